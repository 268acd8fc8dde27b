using System.Text.RegularExpressions;

namespace M31R.Automation.Subjects.Detection;

/// <summary>Finds packages and workspaces of Cargo.</summary>
internal static partial class CargoManifests
{
    public static IEnumerable<Manifest> In(SubjectTree tree, IEnumerable<string> files) =>
        files.Where(path => TreePath.NameOf(path) == "Cargo.toml")
            .Select(path => new Manifest(Ecosystem.Cargo, path) { Objection = ObjectionTo(tree.Read(path)) });

    private static string? ObjectionTo(string? text) =>
        text is null || Tables().IsMatch(text) ? null : "it declares neither a package nor a workspace";

    [GeneratedRegex(
        @"^[ \t]*\[[ \t]*(package|workspace)[ \t]*[].]",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tables();
}
