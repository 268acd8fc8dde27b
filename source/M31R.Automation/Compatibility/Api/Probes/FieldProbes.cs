using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Users of fields, constants and members of enumerations.</summary>
internal static class FieldProbes
{
    /// <summary>Reading first, then writing, then what constants alone can do.</summary>
    public static IEnumerable<Probe> Of(CallerWriter writer, IFieldSymbol field)
    {
        var (type, place) = (CodeText.Of(field.Type), $"{writer.Receiver(field)}.{CodeText.Name(field.Name)}");
        yield return Use($"{type} r = {place};");
        if (field.IsConst)
        {
            yield return Use($"const {type} r = {place}; _ = r;");
            yield break;
        }

        foreach (var text in ResultUses.Of(field.Type, place, RefKind.None))
            yield return Use(text);

        if (field.IsReadOnly)
        {
            yield return Use($"ref readonly {type} r = ref {place};");
            yield break;
        }

        yield return writer.Use(field, [$"{CodeText.Given(field.Type)} v"], $"{place} = v;");
        yield return Use($"ref {type} r = ref {place};");
        foreach (var probe in field is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            ? PropertyProbes.Created(writer)
            : [])
            yield return probe;

        Probe Use(string body) => writer.Use(field, [], body);
    }
}
