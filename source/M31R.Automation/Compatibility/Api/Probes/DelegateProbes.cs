using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Users of a delegate: those who give a handler, and those who call it.</summary>
internal static class DelegateProbes
{
    /// <summary>Those of one delegate.</summary>
    public static IEnumerable<Probe> Of(CallerWriter writer)
    {
        var invoke = writer.Type.DelegateInvokeMethod!;
        yield return writer.Static(
            $"static {CodeText.Returned(invoke.RefKind, invoke.ReturnType)} H({CodeText.Parameters(invoke.Parameters)}) {{ throw null!; }} "
            + $"static {writer.Owner} Use() => H;");
        foreach (var list in ArgumentLists.Of(invoke))
            yield return writer.Static(
                $"static void Use({string.Join(", ", list.Values.Prepend($"{writer.Owner} d"))}) {{ "
                + $"{(invoke.ReturnsVoid ? "" : $"{CodeText.Of(invoke.ReturnType)} r = ")}d({list.Text}); }}");
    }
}
