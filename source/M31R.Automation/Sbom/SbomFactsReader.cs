using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Identity;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>Gathers what a bill is made of.</summary>
internal static class SbomFactsReader
{
    /// <summary>Asks the tree, <c>maintenance.yml</c>, the user and, for the moment of the commit, git.</summary>
    public static SbomFacts Read(Inspection inspection, SbomPolicy policy, DependencyInventory inventory)
    {
        var git = inspection.Subject.Git;
        var identity = Identity(inspection, policy);
        return new SbomFacts(inventory.WithoutSideTrees(), identity)
        {
            LeftOut = [.. inventory.Beside.Select(project => project.Manifest).Distinct(StringComparer.Ordinal)],
            Commit = git?.Commit,
            CommitTime = git?.Commit is { } commit ? TimeOf(inspection, commit) : null,
            IsDirty = git?.IsDirty ?? false,
            Author = policy.Declared.Author ?? identity.Supplier,
            Artifacts = ArtifactReader.Read(inspection, policy.Declared),
        };
    }

    private static SubjectIdentity Identity(Inspection inspection, SbomPolicy policy) =>
        new SubjectIdentity { Name = policy.Declared.Name, Supplier = policy.Declared.Supplier, Version = policy.SubjectVersion }
            .Or(SubjectIdentityReader.Read(inspection))
            .Or(new SubjectIdentity { Name = inspection.Subject.Name, Version = inspection.Subject.Git?.Commit });

    /// <summary>A commit may bear any time: one that no calendar has counts as none.</summary>
    private static DateTimeOffset? TimeOf(Inspection inspection, string commit) =>
        CommitTime.Of(inspection.Doors.Git.Ask(inspection.Subject.Root, "show", "-s", "--format=%ct", commit));
}
