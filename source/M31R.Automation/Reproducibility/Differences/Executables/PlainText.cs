using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Text among bytes.</summary>
internal static class PlainText
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
