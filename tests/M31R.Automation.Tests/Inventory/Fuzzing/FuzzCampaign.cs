namespace M31R.Automation.Tests.Inventory.Fuzzing;

/// <summary>Feeds all parsers, as many at once as there are processors.</summary>
internal static class FuzzCampaign
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    /// <summary>The runs, in the order of the parsers. Whoever hangs is among them with what it was fed so far.</summary>
    /// <param name="parsers">To each the same number of inputs.</param>
    /// <param name="inputs">In all, at least.</param>
    public static async Task<IReadOnlyList<FuzzRun>> Run(IReadOnlyList<FuzzedParser> parsers, int inputs)
    {
        var each = (inputs + parsers.Count - 1) / parsers.Count;
        FuzzRun[] runs = [.. parsers.Select(parser => new FuzzRun(parser, each))];
        var work = Task.Run(() => Parallel.ForEach(
            runs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, run => run.Run()));
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1))) != work)
            runs.FirstOrDefault(run => run.Pending > Hang)?.Name.ShouldBeNull("this parser hangs");

        await work;
        return runs;
    }
}
