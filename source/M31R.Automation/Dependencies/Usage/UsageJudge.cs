using M31R.Automation.Dependencies.Usage.Node;
using M31R.Automation.Dependencies.Usage.Python;
using M31R.Automation.Dependencies.Usage.Rust;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Judges <c>declared-dependencies-are-used</c> and <c>used-dependencies-are-declared</c>.</summary>
internal static class UsageJudge
{
    /// <summary>Both rules.</summary>
    public static IEnumerable<Finding> Judge(DependencyInventory inventory, UsageFacts facts)
    {
        var python = new PythonUsageJudge(inventory, facts);
        var rust = new RustUsageJudge(inventory, facts);
        var node = new NodeUsageJudge(inventory, facts);
        Finding[] unused =
        [
            .. python.Unused(), .. node.Unused(), .. rust.Unused(), .. rust.NotLookedAt(),
            .. CompiledUsage.Unused(inventory),
        ];
        Finding[] undeclared =
        [
            .. python.Undeclared(), .. node.Undeclared(), .. UnreadFiles.NotLookedAt([.. python.NotRead, .. node.NotRead]),
            .. CompiledUsage.Undeclared(inventory),
        ];
        return
        [
            .. Told(UsageRules.DeclaredAreUsed, unused, python.Declared + node.Declared + rust.Declared,
                "No code in Python, Rust or a language of npm lies below a manifest that declares dependencies.",
                count => count == 1 ? "1 declared dependency, and it is used."
                    : $"{count} declared dependencies, none of them without a use.")
                .WithBlindSpots(UsageRules.DeclaredAreUsed, inventory with { Foreign = [] }, BlindSpots.HasPackages),
            .. Told(UsageRules.UsedAreDeclared, undeclared, python.Imported + node.Imported,
                "No code in Python or a language of npm that lies below a manifest imports a package.",
                count => count == 1 ? "1 imported package, and it is declared." : $"{count} imported packages, all declared.")
                .WithBlindSpots(UsageRules.UsedAreDeclared, inventory with { Foreign = [] }, BlindSpots.HasPackages),
        ];
    }

    private static Finding[] Told(Rule rule, Finding[] found, int count, string nothing, Func<int, string> all) =>
        found.Length > 0 ? found : [count == 0 ? rule.NotApplicable(nothing) : rule.Holds(all(count))];
}
