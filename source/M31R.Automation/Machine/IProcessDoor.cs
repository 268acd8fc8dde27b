namespace M31R.Automation.Machine;

/// <summary>Starts processes. The only place that does.</summary>
public interface IProcessDoor
{
    /// <summary>Runs a command to its end. Never throws for what the command does; see <see cref="CommandResult.End"/>.</summary>
    CommandResult Run(Command command);
}
