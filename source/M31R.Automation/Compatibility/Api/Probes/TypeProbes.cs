using System.Globalization;
using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Users of a type as such: what they may do with it whatever its members are.</summary>
internal static class TypeProbes
{
    /// <summary>Naming it first, then creating, deriving and converting.</summary>
    /// <param name="writer">For the type.</param>
    /// <param name="known">Whether a base or interface is there on both sides.</param>
    public static IEnumerable<Probe> Of(CallerWriter writer, Func<INamedTypeSymbol, bool> known)
    {
        var type = writer.Type;
        if (type.IsStatic)
            return [writer.Static($"static void Use() {{ _ = typeof({Unbound(type)}); }}")];

        return Uses(writer)
            .Concat(type.TypeKind == TypeKind.Class ? PropertyProbes.Created(writer) : [])
            .Concat(Arguments(writer))
            .Concat(Conversions(writer, known))
            .Concat(type.TypeKind switch
            {
                TypeKind.Enum => Enumeration(writer),
                TypeKind.Delegate => DelegateProbes.Of(writer),
                TypeKind.Struct => Assigned(writer),
                _ => [],
            })
            .Concat(Outside.CanDerive(type) ? Heirs(writer) : [])
            .Concat(AttributeProbes.Of(type));
    }

    private static IEnumerable<Probe> Uses(CallerWriter writer)
    {
        yield return writer.Static($"static void Use({writer.Owner} o) {{ }}");
        if (!writer.Type.IsRefLikeType)
        {
            yield return writer.Static($"static System.Collections.Generic.List<{writer.Owner}> F = null!;");
            yield return writer.Static($"static object Use({writer.Owner} o) => o;");
        }

        if (writer.Type.IsRecord)
            yield return writer.Static($"static void Use({writer.Owner} o) {{ var c = o with {{ }}; }}");
    }

    private static IEnumerable<Probe> Arguments(CallerWriter writer)
    {
        var type = writer.Type;
        if (type.IsRefLikeType)
            yield break;

        yield return Argument("");
        if (type.IsReferenceType)
            yield return Argument(" where X : class");
        if (type.IsValueType)
            yield return Argument(" where X : struct");
        if (type.IsUnmanagedType)
            yield return Argument(" where X : unmanaged");
        if (type is { TypeKind: TypeKind.Class, IsAbstract: false } && type.InstanceConstructors
            .Any(each => each.Parameters.IsEmpty && each.DeclaredAccessibility == Accessibility.Public))
            yield return Argument(" where X : new()");

        Probe Argument(string clause) => writer.Static($"static void A<X>(){clause} {{ }} static void Use() {{ A<{writer.Owner}>(); }}");
    }

    private static IEnumerable<Probe> Conversions(CallerWriter writer, Func<INamedTypeSymbol, bool> known)
    {
        var targets = writer.Type.AllInterfaces.Where(Outside.CanSee).ToList();
        for (var current = writer.Type.BaseType; current is not null; current = current.BaseType)
            targets.Add(current);

        foreach (var target in targets.Where(known).Where(_ => !writer.Type.IsRefLikeType))
            yield return writer.Static($"static {CodeText.Of(target)} Use({writer.Owner} o) => o;");

        if (writer.Type.ContainingType is null or { IsGenericType: false } && Varied(writer.Type) is { } varied)
            yield return new Probe($"static class W {{ static {varied.To} Use({varied.From} o) => o; }}");
    }

    /// <summary>A special instance of a generic type and a general one, where variance leads from one to the other.</summary>
    private static (string From, string To)? Varied(INamedTypeSymbol type)
    {
        if (type.TypeParameters.All(each => each.Variance == VarianceKind.None) || type.TypeParameters
            .Any(each => each.ConstraintTypes.Length > 0 || each.HasValueTypeConstraint))
            return null;

        var name = CodeText.Of(type.ConstructUnboundGenericType());
        var open = name[..name.LastIndexOf('<')];
        return ($"{open}<{Listed(VarianceKind.Out)}>", $"{open}<{Listed(VarianceKind.In)}>");

        string Listed(VarianceKind special) => string.Join(", ", type.TypeParameters.Select(each =>
            each.Variance == VarianceKind.None ? "string" : each.Variance == special ? "string" : "object"));
    }

    private static IEnumerable<Probe> Enumeration(CallerWriter writer)
    {
        var number = writer.Type.EnumUnderlyingType!;
        var (size, isSigned) = number.SpecialType switch
        {
            SpecialType.System_SByte => (1, true),
            SpecialType.System_Byte => (1, false),
            SpecialType.System_Int16 => (2, true),
            SpecialType.System_UInt16 => (2, false),
            SpecialType.System_Int32 => (4, true),
            SpecialType.System_UInt32 => (4, false),
            SpecialType.System_Int64 => (8, true),
            _ => (8, false),
        };
        var bytes = size.ToString(CultureInfo.InvariantCulture);
        yield return writer.Static($"const uint R = sizeof({writer.Owner}) - {bytes};");
        yield return writer.Static($"const uint R = {bytes} - sizeof({writer.Owner});");
        yield return writer.Static($"const {writer.Owner} R = ({writer.Owner})({(isSigned ? "-1" : $"{CodeText.Of(number)}.MaxValue")});");
    }

    /// <summary>A struct whose fields are all set one by one.</summary>
    private static IEnumerable<Probe> Assigned(CallerWriter writer)
    {
        var fields = writer.Type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field is { IsStatic: false, IsReadOnly: false, DeclaredAccessibility: Accessibility.Public }).ToList();
        if (fields.Count == 0)
            yield break;

        var sets = string.Concat(fields.Select(field => $"o.{CodeText.Name(field.Name)} = default!; "));
        yield return writer.Static($"static void Use() {{ {writer.Owner} o; {sets}var c = o; }}");
    }

    private static IEnumerable<Probe> Heirs(CallerWriter writer)
    {
        if (writer.Type.TypeKind == TypeKind.Class)
            yield return writer.Derived("");
        else if (Implementations.Whole(writer) is { } whole)
            yield return whole;
    }

    private static string Unbound(INamedTypeSymbol type) =>
        CodeText.InScope(type).Count == 0 ? CodeText.Of(type) : CodeText.Of(type.ConstructUnboundGenericType());
}
