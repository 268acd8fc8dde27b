namespace M31R.Automation.Gates;

/// <summary>How a step came to its end at one site.</summary>
internal enum StepEnd
{
    /// <summary>It ran and told what it had to tell.</summary>
    Done,

    /// <summary>There is no such step here: nothing to fetch, nothing to translate.</summary>
    NotNeeded,

    /// <summary>It could not run, and the subject is not to blame: a tool, a registry or a permission is missing.</summary>
    CouldNotRun,

    /// <summary>It failed, and the subject is to blame.</summary>
    Failed,
}
