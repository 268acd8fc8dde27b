namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Why it means nothing that nothing is known of a component.</summary>
public enum Doubt
{
    /// <summary>
    /// There is no data for its ecosystem, or none that can be believed: <c>advisory-data-is-fresh</c> says what is wrong.
    /// </summary>
    Data,

    /// <summary>The data was gathered for other packages.</summary>
    NotGathered,

    /// <summary>It is a container image: advisories are about packages.</summary>
    Image,
}
