namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares two executables, and leaves out what follows from what was found.</summary>
internal sealed class ImageComparison(ExecutableImage first, ExecutableImage second, string where, ComparisonContext context)
{
    private readonly DifferenceList found = new(where, context);

    /// <summary>Why they differ; empty when only their tables are laid out in another way.</summary>
    public IReadOnlyList<Difference> Compare()
    {
        var weak = new DifferenceList(where, context);
        var told = CompareMetadata(weak);
        new NativeResources(first, second, found).Compare(told);
        var debug = new DebugComparison(first, second, found);
        debug.Compare();
        if (found.IsEmpty)
            found.AddAll(weak.All);

        var stamps = new StampComparison(first, second, where, context);
        if (found.IsEmpty)
            new NativeComparison(first, second, found).Compare(stamps.HasTimes);

        found.AddAll(stamps.Compare(found.IsEmpty, debug.HasOtherSymbols));
        return found.Ordered;
    }

    private IReadOnlySet<(string First, string Second)> CompareMetadata(DifferenceList weak)
    {
        if (first.Metadata is null || second.Metadata is null)
            return new HashSet<(string First, string Second)>();

        var assemblies = new AssemblyComparison(new AssemblyImage(first), new AssemblyImage(second), found);
        assemblies.Compare(weak);
        return assemblies.Told;
    }
}
