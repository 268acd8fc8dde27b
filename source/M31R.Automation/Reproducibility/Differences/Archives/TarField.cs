using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>A field of a header of tar.</summary>
/// <param name="Record">Its name in extended headers.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">In bytes.</param>
/// <param name="IsNumber">Whether it is written in octal digits, or in base 256.</param>
internal sealed record TarField(string Record, int Start, int Length, bool IsNumber)
{
    /// <summary>The permissions.</summary>
    public static readonly TarField Mode = new("mode", 100, 8, IsNumber: true);

    /// <summary>The number of the user who owns it.</summary>
    public static readonly TarField UserId = new("uid", 108, 8, IsNumber: true);

    /// <summary>The number of the group.</summary>
    public static readonly TarField GroupId = new("gid", 116, 8, IsNumber: true);

    /// <summary>How many bytes its content has.</summary>
    public static readonly TarField Size = new("size", 124, 12, IsNumber: true);

    /// <summary>When it was written, in seconds since 1970.</summary>
    public static readonly TarField Time = new("mtime", 136, 12, IsNumber: true);

    /// <summary>The name of the user.</summary>
    public static readonly TarField User = new("uname", 265, 32, IsNumber: false);

    /// <summary>The name of the group.</summary>
    public static readonly TarField Group = new("gname", 297, 32, IsNumber: false);

    /// <summary>The kind of a device.</summary>
    public static readonly TarField Major = new("devmajor", 329, 8, IsNumber: true);

    /// <summary>The number of a device of its kind.</summary>
    public static readonly TarField Minor = new("devminor", 337, 8, IsNumber: true);

    /// <summary>Those whose spelling tells the dialect.</summary>
    public static IReadOnlyList<TarField> All { get; } = [Mode, UserId, GroupId, Size, Time, User, Group, Major, Minor];

    /// <summary>The bytes of a text, up to the first that is 0.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        var text = end < 0 ? bytes : bytes[..end];
        return Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);
    }

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> header) => header.Slice(Start, Length);

    /// <summary>Its value as text; a number in decimal digits.</summary>
    public string Read(ReadOnlySpan<byte> header) =>
        IsNumber ? Number(Raw(header)).ToString(CultureInfo.InvariantCulture) : Text(Raw(header));

    /// <summary>A number; -1 when it is none.</summary>
    public static long Number(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] >= 0x80)
            return Binary(bytes);

        var value = 0L;
        foreach (var digit in bytes.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return -1;

            value = unchecked((value * 8) + digit - '0');
        }

        return value;
    }

    private static long Binary(ReadOnlySpan<byte> bytes)
    {
        var value = bytes[0] == 0xFF ? -1L : bytes[0] & 0x7F;
        foreach (var part in bytes[1..])
            value = unchecked((value << 8) | part);

        return value;
    }
}
