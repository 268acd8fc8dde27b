using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>Something that the old side accepts, or understands one way, and the new side does not. It was tried on both.</summary>
/// <param name="Form">What it is, in words: "caller in C#", "command line", "document", "text", "reference to a member".</param>
/// <param name="Text">The witness itself, such that a user can try it.</param>
public sealed record Witness(string Form, string Text)
{
    private const int Longest = 100_000;

    /// <summary>A witness that was made or read, cut after 100,000 characters.</summary>
    public static Witness Of(string form, string text, string before, string now) =>
        new(form, PlainText.Cut(text, Longest)) { Before = before, Now = now };

    /// <summary>What the old side made of it: "compiles", "is accepted", the ids of a text.</summary>
    public required string Before { get; init; }

    /// <summary>What the new side makes of it: an error, other ids.</summary>
    public required string Now { get; init; }
}
