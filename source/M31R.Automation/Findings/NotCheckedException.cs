namespace M31R.Automation.Findings;

/// <summary>
/// What a target is for could not be looked at, such as a service without a network. Nobody used it wrongly, and nothing was replaced:
/// exit code 1, as of a required rule that is not checked (<c>docs/judgement.md</c>).
/// </summary>
public sealed class NotCheckedException(string message, Exception? cause = null) : MaintenanceException(message, cause)
{
    /// <summary>For serializers; use the constructor with a message.</summary>
    public NotCheckedException()
        : this("It could not be looked at.")
    {
    }
}
