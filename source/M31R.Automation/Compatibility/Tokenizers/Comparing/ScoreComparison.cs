using M31R.Automation.Compatibility.Tokenizers.Models;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Compares the scores of two Unigram models.</summary>
internal sealed class ScoreComparison
{
    private const double Tolerance = 1e-9;
    private const int MostProofs = 100;
    private readonly UnigramModel? before;
    private readonly UnigramModel? now;
    private readonly double factor = 1;
    private int proofs;

    /// <summary>A comparison; models of another kind have no scores.</summary>
    public ScoreComparison(TokenModel before, TokenModel now)
    {
        (this.before, this.now) = (before as UnigramModel, now as UnigramModel);
        if (this.before is not null && this.now is not null && Common.Select(Ratio).OfType<double>().FirstOrDefault() is var ratio and > 0
            && Common.All(token => IsScaled(token, ratio)) && UnknownHasNoAlternative(this.before) && UnknownHasNoAlternative(this.now))
            factor = ratio;
    }

    /// <summary>Whether a token of both has another score, apart from all of them being scaled alike.</summary>
    public bool Differ(string token) => before is not null && now is not null && now.Vocabulary.Has(token) && !IsScaled(token, factor);

    /// <summary>
    /// Whether it is certain that the score of a token does not matter: no token but its single characters overlaps it, and on both sides
    /// it beats them, or is beaten. Each proof reads the whole vocabulary, so only the first 100 are tried.
    /// </summary>
    public bool NeverMatters(string token) => before is not null && now is not null && ++proofs <= MostProofs
        && !Overlaps(before, token) && !Overlaps(now, token) && Beats(before, token) is { } beats && Beats(now, token) == beats;

    private IEnumerable<string> Common => before!.Vocabulary.All.Select(entry => entry.Key).Where(now!.Vocabulary.Has);

    private double? Ratio(string token) => before!.ScoreOf(token) is var old and not 0 ? now!.ScoreOf(token) / old : null;

    private bool IsScaled(string token, double ratio)
    {
        var expected = before!.ScoreOf(token) * ratio;
        return Math.Abs(now!.ScoreOf(token) - expected) <= Tolerance * Math.Max(1, Math.Abs(expected)) * (ratio is 1 ? 0 : 1);
    }

    private static bool UnknownHasNoAlternative(UnigramModel model) =>
        model.Vocabulary.All.Where(entry => entry.Value != model.Unknown && entry.Key.Length > 1)
            .All(entry => entry.Key.EnumerateRunes().All(rune => model.Vocabulary.Has(rune.ToString())) || entry.Key.StartsWith('<'));

    private static bool? Beats(UnigramModel model, string token) =>
        model.BestWithout(token, token) is { } best && best != model.ScoreOf(token) ? model.ScoreOf(token) > best : null;

    private static bool Overlaps(UnigramModel model, string token) =>
        OverlapAtEnds(token, token)
            || model.Vocabulary.All.Any(entry => entry.Key != token && entry.Key.Length > 1 && entry.Value != model.Unknown
            && (entry.Key.Contains(token, StringComparison.Ordinal) || token.Contains(entry.Key, StringComparison.Ordinal)
                || OverlapAtEnds(token, entry.Key) || OverlapAtEnds(entry.Key, token)));

    private static bool OverlapAtEnds(string first, string second)
    {
        for (var length = 1; length < Math.Min(first.Length, second.Length); length++)
        {
            if (first.AsSpan(first.Length - length).SequenceEqual(second.AsSpan(0, length)))
                return true;
        }

        return false;
    }
}
