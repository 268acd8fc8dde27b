using M31R.Automation.Dependencies.Usage.Node;
using M31R.Automation.Dependencies.Usage.Python;
using M31R.Automation.Dependencies.Usage.Rust;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Judges <c>declared-dependencies-are-used</c> and <c>used-dependencies-are-declared</c>.</summary>
internal static class UsageJudge
{
    /// <summary>One finding for each declaration without a use and each import without a declaration; at least one a rule.</summary>
    /// <param name="inventory">What is declared.</param>
    /// <param name="facts">What the sources use.</param>
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
            .. Told(inventory, unused, AllUsed(python.Declared + node.Declared + rust.Declared)),
            .. Told(inventory, undeclared, AllDeclared(python.Imported + node.Imported)),
        ];
    }

    private static IReadOnlyList<Finding> Told(DependencyInventory inventory, Finding[] found, Finding clean) =>
        (found.Length > 0 ? found : [clean]).WithBlindSpots(clean.Rule, inventory with { Foreign = [] }, BlindSpots.HasPackages);

    private static Finding AllUsed(int declared) => declared switch
    {
        0 => UsageRules.DeclaredAreUsed.NotApplicable(
            "No code in Python, Rust or a language of npm lies below a manifest that declares dependencies."),
        1 => UsageRules.DeclaredAreUsed.Holds("1 declared dependency, and it is used."),
        _ => UsageRules.DeclaredAreUsed.Holds($"{declared} declared dependencies, none of them without a use."),
    };

    private static Finding AllDeclared(int imported) => imported switch
    {
        0 => UsageRules.UsedAreDeclared.NotApplicable(
            "No code in Python or a language of npm that lies below a manifest imports a package."),
        1 => UsageRules.UsedAreDeclared.Holds("1 imported package, and it is declared."),
        _ => UsageRules.UsedAreDeclared.Holds($"{imported} imported packages, all declared."),
    };
}
