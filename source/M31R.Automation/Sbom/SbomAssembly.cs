namespace M31R.Automation.Sbom;

/// <summary>Makes a bill of facts. Projects of the subject are the subject: what they ask for, it depends on.</summary>
internal static class SbomAssembly
{
    /// <summary>The whole bill.</summary>
    public static SbomDocument Of(SbomFacts facts)
    {
        var subject = SubjectComponent.Of(facts);
        var strays = StrayPackages.Of(facts.Inventory);
        SbomComponent[] components =
        [
            .. facts.Inventory.Components.Select(package => PackageComponent.Of(package, strays.Contains(package.Purl))),
            .. facts.Artifacts.Select(artifact => ArtifactComponent.Of(artifact, facts.Identity.Supplier)),
        ];
        Array.Sort(components, (first, second) => string.CompareOrdinal(first.Reference, second.Reference));
        return new SbomDocument(subject)
        {
            Author = facts.Author,
            Timestamp = facts.CommitTime,
            Components = components,
            Dependencies = SbomGraph.Of(facts, subject, components, strays),
            IsComplete = !facts.Inventory.Problems.Any() && facts.Inventory.Components.All(component => component.Version is not null),
            WithUnknownDependencies = UnknownDependencies.Of(facts.Inventory),
        };
    }
}
