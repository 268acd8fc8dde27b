namespace M31R.Automation.Gates;

/// <summary>What a test came to.</summary>
internal enum TestOutcome
{
    /// <summary>It ran and passed, or failed as it was expected to.</summary>
    Passed,

    /// <summary>It ran and failed.</summary>
    Failed,

    /// <summary>It was not run because somebody said so.</summary>
    Skipped,

    /// <summary>It failed and then passed when run again.</summary>
    Flaky,

    /// <summary>It did not come to an end.</summary>
    Hung,

    /// <summary>It took its host down.</summary>
    Crashed,
}
