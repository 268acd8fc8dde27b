using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Text that a program carries as data.</summary>
internal static class DataText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of bytes in UTF-8, without control characters but those of lines; null when they are something else.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.Length > 0 && text.All(letter => !char.IsControl(letter) || letter is '\n' or '\r' or '\t') ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
