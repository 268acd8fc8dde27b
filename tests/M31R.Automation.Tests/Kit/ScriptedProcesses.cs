using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Kit;

/// <summary>A process door that answers from a script and remembers what it was asked.</summary>
/// <param name="answer">What a command comes to; null means that the tool is not installed.</param>
public sealed class ScriptedProcesses(Func<Command, CommandResult?> answer) : IProcessDoor
{
    public List<Command> Asked { get; } = [];

    public static CommandResult Exits(int code, string output = "", string error = "") =>
        new(CommandEnd.Exited, code, output, error, TimeSpan.FromSeconds(1));

    public CommandResult Run(Command command)
    {
        Asked.Add(command);
        return answer(command) ?? new CommandResult(CommandEnd.NotFound, null, "", "", TimeSpan.Zero);
    }
}

/// <summary>Progress that a test can read.</summary>
public sealed class CollectedProgress : Automation.Subjects.IProgressLog
{
    public List<string> Lines { get; } = [];

    public void Step(string message) => Lines.Add(message);

    public void Note(string message) => Lines.Add(message);
}
