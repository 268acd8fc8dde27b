using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What a build needs of the machine, wherever that lies.</summary>
internal static class NeededPaths
{
    /// <summary>More repositories than this behind one another are a circle.</summary>
    private const int MostRepositories = 8;

    /// <summary>
    /// Both sides, the subject, the repositories that hold its objects, and whatever the build's variables lead to: tools, caches,
    /// settings. Absolute paths, also of what is not there.
    /// </summary>
    /// <param name="doors">The machine.</param>
    /// <param name="order">What the places are made of.</param>
    /// <param name="clone">Absolute path of a clone.</param>
    /// <param name="variables">What is set over the inherited variables; null removes one.</param>
    public static IReadOnlyCollection<string> Of(
        Doors doors, PlaceOrder order, string clone, IReadOnlyDictionary<string, string?> variables)
    {
        var inherited = doors.Variables.Where(variable => !variables.ContainsKey(variable.Key)).Select(variable => variable.Value);
        string[] named =
        [
            order.Directory,
            order.Subject.Root,
            .. inherited.Concat(variables.Values).OfType<string>().SelectMany(value => value.Split(Path.PathSeparator)),
            .. Objects(doors.Files, Path.Combine(clone, ".git", "objects")).Take(MostRepositories),
        ];
        return [.. named.Where(Path.IsPathFullyQualified).SelectMany(path => (string[])[path, Real(doors.Files, path)])];
    }

    /// <summary>What <c>objects/info/alternates</c> leads to, and what that leads to.</summary>
    private static IEnumerable<string> Objects(FileDoor files, string objects)
    {
        var alternates = Path.Combine(objects, "info", "alternates");
        if (!files.FileExists(alternates))
            return [];

        var next = files.ReadTextLeniently(alternates).Split('\n').Select(line => line.Trim('"', ' ', '\r'))
            .Where(line => line.Length > 0).Select(line => Path.GetFullPath(line, objects)).ToList();
        return next.Concat(next.SelectMany(directory => Objects(files, directory)));
    }

    private static string Real(FileDoor files, string path)
    {
        try
        {
            return files.RealPath(path);
        }
        catch (MaintenanceException)
        {
            return path; // A value of a variable that is no path, or links in a circle.
        }
    }
}
