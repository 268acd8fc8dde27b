using System.Text;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Tells why two links lead elsewhere, by the text that each holds.</summary>
internal static class LinkDifferences
{
    private const string Where = "link";

    /// <summary>The causes; never none.</summary>
    /// <param name="first">Where the first leads; null when it is no link.</param>
    /// <param name="second">Where the second leads.</param>
    /// <param name="firstTrace">What is known of the first build.</param>
    /// <param name="secondTrace">What is known of the second.</param>
    public static IReadOnlyList<Difference> Of(string? first, string? second, BuildTrace firstTrace, BuildTrace secondTrace)
    {
        var context = PartComparison.Context(firstTrace, secondTrace, UnpackingBudget.For(0, CancellationToken.None));
        var found = first is null || second is null ? [] : PartComparison.Of(Part(first), Part(second), context);
        return found.Count > 0 ? found : [new Difference(Causes.Binary, Where, Shown(first), Shown(second))];
    }

    private static OutputPart Part(string target) => new(Where, Encoding.UTF8.GetBytes(target));

    private static string Shown(string? target) => target is null ? "no link" : Excerpt.Of(target);
}
