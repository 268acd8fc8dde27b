using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Files;

/// <summary>Finds declared patterns that mean no file: what they were to hold is not looked at.</summary>
internal static class PatternGaps
{
    private const string Remedy = "Correct the pattern, or take it out.";

    /// <summary>One for each; a pattern that takes files out may mean none.</summary>
    /// <param name="sides">Both.</param>
    /// <param name="list">The key of the list that declares them: <c>configurations</c>, <c>artifacts</c>.</param>
    /// <param name="name">Of the entry.</param>
    /// <param name="key">The key of the patterns: <c>files</c>, <c>samples</c>.</param>
    /// <param name="globs">The patterns.</param>
    public static IReadOnlyList<ContractGap> Of(ContractSides sides, string list, string name, string key, IReadOnlyList<string> globs)
    {
        var written = SideDeclarations.Texts(new SideDeclarations(sides.Now).Of(list, name), key);
        return [.. Unmatched(sides, globs, written).Select(each => new ContractGap(
            $"{key} {each.Glob}", $"the pattern \"{each.Glob}\" of its {key} {Missed(sides)}", Remedy) { Place = each.Place })];
    }

    /// <summary>One for each pattern of a list of patterns, by its own words.</summary>
    /// <param name="sides">Both.</param>
    /// <param name="list">The key of the list: <c>tokenizers</c>.</param>
    /// <param name="globs">The patterns.</param>
    public static IReadOnlyList<ContractGap> Of(ContractSides sides, string list, IReadOnlyList<string> globs) =>
    [
        .. Unmatched(sides, globs, new SideDeclarations(sides.Now).Texts(list)).Select(each =>
            new ContractGap(each.Glob, $"the pattern {Missed(sides)}", Remedy) { Place = each.Place }),
    ];

    private static string Missed(ContractSides sides) => $"means no file of {sides.Before.Name} and none of {sides.Now.Name}.";

    private static IEnumerable<(string Glob, Place? Place)> Unmatched(
        ContractSides sides, IReadOnlyList<string> globs, IReadOnlyList<DocumentText> written)
    {
        string[] files = [.. sides.Before.Files, .. sides.Now.Files];
        return globs.Where(glob => !glob.StartsWith('!') && !files.Any(PathPatterns.Parse([glob]).Matches))
            .Select(glob => (glob, sides.Inspection.Maintenance.PlaceOf(written.FirstOrDefault(text => text.Value == glob)?.Line ?? 0)));
    }
}
