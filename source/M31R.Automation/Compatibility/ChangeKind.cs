namespace M31R.Automation.Compatibility;

/// <summary>What a change of a contract asks of the next version, in rising order.</summary>
public enum ChangeKind
{
    /// <summary>New, and nobody who used the last release notices: at least a minor version.</summary>
    Addition,

    /// <summary>What was used still works and does something else: at least a minor version, and a line in the changelog.</summary>
    Behavioural,

    /// <summary>It may break a user and no witness could be found: compatibility is not proven. Not checked.</summary>
    Unproven,

    /// <summary>Something that worked with the last release does not now; a witness shows it: a major version.</summary>
    Breaking,
}
