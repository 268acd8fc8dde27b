using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Nuke.Common.CI;

namespace Nuke.Common.Execution;

/// <summary>The way of a run from its arguments to its exit code.</summary>
internal static class BuildProgram
{
    private const int Success = 0;
    private const int Failure = -1;
    private const int Usage = 2;
    private const int Defect = 3;
    private const int Interrupted = 130;

    /// <summary>Runs a build as the program of this process: Ctrl-C and SIGTERM end it, a second one at once.</summary>
    internal static int RunProcess(Func<RunRequest> request)
    {
        try
        {
            using var run = new BuildRun(request());
            return RunProcess(run);
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine($"error: {exception.Message}");
            return Usage;
        }
    }

    private static int RunProcess(BuildRun run)
    {
        if (run.IsHelp || ShellCompletion.IsAsked(run))
        {
            return Run(run).ExitCode;
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(run, context));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(run, context));
        RoutedConsole.Install();
        return Run(run).ExitCode;
    }

    /// <summary>Runs a build inside this process; nothing of it remains but what its targets did.</summary>
    internal static RunResult Run(RunRequest request)
    {
        using var run = new BuildRun(request);
        return Run(run);
    }

    internal static RunResult Run(BuildRun run) => run.Enter(() =>
    {
        var code = Guard(run);
        run.Recorder?.End(code);
        run.Console.Flush();
        run.CloseOutput(code);
        return new RunResult(code, run.Plan);
    });

    /// <summary>
    /// Makes the build of a run and defines its targets, for somebody to look at: no extension is told, and nothing is run.
    /// </summary>
    internal static void Define(BuildRun run)
    {
        var model = Create(run);
        ReadParameters(run, model);
        Define(run, model);
    }

    private static void Stop(BuildRun run, PosixSignalContext context)
    {
        // The second signal is left to the system, which ends the process.
        context.Cancel = !run.Interrupted.IsCancellationRequested;
        if (!context.Cancel)
        {
            run.Console.GiveBack();
        }

        run.Interrupt();
    }

    private static int Guard(BuildRun run)
    {
        try
        {
            return Start(run);
        }
        catch (UsageException exception)
        {
            run.Console.WriteError(exception.Message);
            return Usage;
        }
        catch (BuildCodeException exception) when (exception.InnerException is AssertionFailure)
        {
            // What a hook asserts is meant for the user of the build, not for its author.
            run.Console.WriteError(exception.InnerException!.Message);
            return run.Interrupted.IsCancellationRequested ? Interrupted : run.ExitCode ?? Failure;
        }
        catch (BuildCodeException exception)
        {
            run.Console.WriteError($"{exception.Message}{Environment.NewLine}{exception.InnerException!.StackTrace}");
            return run.Interrupted.IsCancellationRequested ? Interrupted : Failure;
        }
        catch (OperationCanceledException) when (run.Interrupted.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception exception)
        {
            run.Console.WriteError(BugReport.Write(run, exception));
            return Defect;
        }
    }

    private static int Start(BuildRun run)
    {
        if (ShellCompletion.Answer(run))
        {
            return Success;
        }

        if (!run.IsHelp)
        {
            RouteLog();
        }

        var model = Create(run);
        if (run.IsHelp)
        {
            return Help(run, model);
        }

        run.Events = BuildEvents.Of(run.Build!);
        run.Events.BuildCreated(new TargetsOnDemand(() => Define(run, model).Targets));
        if (BuildServerConfigurationGeneration.IsActive)
        {
            return Success;
        }

        Prepare(run, model);
        return run.IsPlan ? ShowPlan(run) : Execute(run, model);
    }

    /// <summary>All that can be said of the run before its first target.</summary>
    private static void Prepare(BuildRun run, BuildModel model)
    {
        ReadParameters(run, model);
        Define(run, model);
        SchemaFile.Update(run, model);
        run.Plan = Schedule.Make(run);
        if (run.Build!.Continue)
        {
            Continuation.Apply(run);
        }
    }

    private static int ShowPlan(BuildRun run)
    {
        PlanText.Write(run);
        PlanFile.Write(run);
        return Success;
    }

    /// <summary>A mistake in a definition does not stand in the way: whoever looks for it may need help.</summary>
    private static int Help(BuildRun run, BuildModel model)
    {
        var problems = new List<string>();
        run.Catalog = TargetCatalog.DefineAllPossible(run.Build!, model, run.Request.DefaultTargets, problems.Add);
        HelpText.Write(run, model);
        problems.ForEach(run.Console.WriteError);
        SchemaFile.Update(run, model);
        return Success;
    }

    private static BuildModel Create(BuildRun run)
    {
        run.Build = BuildCodeException.Run(
            $"The constructor of {run.Request.BuildType.Name}", () => (NukeBuild)Activator.CreateInstance(run.Request.BuildType)!);
        return BuildScanner.Scan(run.Build);
    }

    private static TargetCatalog Define(BuildRun run, BuildModel model) =>
        run.Catalog ??= TargetCatalog.Define(run.Build!, model, run.Request.DefaultTargets);

    /// <summary>Apart, since even compiling the call loads Serilog, which help does without.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RouteLog() => RoutedLog.Install();

    private static void ReadParameters(BuildRun run, BuildModel model)
    {
        var source = ParameterSource.Read(model.Parameters, run);
        run.Parameters = ParameterValues.Of(model.Parameters, source, run.Secrets);
        WrongParameters.Check(run, source.Problems);
        run.Verbosity = run.Parameters[OwnParameters.Verbosity] as Verbosity? ?? run.Verbosity;
        run.Host = run.Parameters[OwnParameters.Host] is string host ? KnownHosts.Named(host, run) : run.Host;
        run.IsPlan = run.Parameters[OwnParameters.Plan] is true;
        run.IsWithoutLogo |= run.Parameters[OwnParameters.NoLogo] is true;
        run.Injections.Fill(model.Injected);
    }

    private static int Execute(BuildRun run, BuildModel model)
    {
        if (run.Plan.Count == 0)
        {
            throw new UsageException("No target was named, and the build has no default target. See --help.");
        }

        run.Output.Begin();
        run.Events!.BuildInitialized(run.Targets, run.Plan);
        Requirements.Check(run, model);
        PartitionUse.Check(run, model);
        RunTargets(run);
        run.Events.BuildFinished();
        run.Output.End();
        return ExitCode(run);
    }

    private static void RunTargets(BuildRun run)
    {
        foreach (var target in run.Plan)
        {
            target.Status = ExecutionStatus.Scheduled;
        }

        run.Recorder = new RunRecorder(run);
        run.Recorder.Begin();
        using var progress = LiveProgress.Start(run);
        new Executor(run, run.Recorder).Run();
    }

    /// <summary>An interruption counts for more than what a target has set before it: its results are not complete.</summary>
    private static int ExitCode(BuildRun run)
    {
        if (run.Interrupted.IsCancellationRequested)
        {
            return Interrupted;
        }

        return run.ExitCode ?? (run.Build!.IsSucceeding ? Success : Failure);
    }
}
