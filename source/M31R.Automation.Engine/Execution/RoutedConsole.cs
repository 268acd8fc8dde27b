using System.Text;

namespace Nuke.Common.Execution;

/// <summary>
/// Stands in for <see cref="Console.Out"/>: what the code of a build prints goes to its own run, everything else where it went before.
/// </summary>
internal sealed class RoutedConsole(TextWriter before) : TextWriter
{
    private static int installed;

    public override Encoding Encoding => before.Encoding;

    /// <summary>Takes the place of the console's output, once a process.</summary>
    internal static void Install()
    {
        if (Interlocked.Exchange(ref installed, 1) == 0)
        {
            Console.SetOut(new RoutedConsole(Console.Out));
        }
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write($"{value}\n".AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (BuildRun.Current is { } run)
        {
            run.Console.Write(buffer);
        }
        else
        {
            before.Write(buffer);
        }
    }

    public override void Flush() => before.Flush();
}
