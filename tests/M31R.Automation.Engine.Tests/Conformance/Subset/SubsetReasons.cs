namespace M31R.Automation.Engine.Tests.Conformance.Subset;

/// <summary>Why something of NUKE's is not there, by its name or that of what it is in: rows of a table written by hand.</summary>
internal sealed class SubsetReasons(string table)
{
    private readonly (string Name, string Why)[] rows =
    [
        .. table.Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1].Trim('`'), cells[2])),
    ];

    /// <summary>The names that have a reason.</summary>
    public IEnumerable<string> Names => rows.Select(row => row.Name);

    /// <summary>The reason of the longest name that the type's begins with; none is an empty text.</summary>
    public string Of(string type) =>
        rows.Where(row => Covers(row.Name, type)).OrderByDescending(row => row.Name.Length).Select(row => row.Why).FirstOrDefault() ?? "";

    /// <summary>Whether a reason is that of a type: <c>Nuke.Common.Tools</c> of <c>Nuke.Common.Tools.Git.GitTasks</c>.</summary>
    public static bool Covers(string name, string type) =>
        type.StartsWith(name, StringComparison.Ordinal) && (type.Length == name.Length || type[name.Length] is '.' or '`');
}
