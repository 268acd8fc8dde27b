using System.Globalization;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>What headers before an entry say of it: long names (GNU) and records (pax).</summary>
internal sealed class TarExtension
{
    private readonly StringBuilder kinds = new();
    private string? longName;
    private string? longLink;

    /// <summary>The records.</summary>
    public IReadOnlyDictionary<string, string> Records { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The name of their header.</summary>
    public string RecordsName { get; private set; } = "";

    /// <summary>The kinds of headers seen: <c>+x</c>.</summary>
    public string Kinds => kinds.ToString();

    /// <summary>The name of the entry; null when its own header has it.</summary>
    public string? Name => Records.GetValueOrDefault("path") ?? longName;

    /// <summary>Where the link leads; null when its own header has it.</summary>
    public string? Link => Records.GetValueOrDefault("linkpath") ?? longLink;

    /// <summary>The size of the entry; null when its own header has it.</summary>
    public long? Size =>
        Records.TryGetValue("size", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size : null;

    /// <summary>Takes a header that is about the next one; false when it is an entry.</summary>
    public bool Add(ReadOnlyMemory<byte> header, ReadOnlyMemory<byte> content)
    {
        var kind = (char)header.Span[156];
        switch (kind)
        {
            case 'x' or 'X':
                Records = TarRecords.Read(content.Span);
                RecordsName = TarField.Text(header.Span[..100]);
                break;
            case 'L':
                longName = TarField.Text(content.Span);
                break;
            case 'K':
                longLink = TarField.Text(content.Span);
                break;
            default:
                return false;
        }

        kinds.Append('+').Append(kind);
        return true;
    }
}
