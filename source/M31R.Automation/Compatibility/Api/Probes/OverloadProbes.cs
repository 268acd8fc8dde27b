using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Calls of what was there before, which may mean a new overload now, or may have become ambiguous.</summary>
internal static class OverloadProbes
{
    private const int Most = 20;

    /// <summary>
    /// Calls with the types of the new parameters, with lambdas and with null; calls of extension methods that the new method hides. Empty
    /// when no method of that name was there.
    /// </summary>
    /// <param name="writer">For the type as it was.</param>
    /// <param name="added">The new method.</param>
    /// <param name="canDerive">Whether the type can be derived from, before and now.</param>
    public static IEnumerable<Probe> Of(CallerWriter writer, IMethodSymbol added, bool canDerive) =>
        added.MethodKind is MethodKind.Ordinary or MethodKind.Constructor
            ? Overloads(writer, added, canDerive).Concat(Extensions(writer, added)).Select(each => each with { AsksWhatIsCalled = true })
            : [];

    private static IEnumerable<Probe> Overloads(CallerWriter writer, IMethodSymbol added, bool canDerive)
    {
        var olds = Named(writer.Type, added.Name).Where(each => Outside.CanSee(each, canDerive)).Take(Most).ToList();
        if (olds.Any(old => Lengths(old).Contains(added.Parameters.Length)))
        {
            yield return Call(writer, added, CodeText.Arguments(added.Parameters));
            if (added.MethodKind == MethodKind.Ordinary && added.Parameters.Any(each => LambdaText.Of(each) is not null))
                yield return Call(
                    writer,
                    added,
                    string.Join(", ", added.Parameters.Select(each => LambdaText.Of(each) ?? CodeText.Argument(each))),
                    string.Concat(added.Parameters.Select(LambdaText.Given)));
        }

        foreach (var old in olds.Where(old => old.Parameters.Any(ArgumentLists.TakesNull)))
            yield return Call(
                writer,
                old,
                string.Join(", ", old.Parameters.Select(each => ArgumentLists.TakesNull(each) ? "null!" : CodeText.Argument(each))));
    }

    /// <summary>A method of an object goes before extension methods of its assembly.</summary>
    private static IEnumerable<Probe> Extensions(CallerWriter writer, IMethodSymbol added) =>
        added is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            ? ApiMembers.TypesOf(writer.Type.ContainingAssembly.GlobalNamespace)
                .Where(type => type.MightContainExtensionMethods
                    && type.GetMembers(added.Name).OfType<IMethodSymbol>().Any(each => each.IsExtensionMethod && Outside.CanSee(each, false)))
                .Select(type => type.ContainingNamespace)
                .Where(space => !space.IsGlobalNamespace)
                .Select(space => space.ToDisplayString())
                .Distinct(StringComparer.Ordinal)
                .Select(space => Call(writer, added, CodeText.Arguments(added.Parameters)) with { Usings = [space] })
            : [];

    private static IEnumerable<int> Lengths(IMethodSymbol method) =>
        Enumerable.Range(0, method.Parameters.Length + 1)
            .Where(count => method.Parameters.Skip(count).All(each => each.IsOptional || each.IsParams))
            .Concat(method.Parameters is [.., { IsParams: true }] ? Enumerable.Range(method.Parameters.Length, 4) : []);

    private static Probe Call(CallerWriter writer, IMethodSymbol method, string arguments, string rest = "")
    {
        string[] values = [.. CodeText.Values(method.Parameters)];
        if (method.MethodKind == MethodKind.Constructor)
            return ConstructorProbes.Creation(writer, method, new ArgumentLists(values, arguments));

        var call = $"{writer.Receiver(method)}.{CodeText.Name(method.Name)}({arguments});";
        return writer.Use(method, values, call + rest, method.TypeParameters) with { Call = call };
    }

    private static IEnumerable<IMethodSymbol> Named(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = name == ".ctor" ? null : current.BaseType)
        {
            foreach (var method in current.GetMembers(name).OfType<IMethodSymbol>().Where(each => !each.IsOverride))
                yield return method;
        }
    }
}
