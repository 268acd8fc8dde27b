using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Inventory;

/// <summary>Small projects with dependencies, as readers would give them.</summary>
internal static class Depends
{
    /// <summary>A project of npm in <c>package.json</c> with a lock.</summary>
    public static DependencyProject Locked(params Declaration[] declarations) => Unlocked(declarations) with { Lock = "package-lock.json" };

    /// <summary>A project of npm without a lock.</summary>
    public static DependencyProject Unlocked(params Declaration[] declarations) => new(PackageSystem.Npm, "package.json")
    {
        LockName = "package-lock.json",
        LockCommand = "npm install --package-lock-only",
        Declarations = declarations,
    };

    /// <summary><c>On("a ^1", "a@1.2.0")</c>: a line of a manifest, and what it was resolved to.</summary>
    public static Declaration On(string wish, params string[] resolved)
    {
        var words = wish.Split(' ', 2);
        return new Declaration(
            words[0], words.ElementAtOrDefault(1) ?? "", new Place("package.json", 3))
        {
            Resolved = [.. resolved.Select(Id)],
        };
    }

    /// <summary><c>Package("a@1.2.0", "b@2.0.0")</c>: a package of a lock, and what it brings in.</summary>
    public static ResolvedPackage Package(string id, params string[] dependencies) =>
        new(Id(id), new Place("package-lock.json", 7)) { Dependencies = [.. dependencies.Select(Id)] };

    /// <summary>All of the projects.</summary>
    public static DependencyInventory Inventory(params DependencyProject[] projects) => InventoryAssembly.Of(projects);

    private static PackageId Id(string text) => new(text[..text.LastIndexOf('@')], text[(text.LastIndexOf('@') + 1)..]);
}
