using System.Text;

namespace Nuke.Common.Execution;

/// <summary>How a line looks in a terminal.</summary>
internal enum Tone
{
    Plain,
    Faint,
    Good,
    Warning,
    Bad,
    Heading,
}

/// <summary>The only way to a run's output: whole lines, without secrets, one at a time. Thread-safe.</summary>
internal sealed class RunConsole(TextWriter output, TextWriter error, bool colors, SecretMask secrets)
{
    private readonly Lock gate = new();
    private readonly StringBuilder unfinished = new();

    /// <summary>Prints a line, or several.</summary>
    internal void WriteLine(string text = "", Tone tone = Tone.Plain) => WriteTo(output, text, tone);

    /// <summary>Prints why the run cannot go on.</summary>
    internal void WriteError(string text) => WriteTo(error, $"error: {text}", Tone.Bad);

    /// <summary>Prints text of the build as it comes; a line is held back until it is whole, so that no secret is printed in two parts.</summary>
    internal void Write(ReadOnlySpan<char> text)
    {
        if (TargetWork.IsLeftBehind)
        {
            return;
        }

        lock (gate)
        {
            for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
            {
                unfinished.Append(text[..end]);
                FinishLine();
                text = text[(end + 1)..];
            }

            unfinished.Append(text);
        }
    }

    /// <summary>Prints what is held back.</summary>
    internal void Flush()
    {
        lock (gate)
        {
            if (unfinished.Length > 0)
            {
                FinishLine();
            }

            output.Flush();
        }
    }

    private void FinishLine()
    {
        output.WriteLine(secrets.Apply(unfinished.ToString()));
        unfinished.Clear();
    }

    private void WriteTo(TextWriter writer, string text, Tone tone)
    {
        if (TargetWork.IsLeftBehind)
        {
            return;
        }

        text = secrets.Apply(text);
        lock (gate)
        {
            if (unfinished.Length > 0)
            {
                FinishLine();
            }

            writer.WriteLine(colors && Code(tone) is { } code ? $"\e[{code}m{text}\e[0m" : text);
        }
    }

    private static string? Code(Tone tone) => tone switch
    {
        Tone.Faint => "2",
        Tone.Good => "32",
        Tone.Warning => "33",
        Tone.Bad => "31",
        Tone.Heading => "1;36",
        _ => null,
    };
}

/// <summary>Stands in for <see cref="Console.Out"/>: what the code of a build prints goes to its own run, everything else where it went before.</summary>
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
