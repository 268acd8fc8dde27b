using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Rust;

/// <summary>Looks whether Rust code names the crates that are declared. The compiler refuses those that are not.</summary>
internal sealed partial class RustUsageJudge
{
    private static readonly string[] Macros = ["_derive", "_macros", "_macro", "_codegen"];

    private readonly DependencyInventory inventory;
    private readonly UsageFacts facts;
    private readonly Declaration[] declarations;
    private readonly Declaration[] judged;

    /// <summary>Looks for the sources of every manifest.</summary>
    /// <param name="inventory">What is declared.</param>
    /// <param name="facts">What the code says.</param>
    public RustUsageJudge(DependencyInventory inventory, UsageFacts facts)
    {
        (this.inventory, this.facts) = (inventory, facts);
        declarations = [.. inventory.Projects.Where(project => project.System == PackageSystem.Cargo)
            .SelectMany(project => project.Declarations)
            .Where(declaration => declaration.Origin.Kind is not (OriginKind.Workspace or OriginKind.Path)
                && SourcesOf(declaration).Any())];
        judged = [.. declarations.Where(IsJudged)];
    }

    /// <summary>How many declarations were looked at.</summary>
    public int Declared => judged.Length;

    /// <summary>The name by which code knows a crate.</summary>
    public static string Identifier(Declaration declaration) => (declaration.Alias ?? declaration.Name).Replace('-', '_');

    /// <summary>Every name of a source; those in comments and literals too.</summary>
    public static IEnumerable<string> NamesIn(string text) => Name().Matches(text).Select(match => match.Value)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Declarations that no source and no feature names.</summary>
    public IEnumerable<Finding> Unused() =>
        from declaration in judged
        where !SourcesOf(declaration).Any(source => source.Names.Contains(Identifier(declaration))) && !IsNamedByMacros(declaration)
        let places = declarations.Where(other => Identifier(other) == Identifier(declaration)).Select(other => other.Place).ToHashSet()
        where !facts.Mentions.Has(declaration.Alias ?? declaration.Name, places)
        group declaration by TreePath.DirectoryOf(declaration.Place.Path) into unused
        from finding in UnreadFiles.Told(
            facts, PackageSystem.Cargo, unused.Key, [.. unused.Select(declaration => new UnusedDeclaration(
                declaration, inventory.NameOf(PackageSystem.Cargo, declaration.Name), Words(declaration)))])
        select finding;

    /// <summary>That none of the crates can be looked for; nothing when one can, or there is none.</summary>
    public IEnumerable<Finding> NotLookedAt()
    {
        if (judged.Length == 0 && declarations.Length > 0)
        {
            yield return UsageRules.DeclaredAreUsed.NotChecked(
                $"Whether {Counted.Of(declarations.Length, "crate is", "crates are")} used cannot be told from the code: "
                + "what is only linked, optional or for one platform need not be named.",
                "Let \"cargo machete\" or \"cargo udeps\" look, or remove it and build.") with
            {
                Component = PackageSystem.Cargo.Osv(),
            };
        }
    }

    /// <summary>What the macros of <c>serde_derive</c> write names <c>serde</c>.</summary>
    private bool IsNamedByMacros(Declaration declaration) => declarations.Any(other =>
        other.Place.Path == declaration.Place.Path && Macros.Any(ending => Identifier(other) == Identifier(declaration) + ending));

    private static string Words(Declaration declaration) => declaration.Alias is { } alias
        ? $"\"{declaration.Name}\" is declared as \"{alias}\", and no source or feature names it."
        : $"\"{declaration.Name}\" is declared, and no source or feature names it.";

    private IEnumerable<RustSource> SourcesOf(Declaration declaration) =>
        facts.Rust.Where(source => TreePath.IsBelow(source.Path, TreePath.DirectoryOf(declaration.Place.Path)));

    /// <summary>Crates that are linked, or change others by their features, are named nowhere.</summary>
    private static bool IsJudged(Declaration declaration) =>
        declaration is { IsOptional: false, Condition: null } && !Linked().IsMatch(declaration.Name);

    [GeneratedRegex(
        "(-sys|-src|alloc|allocator)$|^(getrandom|openssl|rustc-std-workspace.*|compiler_builtins|cc|vergen.*|.*-macros?|"
        + ".*_derive|.*-derive)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Linked();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
