using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Finds the validators of a class.</summary>
internal static class PythonChecks
{
    private static readonly string[] OfFields = ["field_validator", "validator"];
    private static readonly string[] OfAll = ["model_validator", "root_validator"];

    /// <summary>Those of a field by its name; what judges the whole document is nobody's in particular, and told of every field.</summary>
    public static Func<string, IReadOnlyList<ModelCheck>> Of(IEnumerable<PythonNode> lineage)
    {
        var checks = lineage.SelectMany(type => type.List("body")).Where(each => each.Is("FunctionDef"))
            .SelectMany(function => function.List("decorator_list").Where(each => each.Is("Call"))
                .Select(decorator => (function, decorator)))
            .ToList();
        return field => [.. checks.Where(each => Judges(each.decorator, field)).Select(each => One(each.function, each.decorator))];
    }

    private static bool Judges(PythonNode decorator, string field)
    {
        var name = decorator["func"].Name?.Split('.')[^1];
        return OfAll.Contains(name, StringComparer.Ordinal)
            || (OfFields.Contains(name, StringComparer.Ordinal)
                && decorator.List("args").Any(each => each.Text("value") == field || each.Text("value") == "*"));
    }

    private static ModelCheck One(PythonNode function, PythonNode decorator)
    {
        var isOfField = OfFields.Contains(decorator["func"].Name?.Split('.')[^1], StringComparer.Ordinal);
        return new ModelCheck(
            string.Concat(function.List("body").Where(each => !IsDocstring(each)).Select(PythonText.Of)),
            isOfField && decorator.Keyword("mode").Text("value") is null or "after" ? new PythonCheck(function).Refuses : _ => null);
    }

    private static bool IsDocstring(PythonNode statement) => statement.Is("Expr") && statement["value"].Is("Constant");
}
