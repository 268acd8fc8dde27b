using System.Text;

namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>Unigram: of all ways to cut a piece into tokens, the one whose scores have the largest sum.</summary>
/// <param name="scores">By id.</param>
/// <param name="unknown">The id of what is unknown; null: that cannot be encoded, not even in bytes.</param>
/// <param name="fallsBackToBytes">Unknown characters are spelled by tokens such as <c>&lt;0xC3&gt;</c>.</param>
internal sealed class UnigramModel(IReadOnlyList<double> scores, int? unknown, bool fallsBackToBytes) : TokenModel
{
    private const double UnknownPenalty = 10;
    private readonly double scoreOfUnknown = scores.DefaultIfEmpty(0).Min() - UnknownPenalty;

    /// <inheritdoc/>
    public override string Kind => "Unigram";

    /// <summary>The score of a token that is there.</summary>
    public double ScoreOf(string token) => scores[Vocabulary.IdOf(token)!.Value];

    /// <summary>The id of what is unknown; null: that cannot be encoded.</summary>
    public int? Unknown => unknown;

    /// <inheritdoc/>
    public override void Encode(string piece, List<int> ids)
    {
        var run = "";
        foreach (var (token, id) in Best(piece, without: null))
        {
            if (id == unknown)
            {
                run += token;
                continue;
            }

            Flush(ref run, ids);
            ids.Add(id!.Value);
        }

        Flush(ref run, ids);
    }

    /// <summary>The largest sum of scores that a piece can get without one of the tokens; null when it takes unknown characters.</summary>
    public double? BestWithout(string piece, string token)
    {
        var parts = Best(piece, Vocabulary.IdOf(token));
        return parts.Any(part => part.Id == unknown || part.Id is null) ? null : parts.Sum(part => scores[part.Id!.Value]);
    }

    /// <inheritdoc/>
    public override bool HasSettingsOf(TokenModel other) =>
        other is UnigramModel model && model.FallsBack == fallsBackToBytes && NameOf(unknown) == model.NameOf(model.Unknown);

    /// <inheritdoc/>
    public override TokenModel? WithSettingsOf(TokenModel other) => other is not UnigramModel model ? null
        : new UnigramModel(
            scores,
            model.Unknown is { } id && model.Vocabulary.TokenOf(id) is { } name ? Vocabulary.IdOf(name) : null,
            model.FallsBack)
        {
            Vocabulary = Vocabulary,
        };

    private bool FallsBack => fallsBackToBytes;

    private string? NameOf(int? id) => id is { } known ? Vocabulary.TokenOf(known) : null;

    private void Flush(ref string run, List<int> ids)
    {
        if (run.Length == 0)
            return;

        var id = unknown ?? throw new NoTokenException("There is no id for what is unknown.");
        if (Vocabulary.IdOf(run) is { } whole)
            ids.Add(whole);
        else if (fallsBackToBytes && Vocabulary.BytesOf(run) is { } bytes)
            ids.AddRange(bytes);
        else
            ids.Add(id);
        run = "";
    }

    private List<(string Token, int? Id)> Best(string piece, int? without)
    {
        var ends = new (double Score, int Start, int? Id, bool IsReached)[piece.Length + 1];
        ends[0].IsReached = true;
        for (var start = 0; start < piece.Length; start++)
        {
            if (ends[start].IsReached)
                Extend(piece, start, ends, without);
        }

        var parts = new List<(string, int?)>();
        for (var end = piece.Length; end > 0; end = ends[end].Start)
            parts.Add((piece[ends[end].Start..end], ends[end].Id));
        parts.Reverse();
        return parts;
    }

    private void Extend(string piece, int start, (double Score, int Start, int? Id, bool IsReached)[] ends, int? without)
    {
        var one = Rune.TryGetRuneAt(piece, start, out var rune) ? rune.Utf16SequenceLength : 1;
        var hasOne = false;
        for (var length = 1; length <= Math.Min(Vocabulary.Longest, piece.Length - start); length++)
        {
            if (Vocabulary.IdOf(piece.AsSpan(start, length)) is not { } id || id == without)
                continue;

            hasOne |= length == one;
            Reach(start, length, scores[id], id);
        }

        if (!hasOne)
            Reach(start, one, scoreOfUnknown, unknown);

        void Reach(int from, int length, double score, int? id)
        {
            var sum = ends[from].Score + score;
            if (!ends[from + length].IsReached || sum > ends[from + length].Score)
                ends[from + length] = (sum, from, id, true);
        }
    }
}
