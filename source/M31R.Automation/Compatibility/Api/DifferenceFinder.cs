using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Probes;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Finds the types and members that are not as they were; what follows from another difference is none of its own.</summary>
/// <param name="before">The last release.</param>
/// <param name="now">What is now.</param>
internal sealed class DifferenceFinder(ApiSide before, ApiSide now)
{
    /// <summary>All of them, types before their members.</summary>
    public IEnumerable<Difference> Find() => Kept().Concat(Added());

    private IEnumerable<Difference> Kept()
    {
        foreach (var (id, old) in before.Types)
        {
            if (now.Find(id) is not { } type || !Outside.CanSee(type))
            {
                if (IsOutermostLost(old))
                    yield return Lost(id, old);
                continue;
            }

            if (IsChanged(old, type))
                yield return new Difference(id, old, type)
                {
                    IsSwitched = NullAnnotations.AreSwitched((old, ApiShape.Of(old, IsThereTwice)), (type, ApiShape.Of(type, IsThereTwice))),
                    Olds = TypeCallers(old, type),
                    News = TypeCallers(type, old),
                };
            if (old.TypeKind == type.TypeKind && old.IsStatic == type.IsStatic)
                foreach (var difference in new MemberDifferences(old, type).Find())
                    yield return difference;
        }
    }

    private bool IsOutermostLost(INamedTypeSymbol type) =>
        type.ContainingType is not { } outer || now.Find(ApiMembers.IdOf(outer)) is { } there && Outside.CanSee(there);

    private Difference Lost(string id, INamedTypeSymbol old) => new(id, old, null)
    {
        Olds = TypeCallers(old, null),
        Successor = now.Types.Values.FirstOrDefault(type => IsSuccessor(old, type)),
    };

    /// <summary>The same name with other type parameters.</summary>
    private bool IsSuccessor(INamedTypeSymbol old, INamedTypeSymbol type) =>
        type.Name == old.Name && type.Arity != old.Arity && !before.Types.ContainsKey(ApiMembers.IdOf(type))
        && type.ContainingSymbol.ToDisplayString() == old.ContainingSymbol.ToDisplayString();

    private IEnumerable<Difference> Added()
    {
        foreach (var (id, type) in now.Types)
        {
            var isNew = before.Find(id) is null
                && (type.ContainingType is not { } outer || before.Find(ApiMembers.IdOf(outer)) is not null);
            if (isNew && !before.Types.Values.Any(old => now.Find(ApiMembers.IdOf(old)) is null && IsSuccessor(old, type)))
                yield return new Difference(id, null, type);
        }
    }

    private bool IsChanged(INamedTypeSymbol old, INamedTypeSymbol type) =>
        old.ContainingAssembly.Name != type.ContainingAssembly.Name
        || ApiShape.Of(old, IsThereTwice) != ApiShape.Of(type, IsThereTwice);

    private IReadOnlyList<Probe> TypeCallers(INamedTypeSymbol type, INamedTypeSymbol? other) =>
        [.. TypeProbes.Of(new CallerWriter(type, other?.ContainingType), IsThereTwice)];

    /// <summary>A base that is new, or gone, is a difference of its own.</summary>
    private bool IsThereTwice(INamedTypeSymbol type)
    {
        var id = ApiMembers.IdOf(type);
        return (before.Find(id) is null) == (now.Find(id) is null);
    }
}
