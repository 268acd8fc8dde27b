using M31R.Automation.Findings;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Looks at the inputs of a build before any of its targets runs.</summary>
public static class InputsExtensions
{
    /// <summary>
    /// Ends the build with exit code 2 when the subject, its <c>maintenance.yml</c> or another input is not as it must be. For
    /// <c>OnBuildInitialized</c>: without it every target would find out by itself.
    /// </summary>
    public static void CheckInputs(this IHaveSubject build)
    {
        try
        {
            Opening.Of(build, CancellationToken.None);
        }
        catch (MaintenanceException problem)
        {
            build.ExitCode = Guard.WrongUsage;
            Assert.Fail(PlainText.Message(problem.Message));
        }
    }
}
