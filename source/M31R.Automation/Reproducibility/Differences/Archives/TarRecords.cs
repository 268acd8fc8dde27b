using System.Globalization;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Reads records of extended headers: "27 mtime=1700000000.123\n".</summary>
internal static class TarRecords
{
    /// <summary>By name; the last of a name counts.</summary>
    /// <exception cref="InvalidDataException">A record is longer than the header.</exception>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> bytes)
    {
        var records = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (bytes.Length > 0 && bytes[0] != 0)
        {
            var blank = bytes.IndexOf((byte)' ');
            if (blank < 1 || !int.TryParse(bytes[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || length <= blank + 1 || length > bytes.Length)
                throw new InvalidDataException("A record of an extended header of the tar archive has a wrong length.");

            var record = Encoding.UTF8.GetString(bytes[(blank + 1)..(length - 1)]).Split('=', 2);
            records[record[0]] = record.Length > 1 ? record[1] : "";
            bytes = bytes[length..];
        }

        return records;
    }
}
