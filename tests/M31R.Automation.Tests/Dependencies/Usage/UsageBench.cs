using M31R.Automation.Dependencies.Usage;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies.Usage;

/// <summary>A subject of a few texts, judged.</summary>
internal sealed class UsageBench(DependencyInventory inventory)
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>Adds a file.</summary>
    public UsageBench With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>What the rule <c>declared-dependencies-are-used</c> came to.</summary>
    public Finding[] Unused => [.. Judged.Where(finding => finding.Rule == UsageRules.DeclaredAreUsed)];

    /// <summary>What the rule <c>used-dependencies-are-declared</c> came to.</summary>
    public Finding[] Undeclared => [.. Judged.Where(finding => finding.Rule == UsageRules.UsedAreDeclared)];

    private IEnumerable<Finding> Judged => UsageJudge.Judge(
        inventory, UsageReader.Read([.. files.Keys.Order(StringComparer.Ordinal)], path => files[path], inventory));
}
