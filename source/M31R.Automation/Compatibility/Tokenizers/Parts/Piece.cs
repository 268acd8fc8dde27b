namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>A part of a text on its way to the model.</summary>
/// <param name="Text">What it is by now.</param>
/// <param name="IsFirst">Whether it begins where the text began.</param>
internal readonly record struct Piece(string Text, bool IsFirst);
