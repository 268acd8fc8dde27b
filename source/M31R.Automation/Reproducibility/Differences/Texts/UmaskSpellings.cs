using System.Globalization;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>How a umask shows in numbers: it itself, and the permissions of what is made under it.</summary>
internal static class UmaskSpellings
{
    private const int OfFiles = 0x1B6; // 0666
    private const int OfPrograms = 0x1FF; // 0777
    private const int KindOfFile = 0x8000; // 0100000, as stat writes it before the permissions
    private const int KindOfDirectory = 0x4000;

    /// <summary>All, in one order for every umask; none when it is not known.</summary>
    /// <param name="umask">In octal digits, as the shell tells it.</param>
    public static IEnumerable<string> Of(string? umask)
    {
        if (umask is null or "" or { Length: > 5 } || !umask.All(digit => digit is >= '0' and <= '7'))
            return [];

        var hidden = Convert.ToInt32(umask, 8);
        int[] modes = [OfFiles & ~hidden, OfPrograms & ~hidden];
        return
        [
            .. Octal(hidden),
            .. modes.SelectMany(Octal),
            .. modes.SelectMany(mode => Octal(mode | KindOfFile).Concat(Octal(mode | KindOfDirectory))),
            .. modes.Select(mode => Decimal(mode | KindOfFile)),
            .. modes.Select(mode => Decimal(mode | KindOfDirectory)),
        ];
    }

    private static string[] Octal(int mode)
    {
        var digits = Convert.ToString(mode, 8);
        return [digits, digits.PadLeft(3, '0'), digits.PadLeft(4, '0'), $"0{digits}"];
    }

    private static string Decimal(int mode) => mode.ToString(CultureInfo.InvariantCulture);
}
