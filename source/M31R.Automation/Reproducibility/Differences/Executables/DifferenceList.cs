using System.Globalization;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Collects the differences of one part.</summary>
/// <param name="where">Where the part is.</param>
/// <param name="context">What is known of the builds.</param>
internal sealed class DifferenceList(string where, ComparisonContext context)
{
    private readonly List<Difference> all = [];

    /// <summary>What every comparer may use.</summary>
    public ComparisonContext Context => context;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Difference> All => all;

    /// <summary>What was found, by place, then by cause; each once.</summary>
    public IReadOnlyList<Difference> Ordered =>
    [
        .. all.Distinct().OrderBy(difference => difference.Where, StringComparer.Ordinal)
            .ThenBy(difference => difference.Cause.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>A place inside the part; the part itself when it is empty.</summary>
    public string At(string place) => PartPlace.Of(where, place);

    /// <summary>Adds one; what both sides have is cut around their difference.</summary>
    public void Add(Cause cause, string place, string first, string second)
    {
        var shared = first.AsSpan().CommonPrefixLength(second);
        all.Add(new Difference(cause, At(place), Excerpt.Of(first, shared, shared), Excerpt.Of(second, shared, shared)));
    }

    /// <summary>Adds what was found elsewhere.</summary>
    public void AddAll(IEnumerable<Difference> found) => all.AddRange(found);

    /// <summary>Adds why two texts differ.</summary>
    /// <param name="otherwise">The cause when nothing in the texts explains it.</param>
    /// <param name="place">Where in the part.</param>
    /// <param name="first">What the first build has.</param>
    /// <param name="second">What the second has.</param>
    public void AddText(Cause otherwise, string place, string first, string second)
    {
        var told = ExplainedText(place, first, second, out var isWhole);
        all.AddRange(told);
        if (!isWhole)
            Add(otherwise, place, first, second);
    }

    /// <summary>Adds why two values differ: texts, or numbers, which tell nothing unless they are times of the builds.</summary>
    /// <param name="otherwise">The cause when nothing in the values explains it.</param>
    /// <param name="place">Where in the part.</param>
    /// <param name="first">What the first build has.</param>
    /// <param name="second">What the second has.</param>
    public void AddValue(Cause otherwise, string place, string first, string second)
    {
        if (ClockNumbers.AreTimes(first, second, context, out var shown))
            AddText(otherwise, place, shown.First, shown.Second);
        else if (IsNumber(first) && IsNumber(second))
            Add(otherwise, place, first, second);
        else if (IsVersion(first) && IsVersion(second) && ExplainedText(place, first, second, out _).All(IsRandom))
            Add(otherwise, place, first, second);
        else
            AddText(otherwise, place, first, second);
    }

    /// <summary>What texts tell of the builds.</summary>
    /// <param name="place">Where in the part.</param>
    /// <param name="first">What the first build has.</param>
    /// <param name="second">What the second has.</param>
    /// <param name="isWhole">Whether that explains all of their difference.</param>
    public IReadOnlyList<Difference> ExplainedText(string place, string first, string second, out bool isWhole)
    {
        var found = TextDifferences.Of(first, second, At(place), context);
        Difference[] explained = [.. found.Where(difference => difference.Cause != TextCauses.Content)];
        isWhole = explained.Length > 0 && explained.Length == found.Count;
        return explained;
    }

    /// <summary>Adds why two parts inside this one differ, whatever their form.</summary>
    /// <param name="otherwise">The cause when their form does not tell.</param>
    /// <param name="place">Where in the part.</param>
    /// <param name="first">What the first build has.</param>
    /// <param name="second">What the second has.</param>
    public void AddParts(Cause otherwise, string place, ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        if (first.Span.SequenceEqual(second.Span))
            return;

        var found = context.Explain(new OutputPart(At(place), first), new OutputPart(At(place), second));
        all.AddRange(found.Select(difference => IsUnexplained(difference) ? difference with { Cause = otherwise } : difference));
        if (found.Count == 0)
            Add(otherwise, place, $"{first.Length} bytes", $"{second.Length} bytes");
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsVersion(string text) => System.Version.TryParse(text, out _);

    private static bool IsRandom(Difference difference) => difference.Cause == TextCauses.Random;

    /// <summary>Whether a difference says no more than that there is one.</summary>
    public static bool IsUnexplained(Difference difference) =>
        difference.Cause == TextCauses.Content || difference.Cause == Causes.Binary;
}
