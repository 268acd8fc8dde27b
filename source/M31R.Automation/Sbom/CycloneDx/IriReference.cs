using System.Text;
using System.Text.RegularExpressions;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>Addresses as CycloneDX wants them: IRI references (RFC 3987).</summary>
internal static partial class IriReference
{
    private const string Forbidden = "<>\"{}|\\^` ";

    /// <summary>
    /// The address with what may not stand in one percent-encoded. git's short form <c>git@host:org/name</c> is none and becomes
    /// <c>ssh://git@host/org/name</c>.
    /// </summary>
    public static string Of(string address)
    {
        var full = ShortForm().Replace(address, "ssh://${host}/${path}");
        if (!full.Any(MustBeEncoded))
            return full;

        var encoded = new StringBuilder(full.Length);
        foreach (var letter in full)
            encoded.Append(MustBeEncoded(letter) ? Uri.HexEscape((char)(letter & 0x7F)) : letter.ToString());

        return encoded.ToString();
    }

    private static bool MustBeEncoded(char letter) =>
        letter < ' ' || letter == 0x7F || Forbidden.Contains(letter, StringComparison.Ordinal);

    [GeneratedRegex(
        "^(?<host>[A-Za-z0-9_.-]+@[A-Za-z0-9.-]+):(?<path>[^/].*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex ShortForm();
}
