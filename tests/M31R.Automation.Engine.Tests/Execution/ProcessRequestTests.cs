using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class ARunOfTheProcess
{
    [Fact]
    public void PrintsToTheConsoleAndNotToItselfAfterAnother()
    {
        var before = RoutedConsole.Output;
        RoutedConsole.Install();
        var request = RunRequest.OfProcess(typeof(NukeBuild), [], []);
        request.Output.ShouldBeSameAs(before);
        request.Output.ShouldNotBeSameAs(Console.Out);
        request.Error.ShouldNotBeSameAs(Console.Error);
    }
}
