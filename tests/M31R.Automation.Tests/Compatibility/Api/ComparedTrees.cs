using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Api;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.Api;

/// <summary>Two trees of projects whose files are texts of a test.</summary>
internal static class ComparedTrees
{
    public const string Library = "src/Lib/Lib.csproj";

    /// <summary>A project for net10.0.</summary>
    public static (string Path, string Text) Project(string path, string rest = "", string framework = "net10.0") => (path,
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>{framework}</TargetFramework></PropertyGroup>{rest}</Project>");

    public static IReadOnlyList<SurfaceEnd> Compare((string Path, string Text)[] before, (string Path, string Text)[] now,
        IProcessDoor? processes = null, string directory = "/") =>
        new ApiReader().Compare(TwoSides.Of(DeclaredCompatibility.Empty, Files(before), Files(now), processes, directory));

    public static string Told(SurfaceEnd end) =>
        string.Join(", ", end.Changes.Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"));

    private static Dictionary<string, string> Files((string Path, string Text)[] files) =>
        files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
}
