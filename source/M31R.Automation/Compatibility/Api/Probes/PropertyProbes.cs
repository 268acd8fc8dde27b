using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Users of properties and indexers.</summary>
internal static class PropertyProbes
{
    /// <summary>Reading first, then writing, then what derives.</summary>
    public static IEnumerable<Probe> Of(CallerWriter writer, IPropertySymbol property, bool canDerive)
    {
        var place = Place(writer, property, CodeText.Arguments(property.Parameters));
        IReadOnlyList<string> values = [.. CodeText.Values(property.Parameters)];
        if (IsOpen(property.GetMethod, canDerive))
        {
            foreach (var text in Reads(property, place))
                yield return Use(property.GetMethod!, values, text);

            foreach (var text in ResultUses.Of(property.Type, place, property.RefKind))
                yield return Use(property.GetMethod!, values, text);
        }

        if (IsOpen(property.SetMethod, canDerive))
            yield return property.SetMethod!.IsInitOnly
                ? Initialised(writer, property)
                : Use(property.SetMethod, [.. values, $"{CodeText.Given(property.Type)} v"], $"{place} = v;");

        if (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } && !property.IsStatic && !property.IsIndexer)
            foreach (var creation in Creations(writer, property).Concat(Created(writer)))
                yield return creation;

        foreach (var probe in canDerive ? Replacements(writer, property) : [])
            yield return probe;

        Probe Use(IMethodSymbol accessor, IEnumerable<string> given, string body) => writer.Use(accessor, given, body);
    }

    /// <summary>Who creates the type as the last release had it: a new required member stops them.</summary>
    public static IEnumerable<Probe> Created(CallerWriter writer) => writer.Type.IsAbstract
        ? []
        : writer.Type.InstanceConstructors.Where(each => each.DeclaredAccessibility == Accessibility.Public)
            .Select(each => ConstructorProbes.Creation(writer, each, ArgumentLists.Of(each).First()));

    private static IEnumerable<string> Reads(IPropertySymbol property, string place)
    {
        yield return property.RefKind != RefKind.None
            ? $"{CodeText.Returned(property.RefKind, property.Type)} r = ref {place};"
            : $"{CodeText.Of(property.Type)} r = {place};";
        if (property is { IsIndexer: false, IsStatic: false, DeclaredAccessibility: Accessibility.Public })
            yield return $"_ = o is {{ {CodeText.Name(property.Name)}: var x }};";
    }

    private static Probe Initialised(CallerWriter writer, IPropertySymbol property) =>
        Creations(writer, property).FirstOrDefault()
        ?? writer.Static(
            $"static void Use({writer.Owner} o, {CodeText.Given(property.Type)} v) "
            + $"{{ var c = o with {{ {CodeText.Name(property.Name)} = v }}; }}");

    private static IEnumerable<Probe> Creations(CallerWriter writer, IPropertySymbol property) => writer.Type.IsAbstract
        ? []
        : writer.Type.InstanceConstructors.Where(each => each.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(each => each.Parameters.Length)
            .Take(1)
            .Select(each => writer.Static(
                $"static void Use({string.Join(", ", CodeText.Values(each.Parameters).Append($"{CodeText.Given(property.Type)} v"))}) {{ "
                + $"{writer.Owner} o = new {writer.Owner}({CodeText.Arguments(each.Parameters)}) "
                + $"{{ {CodeText.Name(property.Name)} = v }}; }}"));

    private static string Place(CallerWriter writer, IPropertySymbol property, string arguments) =>
        writer.Receiver(property.GetMethod ?? property.SetMethod!)
            + (property.IsIndexer ? $"[{arguments}]" : $".{CodeText.Name(property.Name)}");

    private static bool IsOpen(IMethodSymbol? accessor, bool canDerive) => accessor is not null && Outside.CanSee(accessor, canDerive);

    private static IEnumerable<Probe> Replacements(CallerWriter writer, IPropertySymbol property)
    {
        if (writer.Type.TypeKind == TypeKind.Interface)
            return property.IsAbstract || property.IsVirtual ? Implementations.Of(writer, property) : [];

        return Outside.CanOverride(property) ? Implementations.Overriding(writer, property) : [];
    }
}
