using Spectre.Console;
using Spectre.Console.Rendering;

namespace Nuke.Common.Execution;

/// <summary>Draws the line with Spectre.Console. A type of its own, so that nothing else loads that library.</summary>
/// <param name="text">What it says.</param>
/// <param name="style">How it looks.</param>
internal sealed class LiveLine(Func<string> text, Style style) : Renderable
{
    /// <summary>Clears what is left of the line that was drawn there before.</summary>
    private const string Rest = "\e[K";

    private const string EndOfLine = $"{Rest}\n";

    private static readonly Style faint = new(decoration: Decoration.Dim);

    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Draws until the end is signalled. Lines of the run are printed above meanwhile.</summary>
    internal static void Show(BuildRun run, ManualResetEventSlim ended)
    {
        using var lines = new WaitingLines();
        run.Console.PrintAbove(lines.Add);
        AppDomain.CurrentDomain.ProcessExit += GiveBack;
        try
        {
            Draw(run, lines, ended);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= GiveBack;
            run.Console.Exclusively(GoOnWithoutLine);
        }

        void GoOnWithoutLine()
        {
            run.Console.PrintAbove(null);
            lines.Take(run.Request.Output.WriteLine);
        }

        void GiveBack(object? sender, EventArgs arguments)
        {
            run.Console.GiveBack();
            lines.Take(run.Request.Output.WriteLine);
        }
    }

    private static void Draw(BuildRun run, WaitingLines lines, ManualResetEventSlim ended)
    {
        var terminal = TerminalOf(run);
        var line = new LiveLine(run.Progress.Text, run.Console.Style.Colors ? faint : Style.Plain);
        terminal.Live(line).AutoClear(true).Start(context =>
        {
            do
            {
                lines.Take(passing => terminal.Write(Whole(passing)));
                context.Refresh();
            }
            while (lines.Wait(ended, interval));
        });
    }

    private static IAnsiConsole TerminalOf(BuildRun run) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = run.Console.Style.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(run.Request.Output),
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });

    /// <summary>A control code is passed on as it is: text would be wrapped, and could not be copied whole.</summary>
    private static ControlCode Whole(string line) => new($"{line.Replace("\n", EndOfLine, StringComparison.Ordinal)}{EndOfLine}");

    /// <inheritdoc />
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var line = text();
        var most = Math.Max(1, maxWidth - 1);
        yield return new Segment(line.Length <= most ? line : $"{line[..(most - 1)]}…", style);
        yield return Segment.Control(Rest);
    }
}
