using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Configuration.Models;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Compatibility.Configuration;

/// <summary>The class <c>Config</c> of <c>app/config.py</c>, read from its source and compared under the name <c>c</c>.</summary>
internal static class PythonModels
{
    /// <summary>What changed, as kind and item: <c>breaking c.a</c>, joined by <c>|</c>.</summary>
    public static string Changes(string before, string now) => string.Join('|',
        Compared(before, now).Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"));

    /// <summary>What changed.</summary>
    public static IReadOnlyList<ContractChange> Compared(string before, string now) =>
        new ModelComparison(Read(before), Read(now), new SchemaTitle("c")).Changes();

    /// <summary>The class.</summary>
    public static ModelClass Read(string source)
    {
        var modules = new PythonModules(new TextSide(("app/config.py", source)),
            new PythonSyntax(Doors.OfThisMachine(CancellationToken.None).Processes, Path.GetTempPath()));
        return new PythonModelReader(modules, "app/config.py").Read("app/config.py", "Config")!;
    }
}
