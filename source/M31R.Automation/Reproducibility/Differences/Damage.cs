using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Says damage in one way, whatever the reader of a form throws for it.</summary>
internal static class Damage
{
    /// <summary>The result of reading.</summary>
    /// <exception cref="InvalidDataException">What is read is damaged.</exception>
    public static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception damage) when (damage is BadImageFormatException or ArgumentException or OverflowException or FormatException
            or InvalidOperationException or InvalidCastException or IndexOutOfRangeException or NotSupportedException
            or EndOfStreamException or RegexMatchTimeoutException)
        {
            throw new InvalidDataException($"It is damaged: {damage.Message}", damage);
        }
    }
}
