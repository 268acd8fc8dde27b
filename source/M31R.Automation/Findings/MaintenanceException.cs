namespace M31R.Automation.Findings;

/// <summary>
/// The root of every expected failure: the run cannot go on because of what was asked or found, not because of a defect here.
/// The message stands alone in front of a user: what is wrong, the value in quotes, where, and the next step. Exit code 2.
/// </summary>
public class MaintenanceException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>For serializers; use the constructor with a message.</summary>
    public MaintenanceException()
        : this("The run cannot go on.")
    {
    }
}
