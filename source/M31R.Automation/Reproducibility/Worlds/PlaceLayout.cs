namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Where the directories of one side lie, and where its build sees them.</summary>
internal sealed record PlaceLayout
{
    /// <summary>Absolute path of all that belongs to the side.</summary>
    public required string Side { get; init; }

    /// <summary>The clone.</summary>
    public required string Root { get; init; }

    /// <summary>The clone as the build sees it: another path only where a view of its own makes it so.</summary>
    public required string SeenRoot { get; init; }

    /// <summary>The home directory as the build sees it.</summary>
    public required string SeenHome { get; init; }

    /// <summary>The directory of temporary files as the build sees it.</summary>
    public required string SeenTemporary { get; init; }

    /// <summary>The home directory.</summary>
    public string Home => Path.Combine(Side, "home");

    /// <summary>The directory of temporary files.</summary>
    public string Temporary => Path.Combine(Side, "tmp");

    /// <summary>Where the clone is seen in its own order, when it is shown in another.</summary>
    public string Unordered => Path.Combine(Side, "below");

    /// <summary>Directories whose new entries are strays: those between the side's and the clone, here and where they are seen.</summary>
    public IReadOnlyList<string> Around =>
        [.. Between(Side, Root).Append(Path.GetDirectoryName(SeenRoot)!).Distinct(StringComparer.Ordinal)];

    /// <summary>The plain side: <c>first/at/name</c>.</summary>
    public static PlaceLayout First(string directory, string name)
    {
        var side = Path.Combine(directory, "first");
        var clone = Path.Combine(side, "at", name);
        return new PlaceLayout
        {
            Side = side,
            Root = clone,
            SeenRoot = clone,
            SeenHome = Path.Combine(side, "home"),
            SeenTemporary = Path.Combine(side, "tmp"),
        };
    }

    /// <summary>
    /// The other side: deeper and under another name, or shown at the paths of the first where these shall not differ and can be made so.
    /// </summary>
    public static PlaceLayout Second(string directory, string name, World world, Means means)
    {
        var side = Path.Combine(directory, "second");
        var first = First(directory, name);
        var clone = world.Has("directory") ? Path.Combine(side, "at", "another", "place", name + "-again") : Path.Combine(side, "at", name);
        var isHomeShown = means.Mounts && !world.Has("home");
        return new PlaceLayout
        {
            Side = side,
            Root = clone,
            SeenRoot = means.Mounts && !world.Has("directory") ? first.Root : clone,
            SeenHome = isHomeShown ? first.Home : Path.Combine(side, "home"),
            SeenTemporary = isHomeShown ? first.Temporary : Path.Combine(side, "tmp"),
        };
    }

    /// <summary>A text with the clone's path as the build sees it.</summary>
    public string Seen(string text) => SeenRoot == Root ? text : text.Replace(Root, SeenRoot, StringComparison.Ordinal);

    private static IEnumerable<string> Between(string above, string below)
    {
        for (var place = Path.GetDirectoryName(below)!; place.Length >= above.Length; place = Path.GetDirectoryName(place)!)
            yield return place;
    }
}
