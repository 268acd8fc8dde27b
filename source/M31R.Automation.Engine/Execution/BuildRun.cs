using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;

namespace Nuke.Common.Execution;

/// <summary>
/// One run of one build: what it was given, its parameters, targets, output and processes. The static members of NUKE's API read the run
/// they are called in, which flows with the call as every <see cref="AsyncLocal{T}"/> does; two runs in one process do not see each other.
/// The working directory and the environment of the process are shared all the same.
/// </summary>
internal sealed class BuildRun : IDisposable
{
    private static readonly AsyncLocal<BuildRun?> current = new();
    private static readonly Lazy<BuildRun> outside = new(() => new BuildRun(RunRequest.OfProcess(typeof(NukeBuild), [], [])));

    private readonly CancellationTokenSource interruption = new();
    private readonly Lazy<ChildProcesses> children;
    private readonly Lazy<ProjectEvaluations> evaluations = new(() => new ProjectEvaluations());
    private readonly Lazy<BuildPlaces> places;
    private RunLog? log;
    private RunOutput? output;
    private HashSet<DefaultOutput>? disabledOutputs;

    internal BuildRun(RunRequest request)
    {
        Request = request;
        WorkingDirectory = request.WorkingDirectory;
        Variables = new RunVariables(request);
        Injections = new Injections(this);
        Line = CommandLine.Parse(request.Arguments);
        Console = new RunConsole(request.Output, request.Error ?? request.Output, Secrets);
        Host = KnownHosts.Detect(this);
        Progress = new RunProgress(this);
        children = new Lazy<ChildProcesses>(() => new ChildProcesses(Request.Grace));
        places = new Lazy<BuildPlaces>(() => BuildPlaces.Find(Request, RootArgument));
    }

    /// <summary>The run this code is called in, or null.</summary>
    internal static BuildRun? Current => current.Value;

    /// <summary>The run this code is called in; outside of any, one that knows only the places of the process.</summary>
    internal static BuildRun Here => current.Value ?? outside.Value;

    internal RunRequest Request { get; }

    internal CommandLine Line { get; }

    internal SecretMask Secrets { get; } = new();

    internal RunConsole Console { get; }

    /// <summary>Made on first use, since help needs none.</summary>
    internal RunLog Log => log ??= new RunLog(this);

    /// <summary>Made on first use, since help starts none.</summary>
    internal ChildProcesses Children => children.Value;

    /// <summary>Made on first use, since help has neither beginning nor end.</summary>
    internal RunOutput Output => output ??= new RunOutput(this);

    /// <summary>Made on first use, since few builds ask MSBuild.</summary>
    internal ProjectEvaluations Evaluations => evaluations.Value;

    internal BuildPlaces Places => places.Value;

    /// <summary>
    /// Where the record, the logs and the report of a defect go: where the build's own results go, else <c>artifacts</c> below the root.
    /// </summary>
    internal AbsolutePath Artifacts => Parameters.ArtifactsDirectory ?? Places.Root / "artifacts";

    /// <summary>Where relative paths count from; absolute.</summary>
    internal string WorkingDirectory { get; private set; }

    internal RunVariables Variables { get; }

    internal NukeBuild? Build { get; set; }

    internal TargetCatalog? Catalog { get; set; }

    /// <summary>Known once the build is made; help tells nobody.</summary>
    internal BuildEvents? Events { get; set; }

    /// <summary>All targets of the build, in the order of declaration.</summary>
    internal IReadOnlyList<ExecutableTarget> Targets => Catalog?.Targets ?? [];

    /// <summary>The targets of this run, in the order in which they run.</summary>
    internal IReadOnlyList<ExecutableTarget> Plan { get; set; } = [];

    /// <summary>The target whose turn it is; null before the first and after the last.</summary>
    internal ExecutableTarget? CurrentTarget { get; set; }

    internal ParameterValues Parameters { get; set; } = ParameterValues.None;

    /// <summary>Where it runs, and so how its output looks.</summary>
    internal Host Host
    {
        get;
        set
        {
            field = value;
            Console.Style = OutputStyle.Of(Request, value);
            Console.Marks = value.Marks;
        }
    }

    internal RunProgress Progress { get; }

    /// <summary>The values that attributes gave to the members of the build.</summary>
    internal Injections Injections { get; }

    internal Verbosity Verbosity
    {
        get;
        set => field = TargetWork.IsLeftBehind ? field : value;
    } = Verbosity.Normal;

    internal bool IsHelp => Line.Has(OwnParameters.Help);

    internal bool IsPlan { get; set; }

    internal bool IsWithoutLogo { get; set; }

    internal int? ExitCode
    {
        get;
        set => field = TargetWork.IsLeftBehind ? field : value;
    }

