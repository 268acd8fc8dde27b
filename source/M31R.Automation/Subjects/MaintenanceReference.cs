using System.Text;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Subjects;

/// <summary>The reference page of <c>maintenance.yml</c>; made from the keys that the reader reads.</summary>
public static class MaintenanceReference
{
    private const string Introduction = """
        # maintenance.yml

        <!-- Generated from the keys that the reader reads; change them there. -->

        What cannot be read from the tree is declared in `maintenance.yml` at the root of the subject. The file is optional, and so is
        every key at its top level; `--maintenance-file` brings one from elsewhere. It is read strictly: an unknown key, a value of the
        wrong kind, a key that stands twice, an anchor, an alias, a tag or a second document is an error that names file, line and column,
        and so is a file that is longer than 1 MiB or not UTF-8. Editors complete and check it with
        [`maintenance.schema.json`](maintenance.schema.json).

        """;

    /// <summary>The content of <c>docs/maintenance.md</c>.</summary>
    public static string Text()
    {
        var page = new StringBuilder(Introduction);
        page.Append($"\nAll of it at once:\n\n```yaml\n{Sample()}```\n");
        foreach (var key in MaintenanceKeys.File.Keys)
            AppendSection(page, key);

        return page.ToString();
    }

    /// <summary>A file that uses every key, made from the examples of the keys.</summary>
    public static string Sample() => string.Concat(MaintenanceKeys.File.Keys.Select(SampleOf));

    private static string SampleOf(Key key) => SampleOf(key, "");

    private static string SampleOf(Key key, string indent) => key.Shape.Keys.Count == 0
        ? $"{indent}{key.Name}: {key.Example}\n"
        : $"{indent}{key.Name}:\n{string.Concat(key.Shape.Keys.Select((inner, index) => Inside(key.Shape, inner, indent + "  ", index)))}";

    private static string Inside(Shape outer, Key inner, string indent, int index) =>
        outer.Choice?.Instead(inner) is { } first ? $"{indent}  # {inner.Name}: {inner.Example} # instead of {first}\n"
        : !outer.IsList ? SampleOf(inner, indent)
        : index > 0 ? SampleOf(inner, indent + "  ")
        : $"{indent}- {SampleOf(inner, indent + "  ")[(indent.Length + 2)..]}";

    private static void AppendSection(StringBuilder page, Key key)
    {
        page.Append($"\n## `{key.Name}`\n\n{key.Summary}\n\n");
        page.Append($"Type: {key.Shape.Words}. Default: {key.Default}.{Cited(key.Clause, " Clause: ", ".")}\n");
        page.Append($"\n```yaml\n{SampleOf(key)}```\n");
        if (key.Shape.Keys.Count > 0)
            AppendTable(page, key.Shape.Keys);
    }

    private static void AppendTable(StringBuilder page, IReadOnlyList<Key> keys)
    {
        page.Append("\n| key | type | default | meaning | clause |\n|---|---|---|---|---|\n");
        foreach (var key in keys)
            page.Append(
                $"| `{key.Name}` | {key.Shape.Words} | {(key.Required ? "required" : key.Default)} | {key.Summary} "
                + $"|{Cited(key.Clause, " ", "")} |\n");
    }

    private static string Cited(string clause, string before, string after) => clause.Length == 0 ? "" : $"{before}{clause}{after}";
}
