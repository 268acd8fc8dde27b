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

/// <summary>The only way to a run's output: whole lines, without secrets, harmless, one at a time. Thread-safe.</summary>
internal sealed class RunConsole(TextWriter output, TextWriter error, SecretMask secrets)
{
    private readonly Lock gate = new();
    private readonly LineBuffer outputLine = new();
    private readonly LineBuffer errorLine = new();
    private Action<string>? above;

    /// <summary>What can be shown; plain until it is known where the run prints.</summary>
    internal OutputStyle Style { get; set; } = new(Colors: false, Lines: true, Live: false);

    /// <summary>What is a command where the run prints.</summary>
    internal CommandMarks Marks { get; set; } = CommandMarks.None;

    /// <summary>Told each line that the code of the build prints by itself; null tells nobody.</summary>
    internal Action<string>? Listener { get; set; }

    /// <summary>Prints a line, or several.</summary>
    internal void WriteLine(string text = "", Tone tone = Tone.Plain) => WriteTo(output, text, tone);

    /// <summary>Prints why the run cannot go on.</summary>
    internal void WriteError(string text)
    {
        Listener?.Invoke($"error: {text}");
        WriteTo(error, $"error: {text}", Tone.Bad);
    }

    /// <summary>
    /// Prints a line that the build server acts on. Text that is encoded in it must be masked before: how it looks now, no mask knows.
    /// </summary>
    internal void WriteCommand(string line)
    {
        if (!TargetWork.IsLeftBehind)
        {
            WriteUnmasked(secrets.Apply(line));
        }
    }

    /// <summary>Prints a line as it is. Only for telling the build server a secret that it is to hide.</summary>
    internal void WriteUnmasked(string line)
    {
        lock (gate)
        {
            FinishLine();
            Print(output, line);
        }
    }

    /// <summary>
    /// Prints text of the build as it comes; a line is held back until it is whole, so that no secret is printed in two parts.
    /// </summary>
    internal void Write(ReadOnlySpan<char> text) => Write(outputLine, output, text);

    /// <summary>The same for what the build prints to standard error.</summary>
    internal void WriteToError(ReadOnlySpan<char> text) => Write(errorLine, error, text);

    /// <summary>Prints what is held back.</summary>
    internal void Flush()
    {
        lock (gate)
        {
            FinishLine();
            output.Flush();
            error.Flush();
        }
    }

    /// <summary>From now on, lines of the output go to a printer that keeps something live below them; null ends that.</summary>
    internal void PrintAbove(Action<string>? printer)
    {
        lock (gate)
        {
            above = printer;
        }
    }

    /// <summary>Does something while no line is printed.</summary>
    internal void Exclusively(Action draw)
    {
        lock (gate)
        {
            draw();
        }
    }

    /// <summary>Leaves the terminal as it was found when the process ends without ending the run; waits for nobody.</summary>
    internal void GiveBack()
    {
        if (above is not null)
        {
            output.Write("\r\e[K\e[?25h");
            output.Flush();
        }
    }

    private void Write(LineBuffer line, TextWriter writer, ReadOnlySpan<char> text)
    {
        if (TargetWork.IsLeftBehind)
        {
            return;
        }

        lock (gate)
        {
            line.Add(text, whole => PrintOfBuild(writer, whole));
        }
    }

    private void FinishLine()
    {
        outputLine.Finish(whole => PrintOfBuild(output, whole));
        errorLine.Finish(whole => PrintOfBuild(error, whole));
    }

    private void PrintOfBuild(TextWriter writer, string line)
    {
        Listener?.Invoke(line);
        Print(writer, Harmless(line));
    }

    private void WriteTo(TextWriter writer, string text, Tone tone)
    {
        if (TargetWork.IsLeftBehind)
        {
            return;
        }

        text = Harmless(text);
        lock (gate)
        {
            FinishLine();
            Print(writer, Style.Colors && Code(tone) is { } code ? Colored(text, code) : text);
        }
    }

    private void Print(TextWriter writer, string text)
    {
        if (above is not null && ReferenceEquals(writer, output))
        {
            above(text);
        }
        else
        {
            writer.WriteLine(text);
        }
    }

    private string Harmless(string text)
    {
        text = SafeText.Of(text, Style.Colors, secrets);
        return ReferenceEquals(Marks, CommandMarks.None) ? text : string.Join('\n', text.Split('\n').Select(Marks.Disarm));
    }

    /// <summary>Each line by itself: build servers show lines one by one.</summary>
    private static string Colored(string text, string code) =>
        text.Length == 0 ? "" : $"\e[{code}m{text.Replace("\n", $"\e[0m\n\e[{code}m", StringComparison.Ordinal)}\e[0m";

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
