namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Overloads that are deprecated in the same words: one sentence says it of all.</summary>
/// <param name="Members">At least one.</param>
internal sealed record AlikeDeprecations(IReadOnlyList<Deprecation> Members)
{
    /// <summary>The first, which stands for all.</summary>
    public Deprecation First => Members[0];

    /// <summary>Each in quotes, with commas.</summary>
    public string Names => string.Join(", ", Members.Select(each => $"\"{each.Name}\""));

    /// <summary>Their names, and <c>is</c> or <c>are</c>.</summary>
    public string Subject => $"{Names} {(Members.Count == 1 ? "is" : "are")}";

    /// <summary>Those that are alike together, in the order of the first.</summary>
    public static IEnumerable<AlikeDeprecations> Of(IEnumerable<Deprecation> deprecations) => deprecations
        .GroupBy(each => (Name: each.Name.Split('(')[0], each.Words, each.RemovedIn, each.Migration, each.Place?.Path))
        .Select(group => new AlikeDeprecations([.. group]));
}
