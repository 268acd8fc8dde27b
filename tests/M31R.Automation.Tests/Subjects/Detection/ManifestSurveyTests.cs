using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects.Detection;

/// <summary>A manifest that says nothing, or that nothing can be read of.</summary>
public sealed class UnclearManifest
{
    [Fact]
    public void IsPassedOverWhenItDeclaresNothing()
    {
        var map = Trees.Map("Cargo.toml = [dependencies]");
        map.Roots.ShouldBeEmpty();
        map.PassedOver.ShouldHaveSingleItem().Reason.ShouldBe("it declares neither a package nor a workspace");
    }

    [Fact]
    public void CountsWhenItCannotBeRead() =>
        EcosystemDetector.Detect("s", ["Cargo.toml", "package.json", "pyproject.toml"], [], _ => null).Roots.Count.ShouldBe(3);

    [Fact]
    public void IsNeverLost()
    {
        var map = Trees.Map(
            "A.sln\nB.sln\nsrc/A.csproj\npackage.json = {}\nexamples/Cargo.toml = [package]\nrequirements.txt\nfixtures/setup.py");
        map.Roots.Select(root => root.Manifest).Concat(map.PassedOver.Select(manifest => manifest.Path)).Order(StringComparer.Ordinal)
            .ShouldBe(["A.sln", "B.sln", "examples/Cargo.toml", "fixtures/setup.py", "package.json", "requirements.txt", "src/A.csproj"]);
    }

    [Fact]
    public void GivesTheSameAnswerInAnyOrder()
    {
        string[] files = ["b/Cargo.toml", "a/Cargo.toml", "B.sln", "A.sln", "requirements.txt", "x.py", "a/b/package.json"];
        var answers = new[] { files, [.. files.Reverse()] }.Select(order => EcosystemDetector.Detect("s", order, [], _ => null)).ToList();
        answers[0].Roots.ShouldBe(answers[1].Roots);
        answers[0].PassedOver.ShouldBe(answers[1].PassedOver);
    }
}

/// <summary>A tree that is made to hurt.</summary>
[Trait("Speed", "Slow")]
public sealed class HostileTree
{
    [Fact]
    public void IsSurveyedInLinearTime()
    {
        string[] files =
        [
            .. Enumerable.Range(0, 5_000)
            .SelectMany(number =>
            new[] { $"c{number}/Cargo.toml", $"c{number}/Cargo.lock", $"p{number}/requirements.txt", $"p{number}/a.py",
            $"q{number}/setup.py" }),
            string.Concat(Enumerable.Repeat("d/", 2000)) + "Cargo.toml",
        ];
        Swiftly.Do(() => EcosystemDetector.Detect("s", files, [], _ => null).Roots.Count.ShouldBe(15_001));
    }
}
