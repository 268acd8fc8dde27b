using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Who listens to an event, and who overrides it.</summary>
internal static class EventProbes
{
    /// <summary>Those of one event.</summary>
    public static IEnumerable<Probe> Of(CallerWriter writer, IEventSymbol @event, bool canDerive)
    {
        var place = $"{writer.Receiver(@event)}.{CodeText.Name(@event.Name)}";
        yield return writer.Use(@event, [$"{CodeText.Of(@event.Type)} h"], $"{place} += h; {place} -= h;");
        if (!canDerive)
            yield break;

        var isInterface = writer.Type.TypeKind == TypeKind.Interface;
        var replacements = isInterface && (@event.IsAbstract || @event.IsVirtual) ? Implementations.Of(writer, @event)
            : !isInterface && Outside.CanOverride(@event) ? Implementations.Overriding(writer, @event)
            : [];
        foreach (var probe in replacements)
            yield return probe;
    }
}
