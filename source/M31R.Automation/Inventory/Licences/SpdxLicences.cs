using System.Collections.Frozen;
using System.Text;

namespace M31R.Automation.Inventory.Licences;

/// <summary>The identifiers of the SPDX licence list (SPDX 2.3, annex A), deprecated ones included.</summary>
public static class SpdxLicences
{
    private const string Resource = "spdx-licences.txt";

    private static readonly FrozenDictionary<string, string> Ids = Read();

    /// <summary>The identifier as the list spells it, for any spelling of its letters' case; null for what is none.</summary>
    public static string? Find(string text) => Ids.GetValueOrDefault(text);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(SpdxLicences).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"\"{Resource}\" is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.ASCII.GetString(bytes.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .ToFrozenDictionary(line => line, line => line, StringComparer.OrdinalIgnoreCase);
    }
}
