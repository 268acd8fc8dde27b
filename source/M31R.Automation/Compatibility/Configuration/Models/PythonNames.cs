using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>What names of classes stand for in a file.</summary>
/// <param name="model">A class that documents are read into; null when it is none.</param>
/// <param name="find">A class of any kind; null when there is none of the name.</param>
internal sealed class PythonNames(Func<string, ModelClass?> model, Func<string, PythonNode?> find)
{
    private static readonly string[] EnumBases = ["Enum", "StrEnum", "IntEnum"];

    /// <summary>Whether a class is an enumeration.</summary>
    public static bool IsEnum(PythonNode type) => type.List("bases").Any(each => EnumBases.Contains(each.Word ?? "", StringComparer.Ordinal));

    /// <summary>A class that documents are read into; null when it is none.</summary>
    public ModelClass? Model(string name) => model(name);

    /// <summary>The values of an enumeration; null when it is none, or they are no literals.</summary>
    public IReadOnlyList<DocumentValue>? Members(string name)
    {
        if (find(name) is not { } type || !IsEnum(type))
            return null;

        var values = Assignments(type).Select(each => PythonText.ValueOf(each["value"])).ToList();
        return values.Contains(null) ? null : [.. values.OfType<DocumentValue>()];
    }

    /// <summary>The value of <c>Level.INFO</c> or <c>Level.INFO.value</c>; null when that is no member of an enumeration, or no literal.</summary>
    public DocumentValue? Member(PythonNode node)
    {
        if (!node.Is("Attribute"))
            return null;

        if (node.Text("attr") == "value" && Member(node["value"]) is { } value)
            return value;

        return node["value"].Last is { } name && find(name) is { } type && IsEnum(type)
            ? PythonText.ValueOf(Assignments(type).FirstOrDefault(each => Sets(each, node.Text("attr")!))["value"])
            : null;
    }

    private static bool Sets(PythonNode statement, string name) => statement.List("targets").Any(target => target.Name == name);

    private static IEnumerable<PythonNode> Assignments(PythonNode type) => type.List("body").Where(each => each.Is("Assign"));
}
