namespace Nuke.Common.Tooling;

/// <summary>Calls configurators.</summary>
public static class ConfigureExtensions
{
    /// <summary>Calls the configurator, or answers the object as it is when there is none.</summary>
    public static T InvokeSafe<T>(this Configure<T>? configurator, T obj) => configurator is null ? obj : configurator(obj);

    /// <summary>
    /// Runs a tool once for each of the options that a configurator answers. What several at a time print is logged run by run, in the
    /// order of the options.
    /// </summary>
    /// <param name="configurator">Called once.</param>
    /// <param name="executor">Runs the tool.</param>
    /// <param name="degreeOfParallelism">How many run at a time, at least 1.</param>
    /// <param name="completeOnFailure">Whether the others still run after one has failed; all failures are then thrown together.</param>
    /// <returns>The options with what the tool printed, in their order.</returns>
    /// <exception cref="AggregateException">Several runs failed; the failure of a single one is thrown as it is.</exception>
    public static IReadOnlyCollection<(TOptions Settings, IReadOnlyCollection<Output> Output)> Invoke<TOptions>(
        this CombinatorialConfigure<TOptions> configurator,
        Func<TOptions, IReadOnlyCollection<Output>> executor,
        int degreeOfParallelism,
        bool completeOnFailure)
        where TOptions : ToolOptions, new() =>
    [
        .. Combination.Run(configurator(new TOptions()), executor, degreeOfParallelism, completeOnFailure)
            .Select(done => (done.Options, done.Result)),
    ];

    /// <summary>Runs a tool that has a result of its own, once for each of the options; see the other overload.</summary>
    /// <returns>The options with the results and what the tool printed, in their order.</returns>
    public static IReadOnlyCollection<(TOptions Settings, TResult Result, IReadOnlyCollection<Output> Output)> Invoke<TOptions, TResult>(
        this CombinatorialConfigure<TOptions> configurator,
        Func<TOptions, (TResult Result, IReadOnlyCollection<Output> Output)> executor,
        int degreeOfParallelism,
        bool completeOnFailure)
        where TOptions : ToolOptions, new() =>
    [
        .. Combination.Run(configurator(new TOptions()), executor, degreeOfParallelism, completeOnFailure)
            .Select(done => (done.Options, done.Result.Result, done.Result.Output)),
    ];
}
