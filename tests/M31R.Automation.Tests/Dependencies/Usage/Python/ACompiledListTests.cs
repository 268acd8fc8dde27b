using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies.Usage.Python;

public sealed class ACompiledList
{
    private const string Compiled = "flask==3.0.0\nmarkupsafe==2.1.5\n    # via flask\n";

    [Theory]
    [InlineData("requirements")]
    [InlineData("requirements/main")]
    public void HidesNoDeclaration(string name)
    {
        var files = new[] { ($"{name}.in", "flask\n"), ($"{name}.txt", Compiled), ("app/__init__.py", "import flask, markupsafe, yaml\n") };
        var inventory = InventoryAssembly.Of(PythonProjects.Read(ManifestTrees.Of(files)));
        var bench = files.Aggregate(new UsageBench(inventory), (all, file) => all.With(file.Item1, file.Item2));

        bench.Undeclared.Select(finding => (finding.Outcome, finding.Component))
            .ShouldBe([(Outcome.Violated, "markupsafe"), (Outcome.Violated, "pyyaml")]);
    }
}
