using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>
/// Proves that it does not matter where a text is cut: both sides cut by nothing but the characters on both sides of a place, drop the
/// same characters, and no token that a merge makes is cut by one of them. Then every merge stays within a piece on both.
/// </summary>
/// <param name="before">What users have.</param>
/// <param name="now">What they would get.</param>
internal sealed class CutProof(TokenEncoder before, TokenEncoder now)
{
    private const int ChunkLength = 4096;

    /// <summary>Whether it could be proven.</summary>
    public bool Holds => AreLocal && IsPlain(before) && IsPlain(now) && DropTheSame() && LeaveWhole(before) && LeaveWhole(now);

    private bool AreLocal => before.Definition.PreTokenizers.Concat(now.Definition.PreTokenizers).All(step => step.IsLocal);

    private static bool IsPlain(TokenEncoder side) =>
        side.Definition.Model is BpeModel { Settings: { Prefix: "", Suffix: "", FusesUnknown: false, IgnoresMerges: false } };

    // What is dropped depends on nothing but the character, so what is left of all of them together tells it.
    private bool DropTheSame() => Enumerable.Range(0, char.MaxValue + 1)
        .Select(code => (char)code)
        .Where(letter => !char.IsSurrogate(letter))
        .Chunk(ChunkLength)
        .Select(letters => new string(letters))
        .All(text => Left(before, text) == Left(now, text));

    private static string Left(TokenEncoder side, string text) =>
        string.Concat(side.Cut(new Piece(text, true)).Select(piece => piece.Text));

    private bool LeaveWhole(TokenEncoder side)
    {
        var model = (BpeModel)side.Definition.Model;
        return model.Merges.All(merge => Cut(before, model.WholeOf(merge)) == Cut(now, model.WholeOf(merge)));
    }

    private static string Cut(TokenEncoder side, string text) =>
        string.Join('\uFFFF', side.Cut(new Piece(text, true)).Select(piece => piece.Text));
}
