using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Callers of constructors: who creates, and who derives.</summary>
internal static class ConstructorProbes
{
    /// <summary>Those of one constructor.</summary>
    public static IEnumerable<Probe> Of(CallerWriter writer, IMethodSymbol constructor, bool canDerive)
    {
        var isFree = constructor.DeclaredAccessibility == Accessibility.Public && !writer.Type.IsAbstract;
        foreach (var list in ArgumentLists.Of(constructor))
        {
            if (isFree)
                yield return Creation(writer, constructor, list);
        }

        if (!canDerive || writer.Type.TypeKind != TypeKind.Class)
            yield break;

        foreach (var list in ArgumentLists.Of(constructor))
            yield return Deriving(writer, list);
    }

    /// <summary><c>new</c> with what must be set.</summary>
    public static Probe Creation(CallerWriter writer, IMethodSymbol constructor, ArgumentLists list)
    {
        var required = constructor.GetAttributes().Any(each => each.AttributeClass?.Name == "SetsRequiredMembersAttribute") ? []
            : Required(writer.Type);
        var sets = required.Count == 0 ? "" : $" {{ {string.Join(", ", required.Select(name => $"{CodeText.Name(name)} = default!"))} }}";
        var values = string.Join(", ", list.Values);
        return writer.Static($"static void Use({values}) {{ {writer.Owner} o = new {writer.Owner}({list.Text}){sets}; }}");
    }

    private static Probe Deriving(CallerWriter writer, ArgumentLists list)
    {
        var plain = writer.Derived("");
        var own = writer.Constructor();
        var written = $"protected W({string.Join(", ", list.Values)}) : base({list.Text}) {{ }} ";
        return own.Length > 0
            ? plain with { Code = plain.Code.Replace(own, written, StringComparison.Ordinal) }
            : writer.Derived(written) with { Control = null };
    }

    private static List<string> Required(INamedTypeSymbol type)
    {
        var found = new List<string>();
        for (var current = type; current is not null; current = current.BaseType)
            found.AddRange(current.GetMembers()
                .Where(each => each is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                    .Select(each => each.Name));

        return [.. found.Distinct(StringComparer.Ordinal)];
    }
}
