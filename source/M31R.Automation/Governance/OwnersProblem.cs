namespace M31R.Automation.Governance;

/// <summary>Something in a CODEOWNERS file that is not as its host wants it.</summary>
/// <param name="Number">Of the line, from 1; null for the file as a whole.</param>
/// <param name="Message">A whole sentence, next step included.</param>
/// <param name="Component">What it is about, in words that outlive the line number.</param>
internal sealed record OwnersProblem(int? Number, string Message, string Component);
