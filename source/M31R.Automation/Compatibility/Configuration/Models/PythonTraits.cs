using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>What is said of a whole class.</summary>
/// <param name="IsKnown">It is a class of pydantic or a dataclass; of another nobody knows what it takes.</param>
/// <param name="IsValidated">Values are checked against their types: pydantic does, dataclasses do not.</param>
/// <param name="RefusesUnknown">Other keys are refused.</param>
/// <param name="Settings">What its configuration sets.</param>
internal sealed record PythonTraits(bool IsKnown, bool IsValidated, bool RefusesUnknown, PythonSettings Settings)
{
    /// <summary>Those of a class and its bases, the furthest first.</summary>
    public static PythonTraits Of(IEnumerable<PythonNode> lineage)
    {
        var types = lineage.ToList();
        var makers = types.SelectMany(type => type.List("decorator_list")).Select(MakerOf).OfType<string>().ToList();
        var isPlain = makers.Any(maker => !IsOfPydantic(maker));
        var settings = PythonSettings.Of(isPlain ? [] : types);
        var isSettings = types
            .Any(type => type.List("bases").Any(each => each.Word == "BaseSettings"));
        return new PythonTraits(
            makers.Count > 0 || types.Any(IsModel),
            !isPlain,
            isPlain || (settings.Extra is { } word ? word == "forbid" : isSettings),
            settings);
    }

    private static bool IsModel(PythonNode type) => type.List("bases")
        .Any(each => (each.Is("Subscript") ? each["value"] : each).Word is "BaseModel" or "BaseSettings");

    /// <summary>What makes a dataclass; null for a decorator that does not.</summary>
    private static string? MakerOf(PythonNode decorator) => (decorator.Is("Call") ? decorator["func"] : decorator).Meaning is { } name
        && (name is "attr.s" || name.Split('.')[^1] is "dataclass" or "define") ? name : null;

    // pydantic has a decorator of the same name, which validates.
    private static bool IsOfPydantic(string maker) => maker.StartsWith("pydantic.", StringComparison.Ordinal);
}
