using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>The two sides of a comparison, made anew and taken away when it is over.</summary>
public sealed class BuildPlaces : IDisposable
{
    /// <summary>Makes them: two fresh clones of a commit that keep the origin, below the target's directory.</summary>
    /// <param name="inspection">The subject and the doors.</param>
    /// <param name="commit">Full hash; null for the files as they lie in the working tree.</param>
    /// <param name="variations">What shall differ; those that cannot be applied here are told by <see cref="Ends"/>.</param>
    public static BuildPlaces Make(Inspection inspection, string? commit, IReadOnlyList<Variation> variations) =>
        throw new NotSupportedException();

    /// <summary>The plain side.</summary>
    public BuildPlace First => throw new NotSupportedException();

    /// <summary>The other.</summary>
    public BuildPlace Second => throw new NotSupportedException();

    /// <summary>What became of every variation that was asked for, by what was observed in the commands of both sides.</summary>
    public IReadOnlyList<VariationEnd> Ends => throw new NotSupportedException();

    /// <summary>Takes both away.</summary>
    public void Dispose() => throw new NotSupportedException();
}
