namespace M31R.Automation.Sbom;

/// <summary>
/// The minimum elements of a bill of materials (NTIA, "The Minimum Elements For a Software Bill of Materials", July 2021, "Data Fields").
/// </summary>
internal static class MinimumElements
{
    /// <summary>Name of <see cref="NtiaElement"/> that is judged by <see cref="SbomRules.IsComplete"/>.</summary>
    public const string Version = "version of the component";

    /// <summary>Name of the <see cref="NtiaElement"/> that has next steps of its own.</summary>
    public const string Supplier = "supplier name";

    /// <summary>All seven, in the order of the document.</summary>
    public static IReadOnlyList<NtiaElement> Of(SbomDocument document)
    {
        var reached = SbomGraph.Reached(document);
        SbomComponent[] all = [document.Subject, .. document.Components];
        NtiaElement Each(string name, Func<SbomComponent, bool> has) => new(name, all.Length, [.. all.Where(component => !has(component))]);
        NtiaElement Once(string name, bool has) => new(name, 1, has ? [] : [document.Subject]) { IsOfTheBill = true };
        return
        [
            Each(Supplier, component => component.Supplier is not null),
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
