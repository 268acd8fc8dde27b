using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Probes;
using M31R.Automation.Compatibility.Api.Sources;
using M31R.Automation.Findings;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Judges a package that no project makes any more, by callers of its types against all packages that are left.</summary>
/// <param name="before">Compiles the last release.</param>
/// <param name="now">Compiles what is now.</param>
/// <param name="left">The projects that make a package now.</param>
internal sealed class VanishedPackage(ProjectCompiler before, ProjectCompiler now, IReadOnlyCollection<ApiProject> left)
{
    /// <summary>The part with one change, which says where the types are, or whose caller shows that they are nowhere.</summary>
    /// <param name="end">Of the package.</param>
    /// <param name="old">Its project in the last release.</param>
    /// <param name="sides">Their names.</param>
    public SurfaceEnd Of(SurfaceEnd end, ApiProject old, ContractSides sides)
    {
        var names = old.Frameworks.Select(each => new FrameworkName(each.Framework)).OrderByDescending(each => each.Version).ToList();
        if ((names.Find(each => each.IsReadable) ?? names.FirstOrDefault()) is not { } framework)
            return end with { Hindrance = ($"no framework of \"{old.Path}\" of {sides.Before.Name} is known.", "Look at it yourself.") };

        var project = before.Compile(old, framework.Short);
        var rest = Rest(framework, project);
        if ((PairComparison.Unusable(project, sides.Before.Name) ?? PairComparison.Unusable(rest, sides.Now.Name)) is { } useless)
            return end with { Hindrance = useless };

        var (side, other) = (new ApiSide(project, CallerSurroundings.Of(project, rest)), new ApiSide(rest, CallerSurroundings.Of(rest, project)));
        return end with { Items = side.Items, Changes = [Change(end, side, other)] };
    }

    /// <summary>All packages of now as one who has them all sees them, for the nearest frameworks.</summary>
    private CompiledProject Rest(FrameworkName framework, CompiledProject project)
    {
        CompiledProject[] packages =
        [
            .. left.Select(each => (Project: each, Target: framework.Nearest(each.Frameworks.Select(name => new FrameworkName(name.Framework)))))
                .Where(each => each.Target is not null)
                .Select(each => now.Compile(each.Project, each.Target!.Short)),
        ];
        return CompiledProject.Together([.. packages.SelectMany(each => each.Closure).DistinctBy(each => each.AssemblyName)], project.Framework)
            with
        {
            Packages = [.. packages.SelectMany(each => each.Packages).Distinct()],
            SyntaxError = packages.Select(each => each.SyntaxError).FirstOrDefault(error => error is not null),
        };
    }

    /// <summary>The project that most of its types are in now.</summary>
    private Place? PlaceOf(IEnumerable<INamedTypeSymbol> moved) => moved.GroupBy(type => type.ContainingAssembly.Name, StringComparer.Ordinal)
        .OrderByDescending(home => home.Count())
        .Select(home => left.FirstOrDefault(project => project.AssemblyName == home.Key))
        .OfType<ApiProject>()
        .Select(project => new Place(project.Path))
        .FirstOrDefault();

    private ContractChange Change(SurfaceEnd end, ApiSide old, ApiSide rest)
    {
        var outer = old.Types.Values.Where(type => type.ContainingType is null).OrderBy(ApiMembers.IdOf, StringComparer.Ordinal).ToList();
        var moved = outer.Select(type => rest.Find(ApiMembers.IdOf(type))).OfType<INamedTypeSymbol>().ToList();
        var broken = new ProbeTrial(old, rest).Try([.. outer.SelectMany(type => Callers(type, rest.Find(ApiMembers.IdOf(type))))])
            .FirstOrDefault(end => end.Breaks);
        var kind = broken is not null ? ChangeKind.Breaking
            : moved.Count == outer.Count && outer.Count > 0 ? ChangeKind.Behavioural
            : ChangeKind.Unproven;
        return new ContractChange(kind, $"package:{end.Name}", Statement(end.Name, outer.Count, moved))
        {
            Witness = broken?.Witness,
            Place = PlaceOf(moved) ?? end.Place,
            Moved = [.. moved.Select(ApiMembers.IdOf)],
            IsRemoval = kind == ChangeKind.Breaking,
            Deprecation = outer.TrueForAll(type => BindingAttributes.Deprecation(type) is not null)
                ? outer.Select(BindingAttributes.Deprecation).FirstOrDefault()
                : null,
        };
    }

    private static IEnumerable<Probe> Callers(INamedTypeSymbol type, INamedTypeSymbol? moved) => moved is null
        ? TypeProbes.Of(new CallerWriter(type, null), _ => true).Take(1)
        : new MemberDifferences(type, moved).Find().SelectMany(each => each.Olds);

    private static string Statement(string name, int types, List<INamedTypeSymbol> moved)
    {
        var homes = string.Join(", ", moved.Select(type => $"\"{type.ContainingAssembly.Name}\"").Distinct().Order(StringComparer.Ordinal));
        var rest = moved.Count == 0 ? ""
            : moved.Count < types ? $", and only {moved.Count} of its {types} types are now in {homes}"
            : $", and its types are now in {homes}";
        return $"The package \"{name}\" is gone: no project makes it{rest}.";
    }
}
