using System.Runtime.ExceptionServices;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Runs something once for each of several options.</summary>
internal static class Combination
{
    /// <summary>Answers the results in the order of the options; see <see cref="ConfigureExtensions"/>.</summary>
    internal static IReadOnlyList<(TOptions Options, TResult Result)> Run<TOptions, TResult>(
        IEnumerable<TOptions> options, Func<TOptions, TResult> executor, int degreeOfParallelism, bool completeOnFailure)
    {
        Assert.True(degreeOfParallelism >= 1, $"The degree of parallelism is {degreeOfParallelism}, and must be at least 1.");
        var runs = options.Select(o => new CombinedRun<TOptions, TResult>(o, executor)).ToList();
        if (degreeOfParallelism == 1)
        {
            InTurn(runs, completeOnFailure);
        }
        else
        {
            AtOnce(runs, degreeOfParallelism, completeOnFailure);
        }

        Throw([.. runs.Select(run => run.Failure).OfType<Exception>()], runs.Count, completeOnFailure);
        return [.. runs.Select(run => (run.Options, run.Result!))];
    }

    private static void InTurn<TOptions, TResult>(List<CombinedRun<TOptions, TResult>> runs, bool completeOnFailure)
    {
        foreach (var run in runs)
        {
            run.Start();
            if (run.Failure is not null && !completeOnFailure)
            {
                return;
            }
        }
    }

    private static void AtOnce<TOptions, TResult>(
        List<CombinedRun<TOptions, TResult>> runs, int degreeOfParallelism, bool completeOnFailure)
    {
        var order = new OrderedLog(runs.Count);
        var next = -1;
        var failed = false;
        var count = Math.Min(degreeOfParallelism, runs.Count);
        var workers = Enumerable.Range(0, count).Select(_ => new Thread(Work) { IsBackground = true }).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < runs.Count; i = Interlocked.Increment(ref next))
            {
                var run = runs[i];
                order.Write(i, () =>
                {
                    if (!Start(run))
                    {
                        Volatile.Write(ref failed, true);
                    }
                });
            }
        }

        bool Start(CombinedRun<TOptions, TResult> run)
        {
            if (!Volatile.Read(ref failed) || completeOnFailure)
            {
                run.Start();
            }

            return run.Failure is null;
        }
    }

    /// <summary>An interruption is no failure of one run among others.</summary>
    private static void Throw(List<Exception> failures, int runs, bool completeOnFailure)
    {
        if (failures.Find(failure => failure is OperationCanceledException) is { } interruption)
        {
            ExceptionDispatchInfo.Throw(interruption);
        }

        if (failures is [var only] && (runs == 1 || !completeOnFailure))
        {
            ExceptionDispatchInfo.Throw(only);
        }

        if (failures.Count > 0)
        {
            throw new CombinationException(failures, runs);
        }
    }
}

/// <summary>Some of several runs failed.</summary>
internal sealed class CombinationException(IReadOnlyList<Exception> failures, int runs) : AggregateException(failures)
{
    /// <summary>How many, and the message of each, indented.</summary>
    public override string Message => Tell(failure => failure.Message);

    internal string Tell(Func<Exception, string> words) =>
        FailureText.Several($"{failures.Count} of {runs} runs failed:", failures.Select(words));
}

/// <summary>One of several runs.</summary>
internal sealed class CombinedRun<TOptions, TResult>(TOptions options, Func<TOptions, TResult> executor)
{
    internal TOptions Options { get; } = options;

    internal TResult? Result { get; private set; }

    internal Exception? Failure { get; private set; }

    /// <summary>Keeps what is thrown, so that other runs can end.</summary>
    internal void Start()
    {
        try
        {
            Result = executor(Options);
        }
        catch (Exception exception)
        {
            Failure = exception;
        }
    }
}
