using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Finds the validators of a class.</summary>
internal static class PythonChecks
{
    private static readonly string[] OfFields = ["field_validator", "validator"];
    private static readonly string[] OfAll = ["model_validator", "root_validator"];

    /// <summary>
    /// Those of a field by its name; what judges the whole document is of the fields that it names, and of all where it names none.
    /// </summary>
    /// <param name="lineage">The class and its bases.</param>
    /// <param name="defaults">What fields are when they are left out; null when nobody knows.</param>
    public static Func<string, IReadOnlyList<ModelCheck>> Of(
        IEnumerable<PythonNode> lineage, IReadOnlyDictionary<string, DocumentValue?> defaults)
    {
        var functions = lineage.SelectMany(type => type.List("body")).Where(each => each.Is("FunctionDef")).ToList();
        var ofFields = functions.SelectMany(function => Decorators(function, OfFields).Select(decorator => (function, decorator))).ToList();
        var ofAll = functions.Where(function => function.Text("name") == "__post_init__" || Decorators(function, OfAll).Any()).ToList();
        return field =>
        [
            .. ofFields.Where(each => Names(each.decorator, field)).Select(each => OfField(each.function, each.decorator)),
            .. ofAll.Where(function => Names(function, field, defaults.Keys))
                .Select(function => new ModelCheck(Source(function), new PythonCheck(function, field, defaults).Refuses)),
        ];
    }

    private static IEnumerable<PythonNode> Decorators(PythonNode function, string[] names) => function.List("decorator_list")
        .Where(each => each.Is("Call") && names.Contains(each["func"].Word, StringComparer.Ordinal));

    private static bool Names(PythonNode decorator, string field) =>
        decorator.List("args").Any(each => each.Text("value") == field || each.Text("value") == "*");

    private static bool Names(PythonNode function, string field, IEnumerable<string> fields)
    {
        var source = Source(function);
        bool IsNamed(string name) => source.Contains($"\"{name}\"", StringComparison.Ordinal);
        return IsNamed(field) || !fields.Any(IsNamed);
    }

    private static ModelCheck OfField(PythonNode function, PythonNode decorator) => new(
        Source(function),
        decorator.Keyword("mode").Text("value") is null or "after" ? new PythonCheck(function).Refuses : _ => null);

    private static string Source(PythonNode function) =>
        string.Concat(function.List("body").Where(each => !IsDocstring(each)).Select(PythonText.Of));

    private static bool IsDocstring(PythonNode statement) => statement.Is("Expr") && statement["value"].Is("Constant");
}
