using System.Xml;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads the sequence file that a .NET test host's watcher leaves when the host ends before its time. After a hang it names what was
/// running; after a crash it lags behind, so that it names suspects only.
/// </summary>
internal static class BlameSequenceReader
{
    /// <summary>The full names of the tests that had begun and not ended.</summary>
    public static IReadOnlyList<string> Unfinished(byte[] content)
    {
        var names = new List<string>();
        HostileXml.Read(content, reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Test" } && reader.GetAttribute("Completed") == "False")
                names.Add(reader.GetAttribute("Name") ?? "");
        });
        return names;
    }
}
