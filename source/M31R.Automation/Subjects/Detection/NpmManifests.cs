using System.Text.Json;

namespace M31R.Automation.Subjects.Detection;

/// <summary>Finds packages of npm. Node.js reads <c>package.json</c> for other ends too, so its content decides.</summary>
internal static class NpmManifests
{
    /// <summary>A file with none of these only tells Node.js how to load the files beside it.</summary>
    private static readonly string[] Telling =
        ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies", "workspaces", "scripts", "version"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IEnumerable<Manifest> In(SubjectTree tree, IEnumerable<string> files) =>
        files.Where(path => TreePath.NameOf(path) == "package.json")
            .Select(path => new Manifest(Ecosystem.Npm, path) { Objection = ObjectionTo(tree.Read(path)) });

    /// <summary>What cannot be read counts: npm will say what is wrong with it.</summary>
    private static string? ObjectionTo(string? text)
    {
        try
        {
            using var json = JsonDocument.Parse(text ?? "", Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object && Telling.Any(name => json.RootElement.TryGetProperty(name, out _))
                ? null
                : "it declares no version, dependencies or scripts";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
