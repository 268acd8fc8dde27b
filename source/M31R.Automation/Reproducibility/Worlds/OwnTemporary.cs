using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>
/// A directory of temporary files of the machine, which a side has to itself: what its build leaves there is seen, and no other build
/// meets it. What the build needs of the true one is shown in it.
/// </summary>
/// <param name="Seen">Where the build sees it, as an absolute path: <c>/tmp</c>.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Needed">Paths below it that are shown as they are; none lies below another.</param>
internal sealed record OwnTemporary(string Seen, string Place, IReadOnlyList<string> Needed)
{
    private static readonly string[] OfMachine = ["/tmp", "/var/tmp"];

    /// <summary>What the runtimes themselves leave there whatever they run: locks of .NET, counters of Java.</summary>
    private static readonly string[] OfRuntimes = [".dotnet", "hsperfdata_"];

    /// <summary>Makes them for a side, empty but for what its build needs. A link in the place of one is left as it is.</summary>
    /// <param name="files">Makes them.</param>
    /// <param name="side">Absolute path of all that belongs to the side.</param>
    /// <param name="needed">Absolute paths, wherever they lie; those that are not there are left out.</param>
    public static IReadOnlyList<OwnTemporary> Make(FileDoor files, string side, IReadOnlyCollection<string> needed) =>
    [
        .. OfMachine.Where(directory => files.DirectoryExists(directory) && files.RealPath(directory) == directory)
            .Select(directory => Make(files, directory, Path.Combine(side, "machine" + directory.Replace('/', '-')), needed)),
    ];

    /// <summary>The same, showing also what a command needs.</summary>
    /// <param name="files">Makes places for it.</param>
    /// <param name="needed">Absolute paths, wherever they lie; those that are not there are left out.</param>
    public OwnTemporary With(FileDoor files, IReadOnlyCollection<string> needed) =>
        needed.Any(path => path.StartsWith(Seen + "/", StringComparison.Ordinal)) ? Make(files, Seen, Place, [.. Needed, .. needed]) : this;

    /// <summary>Directories to look in for what a build left: itself, and those that lead to what is shown in it.</summary>
    public IReadOnlyList<string> Watched => [.. Needed.SelectMany(Above).Append(Place).Distinct(StringComparer.Ordinal)];

    /// <summary>The path of something in it as the build sees it; null where it is somewhere else.</summary>
    public string? SeenPath(string path) =>
        path.StartsWith(Place + "/", StringComparison.Ordinal) ? string.Concat(Seen, path.AsSpan(Place.Length)) : null;

    /// <summary>Where something that the build sees in it lies.</summary>
    public string PlaceOf(string seen) => string.Concat(Place, seen.AsSpan(Seen.Length));

    /// <summary>Whether it is there for something that is shown, or a runtime leaves it there and not what it runs.</summary>
    /// <param name="path">As the build sees it.</param>
    public bool IsExpected(string path) =>
        Needed.Any(needed => needed == path || needed.StartsWith(path + "/", StringComparison.Ordinal))
        || (Path.GetDirectoryName(path) == Seen
            && OfRuntimes.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)));

    /// <summary>Makes one.</summary>
    /// <param name="files">Makes it.</param>
    /// <param name="seen">See <see cref="Seen"/>.</param>
    /// <param name="place">See <see cref="Place"/>.</param>
    /// <param name="needed">Absolute paths, wherever they lie; those that are not there are left out.</param>
    internal static OwnTemporary Make(FileDoor files, string seen, string place, IReadOnlyCollection<string> needed)
    {
        files.CreateDirectory(place);
        var own = new OwnTemporary(seen, place, Below(files, seen + "/", needed));
        foreach (var path in own.Needed)
        {
            if (files.DirectoryExists(path))
                files.CreateDirectory(own.PlaceOf(path));
            else
                files.Write(own.PlaceOf(path), "");
        }

        return own;
    }

    private static string[] Below(FileDoor files, string directory, IReadOnlyCollection<string> needed)
    {
        var there = needed.Where(Path.IsPathFullyQualified).Select(Path.GetFullPath).Select(path => path.TrimEnd('/'))
            .Where(path => path.StartsWith(directory, StringComparison.Ordinal))
            .Where(path => files.DirectoryExists(path) || files.FileExists(path))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return [.. there.Where(path => !there.Exists(other => path.StartsWith(other + "/", StringComparison.Ordinal)))];
    }

    private IEnumerable<string> Above(string needed)
    {
        for (var place = Path.GetDirectoryName(PlaceOf(needed))!; place.Length > Place.Length; place = Path.GetDirectoryName(place)!)
            yield return place;
    }
}
