using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>The two sides of a comparison, made anew and taken away when it is over.</summary>
internal sealed class BuildPlaces : IDisposable
{
    private const string Name = "builds";

    private readonly HeldDirectory held;
    private readonly Doors doors;
    private readonly PlaceMaker maker;

    private BuildPlaces(HeldDirectory held, Doors doors, PlaceMaker maker)
    {
        (this.held, this.doors, this.maker) = (held, doors, maker);
        First = maker.MakeFirst();
        Second = maker.MakeSecond();
        Epoch = maker.Epoch;
        Notes = [.. maker.Notes.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Makes them: two fresh clones of a commit that keep the origin, below the target's directory.</summary>
    /// <param name="inspection">The subject and the doors.</param>
    /// <param name="commit">Full hash; null for the files as they lie in the working tree.</param>
    /// <param name="variations">What shall differ; those that cannot be applied here are told by <see cref="Ends"/>.</param>
    /// <exception cref="MaintenanceException">The subject cannot be read, or its artifacts cannot be written.</exception>
    public static BuildPlaces Make(Inspection inspection, string? commit, IReadOnlyList<Variation> variations)
    {
        var own = inspection.Doors;
        var above = inspection.DirectoryOf(ReproducibilityRules.Target);
        var directory = HeldDirectory.Take(above, Name, left => TakeAway(own, left));
        try
        {
            var order = new PlaceOrder(inspection.Subject, commit, new World { Name = "second", Variations = variations }, directory.Path);
            DiskSpace.Ask(own, order);
            return new BuildPlaces(directory, own, new PlaceMaker(own, order, MeansProbe.Look(own, order)));
        }
        catch
        {
            TakeAway(own, directory.Path);
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Takes away what killed runs left, and ends what still runs there.</summary>
    public static void Sweep(Inspection inspection)
    {
        var above = inspection.DirectoryOf(ReproducibilityRules.Target);
        if (inspection.Doors.Files.DirectoryExists(above))
            HeldDirectory.Take(above, Name, left => TakeAway(inspection.Doors, left)).Dispose();
    }

    /// <summary>The plain side.</summary>
    public BuildPlace First { get; }

    /// <summary>The other.</summary>
    public BuildPlace Second { get; }

    /// <summary>The time of the commit, <c>SOURCE_DATE_EPOCH</c> of both builds: seconds since 1970.</summary>
    public long Epoch { get; }

    /// <summary>What a user should know of the clones, as sentences: what a commit needs and this repository does not hold.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>What became of every variation that was asked for, by what was observed in the commands of both sides.</summary>
    public IReadOnlyList<VariationEnd> Ends => maker.Judge(First, Second);

    /// <summary>Takes both away, with what may still run there.</summary>
    public void Dispose()
    {
        try
        {
            TakeAway(doors, held.Path);
        }
        finally
        {
            held.Dispose();
        }
    }

    private static void TakeAway(Doors doors, string directory)
    {
        Survivors.End(doors.Processes, directory);
        PlaceRemoval.Of(doors.Processes, doors.Files, directory);
    }
}
