namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What happens at an event of a range; in the order in which events of one version take place.</summary>
public enum EventKind
{
    /// <summary>The first version with the fix.</summary>
    Fixed,

    /// <summary>The last version known to be affected.</summary>
    LastAffected,

    /// <summary>The range says nothing from here on.</summary>
    Limit,

    /// <summary>The first affected version.</summary>
    Introduced,
}
