using System.Globalization;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Makes the two sides: the clone, the home, and the launcher of commands.</summary>
internal sealed class PlaceMaker(Doors doors, PlaceOrder order, Means means)
{
    /// <summary>1 January 1980: the first day that a zip archive can tell.</summary>
    private const long WithoutHistory = 315_532_800;

    /// <summary>How much older the files of the other clone are when the clock differs: what records their times shows.</summary>
    private static readonly TimeSpan Older = TimeSpan.FromDays(-398);

    private readonly List<string> notes = [];

    /// <summary>The time of the commit that both builds are told; 1 January 1980 without one. Seconds since 1970.</summary>
    public long Epoch { get; private set; } = WithoutHistory;

    /// <summary>What a user should know of the clones; may hold something twice.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>The plain side.</summary>
    public BuildPlace MakeFirst() => Make(
        new Side(PlaceLayout.First(order.Directory, order.Subject.Name), new World { Name = "first" }, means));

    /// <summary>The other.</summary>
    public BuildPlace MakeSecond()
    {
        var layout = PlaceLayout.Second(order.Directory, order.Subject.Name, order.Other, means);
        if (!order.Other.Has("directory") && layout.SeenRoot != PlaceLayout.First(order.Directory, order.Subject.Name).SeenRoot)
            notes.Add("Both clones cannot be shown at one path here, so that the directory differs too. Allow user namespaces.");

        var place = Make(new Side(layout, order.Other, means));
        if (order.Other.Has("environment"))
            place.Know(WorldEnvironment.NoiseOver(doors.Variables));

        return place;
    }

    /// <summary>What became of every variation that was asked for, by what was observed in the commands of both sides.</summary>
    public IReadOnlyList<VariationEnd> Judge(BuildPlace first, BuildPlace second) =>
        VariationEnds.Judge(order.Other.Variations, means.Lacks, first.Sightings, second.Sightings);

    private BuildPlace Make(Side side)
    {
        var (layout, world, _) = side;
        foreach (var directory in (string[])[layout.Home, layout.Temporary, layout.Unordered])
            doors.Files.CreateDirectory(directory);

        Clone(world, layout);
        Epoch = CommitTime(layout.Root);
        var variables = WorldEnvironment.Of(doors.Variables, SharedFolders.Of(doors), side, Epoch);
        side = WithTemporaries(side, variables);
        var launcher = new Launcher(side, variables);
        HomeFiles.Make(doors, layout.Home);
        HomeFiles.MakePasswords(doors, launcher, variables["USER"]!, layout.SeenHome);
        var older = world.Has("clock") ? Older : TimeSpan.Zero;
        doors.WorkingCopies.Finish(layout.Root, launcher.Umask, older);
        var place = new BuildPlace(side, launcher, doors);
        place.KnowFiles(doors.Clock.GetUtcNow() + older);
        return place;
    }

    private Side WithTemporaries(Side side, IReadOnlyDictionary<string, string?> variables)
    {
        if (!side.Means.OwnsTemporaries)
        {
            notes.Add("What recipes leave in /tmp is not seen here, and both builds share it. Allow user namespaces.");
            return side;
        }

        var needed = NeededPaths.Of(doors, order, side.Layout.Root, variables);
        return side with { Temporaries = OwnTemporary.Make(doors.Files, side.Layout.Side, needed) };
    }

    private void Clone(World world, PlaceLayout layout)
    {
        if (order.Commit is not null)
            notes.AddRange(doors.WorkingCopies.MakeCommit(order.Subject.Root, layout.Root, order.Commit, world.Has("file-order")));
        else
        {
            doors.WorkingCopies.MakeAt(order.Subject.Root, layout.Root, order.Directory);
            notes.AddRange(doors.WorkingCopies.NotesOn(order.Subject.Root));
        }
    }

    private long CommitTime(string clone) =>
        doors.Git.Run(clone, "log", "-1", "--format=%ct") is { Succeeded: true } asked
        && long.TryParse(asked.StandardOutput.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : WithoutHistory;
}
