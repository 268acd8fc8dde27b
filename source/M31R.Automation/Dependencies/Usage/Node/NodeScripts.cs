using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>
/// The commands of a <c>package.json</c>. They are read by what they stand in: in a file of one line, every word stands where something is
/// declared.
/// </summary>
internal static class NodeScripts
{
    /// <summary>Takes every word of the commands, at no line; nothing of a file that is no JSON.</summary>
    public static void Mention(string path, string text, Mentions mentions)
    {
        if (!text.Contains("\"scripts\"", StringComparison.Ordinal))
            return;

        try
        {
            foreach (var script in JsonManifest.Read(path, text, "")["scripts"].Properties())
                mentions.AddCommand(path, script.Value.Text() ?? "");
        }
        catch (UnreadableManifestException)
        {
            // The inventory says so.
        }
    }
}
