namespace M31R.Automation.Sbom;

/// <summary>
/// The minimum elements of a bill of materials (NTIA, "The Minimum Elements For a Software Bill of Materials", July 2021, "Data Fields").
/// </summary>
internal static class MinimumElements
{
    /// <summary>Name of <see cref="NtiaElement"/> that is judged by <see cref="SbomRules.IsComplete"/>.</summary>
    public const string Version = "version of the component";

    /// <summary>All seven, in the order of the document.</summary>
    public static IReadOnlyList<NtiaElement> Of(SbomDocument document)
    {
        var reached = SbomGraph.Reached(document);
        SbomComponent[] all = [document.Subject, .. document.Components];
        NtiaElement Each(string name, Func<SbomComponent, bool> has) => new(name, all.Length, [.. all.Where(component => !has(component))]);
        NtiaElement Once(string name, bool has) => new(name, 1, has ? [] : [document.Subject]);
        return
        [
            Each("supplier name", component => component.Supplier is not null),
            Each("component name", component => component.Name.Length > 0),
            Each(Version, component => component.Version is not null),
            Each(
                "other unique identifiers",
                component => component.Purl is not null || component.Hashes.Count > 0 || component.Parts.Count > 0),
            Each("dependency relationship", component => reached.Contains(component.Reference)),
            Once("author of SBOM data", document.Author is not null),
            Once("timestamp", document.Timestamp is not null),
        ];
    }
}

/// <summary>One minimum element, counted.</summary>
/// <param name="Name">In the words of the NTIA, lower case.</param>
/// <param name="Count">How many are to have it: 1 for what the bill as a whole has.</param>
/// <param name="Missing">Who lacks it, in the order of the bill; the subject for the bill as a whole.</param>
internal sealed record NtiaElement(string Name, int Count, IReadOnlyList<SbomComponent> Missing);
