using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Api;
using M31R.Automation.Compatibility.Api.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Tests.Compatibility.Api;

/// <summary>Two versions of a library of one file, against the assembly of the runtime that holds the basic types.</summary>
internal static class ComparedSources
{
    private static readonly MetadataReference[] Basic =
        [.. new[] { typeof(object).Assembly.Location, typeof(Uri).Assembly.Location }
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly SourceTrees Trees = new();

    public static IReadOnlyList<ContractChange> Changes(string before, string now) => ApiComparison.Of(Side(before), Side(now));

    public static string Told(string before, string now) =>
        string.Join(", ", Changes(before, now).Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"));

    public static ApiSide Side(string source)
    {
        var settings = new SourceSettings([], LanguageVersion.Preview, NullableContextOptions.Enable, "");
        var project =
            new ProjectSourcesCompilation(
                "Lib",
                new FrameworkName("net10.0"),
                settings,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["Lib.cs"] = source })
            {
                Trees = Trees,
                Framework = Basic,
            }.Compile();
        return new ApiSide(project, Basic);
    }
}
