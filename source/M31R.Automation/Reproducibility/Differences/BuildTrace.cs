namespace M31R.Automation.Reproducibility.Differences;

/// <summary>What is known of one of the two builds, so that a trace of it in an output can be told from other text.</summary>
public sealed record BuildTrace
{
    /// <summary>Absolute path of the clone that was built.</summary>
    public required string Root { get; init; }

    /// <summary>Its home directory; null when it is not known.</summary>
    public string? Home { get; init; }

    /// <summary>The name of the user that it ran as; null when it is not known.</summary>
    public string? User { get; init; }

    /// <summary>The name of the host that it saw; null when it is not known.</summary>
    public string? Host { get; init; }

    /// <summary>Its directory for temporary files; null when it is not known.</summary>
    public string? Temporary { get; init; }

    /// <summary>When it began, by the clock that it saw; null when it is not known.</summary>
    public DateTimeOffset? Began { get; init; }

    /// <summary>When it ended, by the clock that it saw; null when it is not known.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The number of the user that it ran as, in decimal digits; null when it is not known.</summary>
    public string? UserId { get; init; }

    /// <summary>The umask that it saw, in octal digits: 0022; null when it is not known.</summary>
    public string? Umask { get; init; }

    /// <summary>How many processors it saw, in decimal digits; null when it is not known.</summary>
    public string? Processors { get; init; }

    /// <summary>The last change of the files that were checked out for it; null when it is not known.</summary>
    public DateTimeOffset? CheckedOut { get; init; }

    /// <summary>Names of variables that are set for every build, and otherwise for each, such as TMPDIR.</summary>
    public IReadOnlyCollection<string> Variables { get; init; } = [];

    /// <summary>Variables whose names or values only this build saw, such as the noise of its environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
