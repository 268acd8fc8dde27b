namespace M31R.Automation.Subjects;

/// <summary>What the user asked for.</summary>
public sealed record InspectionOptions
{
    /// <summary>Absolute path; <c>--artifacts-directory</c>, default <c>artifacts</c> beside <c>build.sh</c>.</summary>
    public required string ArtifactsDirectory { get; init; }

    /// <summary>The day that whatever depends on today is judged by, UTC; <c>--as-of</c>, default today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Everything is required and warnings fail; <c>--strict</c>.</summary>
    public bool Strict { get; init; }

    /// <summary>Code of a subject that is not ours may run; <c>--run-subject-code</c>.</summary>
    public bool RunSubjectCode { get; init; }
}
