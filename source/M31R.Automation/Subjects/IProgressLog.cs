namespace M31R.Automation.Subjects;

/// <summary>Where a domain says what it is doing. Components show it; tests collect it.</summary>
public interface IProgressLog
{
    /// <summary>A step that starts now, as a short present-tense phrase: "running 3 test projects".</summary>
    void Step(string message);

    /// <summary>Something a user should know that is not a finding.</summary>
    void Note(string message);
}
