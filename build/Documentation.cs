using M31R.Automation.Components;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using Nuke.Common;

/// <summary>Every generated page of <c>docs/</c>.</summary>
internal static class Documentation
{
    /// <summary>Path relative to the repository's root, and text.</summary>
    public static IReadOnlyList<GeneratedPage> Pages { get; } =
    [
        .. RulePages.Of(RuleList.All),
        CompliancePage.Of(RuleList.All, Targets),
        new("docs/maintenance.md", MaintenanceReference.Text()),
        new("docs/maintenance.schema.json", MaintenanceSchema.Text()),
    ];

    /// <summary>Names of the targets that this build has.</summary>
    public static IReadOnlyList<string> Targets =>
    [
        .. typeof(Build).GetInterfaces()
            .SelectMany(component => component.GetProperties())
            .Where(property => property.PropertyType == typeof(Target))
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal),
    ];
}
