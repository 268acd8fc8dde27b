using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using Serilog;

namespace M31R.Automation.Components;

/// <summary>Shows a domain's progress in the build's log.</summary>
internal sealed class SerilogProgress : IProgressLog
{
    public void Step(string message) => Log.Information("{Step:l} ...", PlainText.Of(message));

    public void Note(string message) => Log.Information("{Note:l}", PlainText.Of(message));
}
