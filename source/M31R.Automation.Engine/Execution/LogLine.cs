using System.Globalization;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>A message as a log file has it.</summary>
/// <param name="Time">Written in UTC.</param>
/// <param name="Level">Written as its first letter.</param>
/// <param name="Target">The target that said it; null between targets.</param>
/// <param name="Text">Without secrets, colours and other controls.</param>
internal sealed record LogLine(DateTimeOffset Time, LogEventLevel Level, string? Target, string Text)
{
    /// <summary><c>time | level | target | text</c>; further lines of the text are indented, so that none can pass for a message.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ} | {$"{Level}"[0]} | {Target} | {Indented(Text)}\n");

    private static string Indented(string text) => text.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal);
}
