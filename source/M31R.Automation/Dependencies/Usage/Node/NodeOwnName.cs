using System.Text.RegularExpressions;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>What a package calls itself in its <c>package.json</c>: its own code may import it by that.</summary>
internal static partial class NodeOwnName
{
    /// <summary>The name; null where there is none. Of a file that is no JSON the first that stands there.</summary>
    public static string? Of(string path, string text)
    {
        if (Name().Match(text) is not { Success: true } first)
            return null;

        try
        {
            return JsonManifest.Read(path, text, "").Member("name");
        }
        catch (UnreadableManifestException)
        {
            // The inventory says so. Most often the name comes before that of a person or a licence.
            return first.Groups["name"].Value;
        }
    }

    [GeneratedRegex("\"name\"\\s*:\\s*\"(?<name>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
