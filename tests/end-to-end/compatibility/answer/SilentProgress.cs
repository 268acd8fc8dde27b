using M31R.Automation.Subjects;

namespace M31R.Automation.Answer;

/// <summary>Says nothing: standard output is for the answers.</summary>
internal sealed class SilentProgress : IProgressLog
{
    /// <inheritdoc/>
    public void Step(string message)
    {
    }

    /// <inheritdoc/>
    public void Note(string message)
    {
    }
}
