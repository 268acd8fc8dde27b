namespace Nuke.Common.IO;

/// <summary>
/// Names in archives, which may try to lead out of the directory. Slashes and backslashes both separate, as some archivers of Windows
/// write them.
/// </summary>
internal static class EntryName
{
    private static readonly char[] separators = ['/', '\\'];

    /// <summary>The name with slashes, as a path below a directory.</summary>
    internal static string Checked(string name)
    {
        var parts = Parts(name);
        Assert.True(
            parts.Length > 0 && !PathConstruction.HasPathRoot(name) && !parts.Contains("..", StringComparer.Ordinal) && IsPlain(name),
            $"The entry \"{name}\" does not lie in the directory.");
        return string.Join('/', parts);
    }

    /// <summary>Whether an entry is the archived directory itself, as <c>tar czf x.tgz .</c> writes it first.</summary>
    internal static bool IsItself(string name) => Parts(name).Length == 0 && name.Length > 0 && !PathConstruction.HasPathRoot(name);

    /// <summary>
    /// What a link leads to, when that lies in the directory. Steps up are allowed at its start only: further on they would count from
    /// wherever another link leads.
    /// </summary>
    internal static string CheckedLink(string name, string leadsTo)
    {
        var parts = Parts(leadsTo);
        var up = parts.TakeWhile(p => p == "..").Count();
        Assert.True(
            parts.Length > 0 && !PathConstruction.HasPathRoot(leadsTo) && IsPlain(leadsTo)
            && up < Parts(name).Length && !parts.Skip(up).Contains("..", StringComparer.Ordinal),
            $"The link \"{name}\" leads to \"{leadsTo}\", out of the directory.");
        return string.Join('/', parts);
    }

    private static string[] Parts(string name) =>
        [.. name.Split(separators, StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".")];

    /// <summary>A colon names a drive or another stream of a file on Windows.</summary>
    private static bool IsPlain(string name) => !name.Contains('\0') && (!OperatingSystem.IsWindows() || !name.Contains(':'));
}
