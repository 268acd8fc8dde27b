using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance.Comparison;

/// <summary>
/// What of an attribute an author relies on: each engine describes itself in its own words and formats values by its own methods.
/// </summary>
internal static class ComparableAttribute
{
    private const string UsableEverywhere = "Usage((System.AttributeTargets)32767)";

    /// <summary>Where an engine finds a tool is its own affair.</summary>
    private static readonly string[] OfTheEngine = ["NpmTool", "NuGetTool", "PathTool"];

    internal static IReadOnlyList<string> Of(IEnumerable<string> attributes) =>
    [
        .. attributes.Select(Of)
            .Where(attribute => attribute != UsableEverywhere && !OfTheEngine.Contains(attribute.Split('(')[0]))
            .Order(StringComparer.Ordinal),
    ];

    private static string Of(string attribute)
    {
        var cursor = new SignatureCursor(attribute);
        var name = cursor.Name();
        cursor.Expect("(");
        var arguments = cursor.Items(() => cursor.Until(",)"), ")").Order(StringComparer.Ordinal);
        return $"{name}({string.Join(", ", arguments.Where(argument => IsReliedOn(name, argument)))})";
    }

    private static bool IsReliedOn(string name, string argument) => name switch
    {
        "Obsolete" => false,
        "Parameter" => argument != "(String)null" && !argument.StartsWith('"'),
        "Argument" => !argument.StartsWith("Formatter", StringComparison.Ordinal),
        _ => true,
    };
}
