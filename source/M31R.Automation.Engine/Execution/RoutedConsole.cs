using System.Text;

namespace Nuke.Common.Execution;

/// <summary>
/// Stands in for <see cref="Console.Out"/> and <see cref="Console.Error"/>: what the code of a build prints goes to its own run, everything
/// else where it went before.
/// </summary>
internal sealed class RoutedConsole : TextWriter
{
    private static readonly RoutedConsole routedOutput = new(Console.Out, isError: false);
    private static readonly RoutedConsole routedError = new(Console.Error, isError: true);
    private static int installed;

    private readonly TextWriter before;
    private readonly bool isError;

    private RoutedConsole(TextWriter before, bool isError) => (this.before, this.isError) = (before, isError);

    /// <summary>The console's own output. A run prints here: through the stand-in, it would print to itself.</summary>
    internal static TextWriter Output => routedOutput.before;

    /// <summary>The console's own standard error.</summary>
    internal static TextWriter Error => routedError.before;

    public override Encoding Encoding => before.Encoding;

    /// <summary>Takes the place of the console's writers, once a process.</summary>
    internal static void Install()
    {
        if (Interlocked.Exchange(ref installed, 1) == 0)
        {
            Console.SetOut(routedOutput);
            Console.SetError(routedError);
        }
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write($"{value}\n".AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (BuildRun.Current is not { } run)
        {
            before.Write(buffer);
        }
        else if (isError)
        {
            run.Console.WriteToError(buffer);
        }
        else
        {
            run.Console.Write(buffer);
        }
    }

    public override void Flush() => before.Flush();
}
