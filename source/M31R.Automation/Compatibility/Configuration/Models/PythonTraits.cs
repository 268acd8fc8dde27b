using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>What is said of a whole class.</summary>
/// <param name="IsKnown">It is a class of pydantic or a dataclass; of another nobody knows what it takes.</param>
/// <param name="IsValidated">Values are checked against their types: pydantic does, dataclasses do not.</param>
/// <param name="RefusesUnknown">Other keys are refused.</param>
/// <param name="IsStrict">No text is taken for a number.</param>
/// <param name="TakesNames">Keys with an alias go by their own name too.</param>
internal sealed record PythonTraits(bool IsKnown, bool IsValidated, bool RefusesUnknown, bool IsStrict, bool TakesNames)
{
    /// <summary>Those of a class and its bases, the furthest first.</summary>
    public static PythonTraits Of(IEnumerable<PythonNode> lineage)
    {
        var types = lineage.ToList();
        var makers = types.SelectMany(type => type.List("decorator_list")).Select(MakerOf).OfType<string>().ToList();
        var isPlain = makers.Any(maker => !IsOfPydantic(maker));
        var extra = types.Select(type => Setting(type, "extra")).LastOrDefault(each => each.Kind.Length > 0);
        var isSettings = types
            .Any(type => type.List("bases").Any(each => each.Word == "BaseSettings"));
        return new PythonTraits(
            makers.Count > 0 || types.Any(IsModel),
            !isPlain,
            isPlain || (Word(extra) is { } word ? word == "forbid" : isSettings),
            types.Any(type => IsTrue(Setting(type, "strict"))),
            types.Any(type => IsTrue(Setting(type, "populate_by_name")) || IsTrue(Setting(type, "validate_by_name"))
                || IsTrue(Setting(type, "allow_population_by_field_name"))));
    }

    private static bool IsModel(PythonNode type) => type.List("bases")
        .Any(each => (each.Is("Subscript") ? each["value"] : each).Word is "BaseModel" or "BaseSettings");

    /// <summary>What makes a dataclass; null for a decorator that does not.</summary>
    private static string? MakerOf(PythonNode decorator) => (decorator.Is("Call") ? decorator["func"] : decorator).Meaning is { } name
        && (name is "attr.s" || name.Split('.')[^1] is "dataclass" or "define") ? name : null;

    // pydantic has a decorator of the same name, which validates.
    private static bool IsOfPydantic(string maker) => maker.StartsWith("pydantic.", StringComparison.Ordinal);

    private static PythonNode Setting(PythonNode type, string name)
    {
        var config = type.List("body")
            .FirstOrDefault(each => (each.Is("Assign") && each.List("targets") is [var target] && target.Name == "model_config")
            || (each.Is("AnnAssign") && each["target"].Name == "model_config"))["value"];
        var inner = type.List("body").FirstOrDefault(each => each.Is("ClassDef") && each.Text("name") == "Config");
        return new[]
        {
            config.Keyword(name),
            config.List("keys").Zip(config.List("values"))
                .FirstOrDefault(pair => pair.First["value"].Json is { ValueKind: System.Text.Json.JsonValueKind.String } key
                    && key.GetString() == name).Second,
            inner.List("body").FirstOrDefault(each => each.Is("Assign") && each.List("targets") is [var target]
                && target.Name == name)["value"],
            type.Keyword(name),
        }.FirstOrDefault(each => each.Kind.Length > 0);
    }

    // "forbid", or Extra.forbid as in pydantic 1.
    private static string? Word(PythonNode node) => node.Is("Constant") ? node.Text("value") : node.Name?.Split('.')[^1];

    private static bool IsTrue(PythonNode node) => node["value"].Json.ValueKind == System.Text.Json.JsonValueKind.True;
}
