using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility;

/// <summary>What a side's own <c>maintenance.yml</c> says of its contracts; nothing where it has none that can be read.</summary>
/// <param name="side">The files.</param>
internal sealed class SideDeclarations(ContractSide side)
{
    private readonly Lazy<DocumentMap> contracts = new(() => Read(side));

    /// <summary>The entries of a list.</summary>
    /// <param name="list">The key below <c>compatibility</c>: <c>configurations</c>, <c>artifacts</c>.</param>
    public IEnumerable<DocumentMap> All(string list) => (contracts.Value[list] as DocumentList)?.Items.OfType<DocumentMap>() ?? [];

    /// <summary>An entry by its name; null when there is none.</summary>
    public DocumentMap? Of(string list, string name) => All(list).FirstOrDefault(entry => Text(entry, "name") == name);

    /// <summary>The text of a key; null when there is none.</summary>
    public static string? Text(DocumentMap? entry, string key) => (entry?[key] as DocumentText)?.Value;

    /// <summary>The texts of a list; empty when there is none.</summary>
    public static IReadOnlyList<DocumentText> Texts(DocumentMap? entry, string key) =>
        [.. ((entry?[key] as DocumentList)?.Items ?? []).OfType<DocumentText>()];

    /// <summary>The texts of a list below <c>compatibility</c>; empty when there is none.</summary>
    public IReadOnlyList<DocumentText> Texts(string list) => Texts(contracts.Value, list);

    private static DocumentMap Read(ContractSide side)
    {
        try
        {
            return side.TextOrNull(MaintenanceFileReader.Name) is { } text
                && DocumentFile.Read(MaintenanceFileReader.Name, text) is DocumentMap root && root["compatibility"] is DocumentMap all
                ? all
                : DocumentMap.Empty;
        }
        catch (DocumentException)
        {
            return DocumentMap.Empty;
        }
    }
}
