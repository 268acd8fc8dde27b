using M31R.Automation.Compatibility;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility;

public sealed class APlaceOfAChange
{
    [Theory]
    [InlineData("src/a.cs:3", "src/a.cs:3")]
    [InlineData("src/gone.cs:3", "src/Lib.csproj")]
    [InlineData(null, "src/Lib.csproj")]
    public void IsInTheTreeThatIsJudged(string? place, string expected) =>
        In(place, "src/Lib.csproj").Changes[0].Place!.ToString().ShouldBe(expected);

    [Fact]
    public void IsWhereContractsAreDeclaredWhenThePartIsGone()
    {
        var end = In("src/gone.cs:3", "src/gone.csproj");

        (end.Place!.ToString(), end.Changes[0].Place!.ToString()).ShouldBe(("maintenance.yml", "maintenance.yml"));
    }

    private static SurfaceEnd In(string? place, string whole)
    {
        string[] files = ["maintenance.yml", "src/Lib.csproj", "src/a.cs"];
        var sides = TwoSides.Of(DeclaredCompatibility.Empty, new Dictionary<string, string>(StringComparer.Ordinal),
            files.ToDictionary(file => file, _ => "", StringComparer.Ordinal));
        var change = ContractFacts.Removal() with { Place = place?.Split(':') is [var path, _] ? new Place(path, 3) : null };
        return new JudgedPlaces(sides).In(new SurfaceEnd(Surface.Api, "Lib") { Place = new Place(whole), Changes = [change] });
    }
}
