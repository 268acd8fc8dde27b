using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>A project of one side.</summary>
/// <param name="Survey">Its evaluations.</param>
internal sealed record ApiProject(SurveyedProject Survey)
{
    private const string Sdk = "Microsoft.NET.Sdk";

    /// <summary>Relative to the subject's root.</summary>
    public string Path => Survey.Path;

    /// <summary>Whether its sources are C#, which alone are read.</summary>
    public bool IsCSharp => Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where it lies; empty for the root.</summary>
    public string Directory => TreePath.DirectoryOf(Path);

    /// <summary>What callers are compiled against.</summary>
    public string AssemblyName => Text(Survey.First, "AssemblyName") ?? Survey.Name;

    /// <summary>What users ask for.</summary>
    public string PackageId => Text(Survey.First, "PackageId") ?? AssemblyName;

    /// <summary>What it is released as; null when its files do not say.</summary>
    public string? Version =>
        Text(Survey.First, "Version") ?? Text(Survey.First, "PackageVersion") ?? Text(Survey.First, "VersionPrefix") switch
        {
            { } prefix when Text(Survey.First, "VersionSuffix") is { } suffix => $"{prefix}-{suffix}",
            var prefix => prefix,
        };

    /// <summary>Short names of its target frameworks with what the project is for each, in the project's order.</summary>
    public IReadOnlyList<(string Framework, EvaluatedProject Project)> Frameworks =>
    [
        .. Survey.Evaluations
            .Select(each =>
                (Framework: TargetFramework.Short(each.Framework ?? each.Project.Properties["TargetFramework"] ?? ""), each.Project))
            .Where(each => each.Framework.Length > 0)
            .DistinctBy(each => each.Framework),
    ];

    /// <summary>
    /// Whether others get its members by a package: a library of the SDK that is neither test nor program, and is packed.
    /// </summary>
    public bool IsPacked =>
        Survey.First.Sdks.Any(sdk => sdk.Name.StartsWith(Sdk, StringComparison.OrdinalIgnoreCase))
        && !Survey.IsTest
        && !IsFalse("IsPackable")
        && !Survey.First.IsTrue("PackAsTool")
        && !IsFalse("IncludeBuildOutput")
        && !IsAnalyzer
        && (Survey.First.IsTrue("IsPackable") || (!IsProgram && SideTrees.Of(Path, testsCount: false) is null));

    private bool IsProgram =>
        Text(Survey.First, "OutputType") is { } type && type.EndsWith("exe", StringComparison.OrdinalIgnoreCase)
        || Survey.First.Sdks.Any(sdk => sdk.Name is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker");

    private bool IsAnalyzer => Survey.First.IsTrue("IsRoslynComponent");

    /// <summary>A property's value; null when nobody set it, or files alone cannot tell.</summary>
    public static string? Text(EvaluatedProject project, string property) =>
        project.Properties[property]?.Trim() is { Length: > 0 } text && !text.Contains("$(", StringComparison.Ordinal) ? text : null;

    private bool IsFalse(string property) => Text(Survey.First, property)?.Equals("false", StringComparison.OrdinalIgnoreCase) == true;
}
