using Spectre.Console;

namespace Nuke.Common.Execution;

/// <summary>Asks at the terminal of the process. Spectre.Console is loaded with the first question.</summary>
/// <param name="output">The terminal, without what lies between it and the build.</param>
/// <param name="isDumb">Whether the terminal cannot move its cursor.</param>
internal sealed class TerminalPrompt(TextWriter output, bool isDumb) : IPrompt
{
    public bool IsPossible => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public string Choose(string question, IReadOnlyList<string> choices, CancellationToken cancellation)
    {
        if (isDumb)
        {
            return Show(new TextPrompt<string>($"{Markup.Escape(question)}?").AddChoices(choices), cancellation);
        }

        var prompt = new SelectionPrompt<string> { Title = $"{Markup.Escape(question)}?", Converter = Markup.Escape };
        return Show(prompt.AddChoices(choices), cancellation);
    }

    public string Ask(string question, bool isSecret, CancellationToken cancellation)
    {
        var prompt = new TextPrompt<string>($"{Markup.Escape(question)}?");
        return Show(isSecret ? prompt.Secret(null) : prompt, cancellation);
    }

    private string Show(IPrompt<string> prompt, CancellationToken cancellation)
    {
        var terminal = Terminal();
        try
        {
            return prompt.ShowAsync(terminal, cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // A choice hides the cursor and, interrupted, leaves it so.
            terminal.Cursor.Show();
            terminal.WriteLine();
            throw;
        }
    }

    private IAnsiConsole Terminal() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isDumb ? AnsiSupport.No : AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(output),
    });
}