    /// <summary>Known once targets are about to run.</summary>
    internal RunRecorder? Recorder { get; set; }

    /// <summary>The tools that the build has chosen, by the class of their tasks; others are found.</summary>
    internal ConcurrentDictionary<Type, string> ToolPaths { get; } = [];

    /// <summary>How much tools print whose options do not say it, by the type of their verbosity.</summary>
    internal ConcurrentDictionary<Type, object> ToolVerbosities { get; } = [];

    /// <summary>How globbing in this run compares names.</summary>
    internal GlobbingCaseSensitivity GlobbingCaseSensitivity { get; set; }

    /// <summary>Cancelled when the run is interrupted.</summary>
    internal CancellationToken Interrupted => interruption.Token;

    /// <summary>The interrupted target is done with, and assured targets run.</summary>
    internal bool IsCleaningUp { get; set; }

    /// <summary>Nothing more may start: the run is interrupted, and the code that asks is not part of the cleaning up after it.</summary>
    internal bool IsEnding => TargetWork.IsLeftBehind || (Interrupted.IsCancellationRequested && !IsCleaningUp);

    /// <summary>
    /// The value of <c>--root</c> or <c>NUKE_ROOT</c>; known before other parameters are, since those are read below the root.
    /// </summary>
    private string? RootArgument => Line.Find(OwnParameters.Root)?.Values is [var root, ..]
        ? root
        : Request.Environment.GetValueOrDefault("NUKE_ROOT");

    /// <summary>
    /// The value of <c>--host</c> or <c>NUKE_HOST</c>; known before other parameters are, since the build's fields may ask for the host.
    /// </summary>
    internal string? HostArgument => Line.Find(OwnParameters.Host)?.Values is [var host, ..]
        ? host
        : Request.Environment.GetValueOrDefault("NUKE_HOST");

    /// <summary>Ends the log file, where there is one, and says where it is when the run has come to nothing good.</summary>
    internal void CloseOutput(int exitCode)
    {
        if (exitCode != 0 && Recorder is not null)
        {
            Output.TellLog();
        }

        output?.Dispose();
    }

    /// <summary>Whether the build has left a part of the output switched on.</summary>
    internal bool Shows(DefaultOutput output) => Build is null || !(disabledOutputs ??= DisabledOutputs(Build)).Contains(output);

    /// <summary>Runs code inside this run.</summary>
    internal T Enter<T>(Func<T> code)
    {
        var before = current.Value;
        current.Value = this;
        try
        {
            return code();
        }
        finally
        {
            current.Value = before;
        }
    }

    /// <summary>Works in another directory from now on; the process too when the run is its program.</summary>
    internal void SwitchTo(string directory)
    {
        Assert.DirectoryExists(directory);
        WorkingDirectory = directory;
        if (Request.OwnsProcess)
        {
            Directory.SetCurrentDirectory(directory);
        }
    }

    public void Dispose()
    {
        if (children.IsValueCreated)
        {
            Children.End();
        }

        interruption.Dispose();
    }

    /// <summary>Ends the running target and its processes; targets that are assured still run.</summary>
    internal void Interrupt()
    {
        try
        {
            interruption.Cancel();
        }
        finally
        {
            Children.StopAll();
        }
    }

    /// <summary>Keeps an interrupted target from starting anything more.</summary>
    /// <exception cref="OperationCanceledException">The run is interrupted, and this is not the cleaning up after it.</exception>
    internal void ThrowIfInterrupted()
    {
        if (IsEnding)
        {
            throw new OperationCanceledException(Interrupted);
        }
    }

    /// <summary>The value of the member that <c>() => Name</c> names; null before there are values.</summary>
    internal object? ValueOf(LambdaExpression expression)
    {
        var member = MemberOf(expression)
            ?? throw new ArgumentException($"\"{expression.Body}\" does not name a member.", nameof(expression));
        if (Parameters == ParameterValues.None)
        {
            return null;
        }

        return Injections.Of(member) is { } injection
            ? injection.Value
            : throw new ArgumentException(
                $"\"{member.Name}\" has no attribute that gives it a value, like [Parameter].", nameof(expression));
    }

    private static HashSet<DefaultOutput> DisabledOutputs(NukeBuild build) => BuildCodeException.Run(
        nameof(DisableDefaultOutputAttribute),
        () => build.GetType().GetCustomAttributes<DisableDefaultOutputAttribute>().Where(
            a => a.IsApplicable(build)).SelectMany(a => a.DisabledOutputs).ToHashSet());

    /// <summary>The member that an expression like <c>() => Name</c> or <c>() => (object)Name</c> reads; null for any other.</summary>
    internal static MemberInfo? MemberOf(LambdaExpression expression)
    {
        var body = expression.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : expression.Body;
        return (body as MemberExpression)?.Member;
    }
}
