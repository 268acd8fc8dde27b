using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Files;

/// <summary>Finds declared patterns that mean no file: what they were to hold is not looked at.</summary>
internal static class PatternGaps
{
    /// <summary>One for each; a pattern that takes files out may mean none.</summary>
    /// <param name="sides">Both.</param>
    /// <param name="list">The key of the list that declares them: <c>configurations</c>, <c>artifacts</c>.</param>
    /// <param name="name">Of the entry.</param>
    /// <param name="key">The key of the patterns: <c>files</c>, <c>samples</c>.</param>
    /// <param name="globs">The patterns.</param>
    public static IReadOnlyList<ContractGap> Of(ContractSides sides, string list, string name, string key, IReadOnlyList<string> globs)
    {
        string[] files = [.. sides.Before.Files, .. sides.Now.Files];
        var written = SideDeclarations.Texts(new SideDeclarations(sides.Now).Of(list, name), key);
        return
        [
            .. globs.Where(glob => !glob.StartsWith('!') && !files.Any(PathPatterns.Parse([glob]).Matches)).Select(glob =>
                new ContractGap(
                    $"{key} {glob}",
                    $"the pattern \"{glob}\" of its {key} means no file of {sides.Before.Name} and none of {sides.Now.Name}.",
                    "Correct the pattern, or take it out.")
                {
                    Place = sides.Inspection.Maintenance.PlaceOf(written.FirstOrDefault(text => text.Value == glob)?.Line ?? 0),
                }),
        ];
    }
}
