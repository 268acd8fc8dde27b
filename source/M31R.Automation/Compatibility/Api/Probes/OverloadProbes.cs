using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Calls of what was there before, which may mean a new overload now, or may have become ambiguous.</summary>
internal static class OverloadProbes
{
    private const int Most = 20;

    /// <summary>Calls with the types of the new parameters, and with null; empty when no method of that name was there.</summary>
    /// <param name="writer">For the type as it was.</param>
    /// <param name="added">The new method.</param>
    /// <param name="canDerive">Whether the type can be derived from, before and now.</param>
    public static IEnumerable<Probe> Of(CallerWriter writer, IMethodSymbol added, bool canDerive)
    {
        var olds = Named(writer.Type, added.Name).Where(each => Outside.CanSee(each, canDerive)).Take(Most).ToList();
        if (olds.Count == 0 || !added.TypeParameters.IsEmpty || added.MethodKind is not (MethodKind.Ordinary or MethodKind.Constructor))
            yield break;

        if (olds.Any(old => Lengths(old).Contains(added.Parameters.Length)))
            yield return Call(writer, added, [.. CodeText.Values(added.Parameters)],
                CodeText.Arguments(added.Parameters)) with
            { AsksWhatIsCalled = true };

        foreach (var old in olds.Where(old => old.Parameters.Any(ArgumentLists.TakesNull)))
        {
            var nulls = string.Join(", ", old.Parameters.Select(each => ArgumentLists.TakesNull(each) ? "null!" : CodeText.Argument(each)));
            yield return Call(writer, old, [.. CodeText.Values(old.Parameters)], nulls) with { AsksWhatIsCalled = true };
        }
    }

    private static IEnumerable<int> Lengths(IMethodSymbol method) =>
        Enumerable.Range(0, method.Parameters.Length + 1)
            .Where(count => method.Parameters.Skip(count).All(each => each.IsOptional || each.IsParams))
            .Concat(method.Parameters is [.., { IsParams: true }] ? Enumerable.Range(method.Parameters.Length, 4) : []);

    private static Probe Call(CallerWriter writer, IMethodSymbol method, IReadOnlyList<string> values, string arguments) =>
        method.MethodKind == MethodKind.Constructor
            ? ConstructorProbes.Creation(writer, method, new ArgumentLists(values, arguments))
            : writer.Use(method, values, $"{writer.Receiver(method)}.{CodeText.Name(method.Name)}({arguments});");

    private static IEnumerable<IMethodSymbol> Named(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = name == ".ctor" ? null : current.BaseType)
        {
            foreach (var method in current.GetMembers(name).OfType<IMethodSymbol>()
                .Where(each => each.TypeParameters.IsEmpty && !each.IsOverride))
                yield return method;
        }
    }
}
