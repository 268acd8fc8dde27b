namespace M31R.Automation.Inventory;

/// <summary>Collects what could not be read while the rest is.</summary>
internal sealed class ReadingProblems
{
    private readonly List<ReadingProblem> found = [];

    /// <summary>In the order of reading.</summary>
    public IReadOnlyList<ReadingProblem> All => found;

    /// <summary>What is not thrown but seen on the way.</summary>
    public void Add(IEnumerable<ReadingProblem> problems) => found.AddRange(problems);

    /// <summary>What a reader gives; null when it gives nothing, or cannot read, and the problem is kept.</summary>
    public T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UnreadableManifestException refusal)
        {
            found.Add(refusal.Problem);
            return null;
        }
    }
}
