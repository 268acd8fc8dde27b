using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.Execution;
using Serilog.Events;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class RunsThatBeginTogether
{
    private const int Runners = 8;

    private static readonly LogLimits few = new(Head: 2000, Tail: 1000, Runs: 1, Total: 100_000);

    [Fact]
    public void HaveALogEach()
    {
        using var root = new Root();
        using var start = new Barrier(Runners);
        var complaints = new List<string>();
        var lost = 0;
        var runners = Enumerable.Range(0, Runners).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < 15; i++)
            {
                // Clocks of runs differ: what is new to one is old to another.
                var time = new DateTimeOffset(2026, 1, 31, 12, number, i, TimeSpan.Zero);
                using var log = RunLogFile.Open(root["logs"], time, few, Complain);
                log?.Write(new LogLine(time, LogEventLevel.Debug, "Target", "here"));
                if (log is null || !File.Exists(Path.Combine(root["logs"], log.Name)))
                {
                    Interlocked.Increment(ref lost);
                }
            }
        })).ToList();
        runners.ForEach(runner => runner.Start());
        runners.ForEach(runner => runner.Join());

        (lost, string.Join('\n', complaints)).ShouldBe((0, ""));

        void Complain(string problem)
        {
            lock (complaints)
            {
                complaints.Add(problem);
            }
        }
    }
}
