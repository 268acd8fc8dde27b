using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Probes;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Finds the members of a type that are not as they were.</summary>
/// <param name="old">The type as it was.</param>
/// <param name="type">The type as it is.</param>
internal sealed class MemberDifferences(INamedTypeSymbol old, INamedTypeSymbol type)
{
    /// <summary>What the compiler writes for records, which no line of source is changed by.</summary>
    private static readonly HashSet<string> OfRecords = new(
        ["ToString", "GetHashCode", "Equals", "op_Equality", "op_Inequality", "PrintMembers", "EqualityContract", "Deconstruct"],
            StringComparer.Ordinal);

    private readonly bool canDerive = Outside.CanDerive(old) && Outside.CanDerive(type);
    private readonly CallerWriter oldWriter = new(old, type);
    private readonly CallerWriter newWriter = new(type, old);

    /// <summary>All of them, in the order of declaration, new ones last.</summary>
    public IEnumerable<Difference> Find()
    {
        var olds = ById(old);
        var news = ById(type);
        var lost = olds.Where(each => !news.ContainsKey(each.Key)).ToList();
        var added = news.Where(each => !olds.ContainsKey(each.Key)).Select(each => each.Value).ToList();
        foreach (var (id, member) in olds.Where(each => news.ContainsKey(each.Key)))
        {
            if (Shape(member) != Shape(news[id]))
                yield return new Difference(id, member, news[id])
                {
                    IsSwitched = NullAnnotations.AreSwitched((member, Shape(member)), (news[id], Shape(news[id]))),
                    Olds = Callers(oldWriter, member),
                    News = Callers(newWriter, news[id])
                };
        }

        foreach (var (id, member) in lost)
            yield return Lost(id, member, added);

        foreach (var member in Unexplained(added))
            yield return Added(member);
    }

    private string Shape(ISymbol member) => ApiShape.Of(member, canDerive, old.IsAbstract || type.IsAbstract);

    /// <summary>A successor is no addition; where a base still has the member, there is none to look for.</summary>
    private Difference Lost(string id, ISymbol member, List<ISymbol> added)
    {
        var isInherited = Inherited(type, member) is not null;
        var successor = isInherited ? null : added.Where(each => IsSuccessor(member, each)).OrderBy(each => Distance(member, each))
            .FirstOrDefault();
        if (successor is not null)
            added.Remove(successor);

        return new Difference(id, member, null)
        {
            Owner = type,
            Successor = successor,
            IsInherited = isInherited,
            Olds = Callers(oldWriter, member),
            News = successor is null ? [] : Callers(newWriter, successor),
        };
    }

    private Difference Added(ISymbol member)
    {
        var id = ApiMembers.IdOf(member);
        if (Inherited(old, member) is { } inherited)
            return new Difference(id, inherited, member)
            {
                IsInherited = true,
                Olds = Callers(oldWriter, inherited),
                News = Callers(newWriter, member)
            };

        Probe[] obliged = [.. Obliged(member)];
        return new Difference(id, null, member) { Olds = [.. obliged, .. Hindered(member)], Obliged = obliged };
    }

    /// <summary>Those who must follow a new member: who must implement it, and who must set it.</summary>
    private IEnumerable<Probe> Obliged(ISymbol member)
    {
        if (member.IsAbstract && canDerive && Implementations.Whole(oldWriter) is { } whole)
            yield return whole;

        if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            foreach (var creation in PropertyProbes.Created(oldWriter))
                yield return creation;
    }

    /// <summary>Those whom a new member may hinder: who gives the type as an argument, and whose calls it takes.</summary>
    private IEnumerable<Probe> Hindered(ISymbol member)
    {
        if (member.IsAbstract && canDerive)
            yield return oldWriter.Static($"static void A<X>() {{ }} static void Use() {{ A<{oldWriter.Owner}>(); }}");

        if (member is IMethodSymbol method)
            foreach (var call in OverloadProbes.Of(oldWriter, method, canDerive))
                yield return call;
    }

    /// <summary>Without what follows from the type being a record, or from a record having one part more.</summary>
    private IEnumerable<ISymbol> Unexplained(List<ISymbol> added)
    {
        if (old.IsRecord != type.IsRecord)
            return added.Where(each => !OfRecords.Contains(each.Name) && each is not IMethodSymbol { MethodKind: MethodKind.Constructor });

        return type.IsRecord ? new RecordParts(old, type).Unexplained(added) : added;
    }

    private Dictionary<string, ISymbol> ById(INamedTypeSymbol of) => ApiMembers.Of(of, canDerive)
        .DistinctBy(ApiMembers.IdOf)
        .ToDictionary(ApiMembers.IdOf, member => member, StringComparer.Ordinal);

    private IReadOnlyList<Probe> Callers(CallerWriter writer, ISymbol member) =>
    [
        .. member switch
        {
            IMethodSymbol method => MethodProbes.Of(writer, method, canDerive),
            IPropertySymbol property => PropertyProbes.Of(writer, property, canDerive),
            IFieldSymbol field => FieldProbes.Of(writer, field),
            IEventSymbol @event => EventProbes.Of(writer, @event, canDerive),
            _ => [],
        },
    ];

    /// <summary>What a base has under the same name with the same parameters.</summary>
    private static ISymbol? Inherited(INamedTypeSymbol of, ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            return null;

        for (var current = of.BaseType; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(member.Name).FirstOrDefault(each => IsSame(each, member)) is { } found)
                return found;
        }

        return null;
    }

    private static bool IsSame(ISymbol one, ISymbol other) => one.Kind == other.Kind && one.IsStatic == other.IsStatic
        && one.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
        && Parameters(one).SequenceEqual(Parameters(other), StringComparer.Ordinal);

    private static IEnumerable<string> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method =>
            method.Parameters.Select(each => $"{each.RefKind} {each.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}"),
        IPropertySymbol property => property.Parameters.Select(each => each.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)),
        _ => [],
    };

    private static bool IsSuccessor(ISymbol member, ISymbol other) => (member, other) switch
    {
        (IPropertySymbol { IsIndexer: true }, IPropertySymbol { IsIndexer: true }) => true,
        (IMethodSymbol { MethodKind: MethodKind.Conversion }, IMethodSymbol { MethodKind: MethodKind.Conversion }) => true,
        _ => member.Name == other.Name,
    };

    private static int Distance(ISymbol member, ISymbol other) => Math.Abs(Parameters(member).Count() - Parameters(other).Count());
}
