namespace Nuke.Common;

/// <summary>What a run prints of itself, and a build can leave out with <see cref="DisableDefaultOutputAttribute"/>.</summary>
public enum DefaultOutput
{
    /// <summary>The first line, which names the build and the targets asked for.</summary>
    Logo = 0,

    /// <summary>The line above what a target prints.</summary>
    TargetHeader = 1,

    /// <summary>The groups of build servers that can fold what a target prints; without them, a header stands there.</summary>
    TargetCollapse = 2,

    /// <summary>Warnings and errors once more at the end.</summary>
    ErrorsAndWarnings = 3,

    /// <summary>The table of targets.</summary>
    TargetOutcome = 4,

    /// <summary>The verdict in the last line.</summary>
    BuildOutcome = 5,

    /// <summary>The time before each message, on build servers that show none of their own.</summary>
    Timestamps = 6,
}

/// <summary>Leaves out parts of what a run prints of itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class DisableDefaultOutputAttribute : Attribute
{
    /// <summary>Leaves out what is named; without names, all of it.</summary>
    public DisableDefaultOutputAttribute(params DefaultOutput[] disabledOutputs)
    {
        DisabledOutputs = disabledOutputs is [] ? Enum.GetValues<DefaultOutput>() : disabledOutputs;
    }

    /// <summary>What is left out.</summary>
    public DefaultOutput[] DisabledOutputs { get; }

    /// <summary>Whether it counts for this build; default: for every one.</summary>
    public virtual bool IsApplicable(INukeBuild build) => true;
}
