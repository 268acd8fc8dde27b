using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Rust;

/// <summary>Looks whether Rust code names the crates that are declared. The compiler refuses those that are not.</summary>
/// <param name="inventory">What is declared.</param>
/// <param name="facts">What the code says.</param>
internal sealed partial class RustUsageJudge(DependencyInventory inventory, UsageFacts facts)
{
    private readonly Declaration[] declarations = [.. inventory.Projects.Where(project => project.System == PackageSystem.Cargo)
        .SelectMany(project => project.Declarations).Where(IsJudged)];

    /// <summary>How many declarations were looked at.</summary>
    public int Declared => declarations.Length;

    /// <summary>The name by which code knows a crate.</summary>
    public static string Identifier(string crate) => crate.Replace('-', '_');

    /// <summary>Every name of a source; those in comments and literals too.</summary>
    public static IEnumerable<string> NamesIn(string text) => Name().Matches(text).Select(match => match.Value)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Declarations that no source and no feature names.</summary>
    public IEnumerable<Finding> Unused() =>
        from declaration in declarations
        let directory = TreePath.DirectoryOf(declaration.Place.Path)
        let sources = facts.Rust.Where(source => TreePath.IsBelow(source.Path, directory)).ToList()
        where sources.Count > 0 && !sources.Exists(source => source.Names.Contains(Identifier(declaration.Name)))
        let places = declarations.Where(other => other.Name == declaration.Name).Select(other => other.Place).ToHashSet()
        where !facts.Mentions.Has(declaration.Name, places)
        select UsageRules.DeclaredAreUsed.Violated($"\"{declaration.Name}\" is declared, and no source or feature names it.", declaration.Place) with { Component = declaration.Name };

    /// <summary>Crates that are linked, or change others by their features, are named nowhere.</summary>
    private static bool IsJudged(Declaration declaration) =>
        declaration is { IsOptional: false, Condition: null, Origin.Kind: not (OriginKind.Workspace or OriginKind.Path) }
            && !Linked().IsMatch(declaration.Name);

    [GeneratedRegex(
        "(-sys|-src|alloc|allocator)$|^(getrandom|openssl|rustc-std-workspace.*|compiler_builtins|cc|vergen.*|.*-macros?|.*_derive|.*-derive)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Linked();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}

/// <summary>The names of crates that a source holds.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Names">Of those that somebody declares.</param>
internal sealed record RustSource(string Path, IReadOnlySet<string> Names);
