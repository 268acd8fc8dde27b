using M31R.Automation.Compatibility;

namespace M31R.Automation.Tests.Compatibility;

/// <summary>Facts about contracts, as tests need them.</summary>
internal static class ContractFacts
{
    /// <summary>An API with changes, between a release and the version about to be released.</summary>
    public static CompatibilityFacts Of(string? released, string? next, params IReadOnlyList<ContractChange> changes) => new(
        new Baseline(released is null ? "abc" : "v" + released, "abc", released),
        next,
        [new SurfaceEnd(Surface.Api, "src/Lib/Lib.csproj") { Items = 7, Changes = changes }]);

    /// <summary>A member that is gone.</summary>
    public static ContractChange Removal(string item = "M:Lib.Parser.Parse") => new(ChangeKind.Breaking, item, $"\"{item}\" is gone.")
    {
        IsRemoval = true,
        Witness = new Witness("caller in C#", "new Lib.Parser().Parse();") { Before = "compiles", Now = "CS1061" },
    };

    /// <summary>A member that is new.</summary>
    public static ContractChange Addition { get; } = new(ChangeKind.Addition, "M:Lib.Parser.Read", "\"M:Lib.Parser.Read\" is new.");
}
