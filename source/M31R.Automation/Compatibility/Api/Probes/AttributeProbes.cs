using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Those who mark something with an attribute.</summary>
internal static class AttributeProbes
{
    /// <summary>Each kind of thing, and twice; empty for what is no attribute.</summary>
    public static IEnumerable<Probe> Of(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsGenericType || !IsAttribute(type) || Constructor(type) is not { } constructor)
            yield break;

        var mark = $"{CodeText.Of(type)}({string.Join(", ", constructor.Parameters.Select(Value))})";
        foreach (var code in Marked(mark).Concat(Marked($"{mark}, {mark}")))
            yield return new Probe(code);
        yield return new Probe("class W { }") { Head = $"[assembly: {mark}] " };
        yield return new Probe("class W { }") { Head = $"[module: {mark}] " };
    }

    private static IEnumerable<string> Marked(string mark) =>
    [
        $"[{mark}] class W {{ }}",
        $"[{mark}] struct W {{ }}",
        $"[{mark}] enum W {{ }}",
        $"[{mark}] interface W {{ }}",
        $"[{mark}] delegate void W();",
        $"class W {{ [{mark}] public W() {{ }} }}",
        $"class W {{ [{mark}] void M() {{ }} }}",
        $"class W {{ [{mark}] int P => 1; }}",
        $"class W {{ [{mark}] int F; }}",
        $"class W {{ [{mark}] event System.Action E {{ add {{ }} remove {{ }} }} }}",
        $"class W {{ void M([{mark}] int a) {{ }} }}",
        $"class W {{ [return: {mark}] int M() => 1; }}",
        $"class W<[{mark}] T> {{ }}",
    ];

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.ToDisplayString() == "System.Attribute")
                return true;
        }

        return false;
    }

    private static IMethodSymbol? Constructor(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(each => each.DeclaredAccessibility == Accessibility.Public)
        .OrderBy(each => each.Parameters.Length)
        .FirstOrDefault();

    private static string Value(IParameterSymbol parameter) => parameter.Type switch
    {
        { SpecialType: SpecialType.System_String } => "\"\"",
        { Name: "Type" } => "typeof(int)",
        { IsReferenceType: true } => "null",
        var type => $"default({CodeText.Of(type)})",
    };
}
