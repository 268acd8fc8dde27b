namespace M31R.Automation.Compatibility;

/// <summary>What a change has in common with others of its part: those of one kin are told as one finding.</summary>
/// <param name="What">What all of them did, in words that follow their number: <c>tokens have another id</c>.</param>
/// <param name="Label">Which one this is, in few words: <c>"the" (5, now 7)</c>.</param>
internal sealed record ChangeKin(string What, string Label);
