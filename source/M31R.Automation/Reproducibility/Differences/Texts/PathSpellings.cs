namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>How tools write a path into text.</summary>
internal static class PathSpellings
{
    private const int ShortestMangled = 8;

    /// <summary>All spellings of an absolute path without a separator at its end; some may be the same.</summary>
    public static IEnumerable<string> Of(string path)
    {
        var slashes = path.Replace('\\', '/');
        yield return path;
        yield return slashes;
        yield return path.Replace("\\", "\\\\", StringComparison.Ordinal);
        yield return slashes.Replace("/", "\\/", StringComparison.Ordinal);
        yield return slashes.Replace("/", "\\\\", StringComparison.Ordinal);
        yield return $"/private{slashes}";
        yield return string.Join('/', slashes.Split('/').Select(Uri.EscapeDataString));
        yield return Uri.EscapeDataString(slashes);
        yield return Uri.EscapeDataString(slashes).Replace("%2F", "%2f", StringComparison.Ordinal);
        if (slashes is [_, ':', ..])
            yield return $"/{char.ToLowerInvariant(slashes[0])}{slashes[2..]}";

        foreach (var mangled in Mangled(slashes.Trim('/')))
            yield return mangled;
    }

    /// <summary>The name of the directory alone: many tools take it for the name of the project.</summary>
    public static string FolderOf(string path) => path.TrimEnd('/', '\\').Split('/', '\\')[^1];

    /// <summary>Names of caches and symbols: <c>home-user-clone</c>.</summary>
    private static IEnumerable<string> Mangled(string path) =>
        path.Length < ShortestMangled || !path.Contains('/', StringComparison.Ordinal)
            ? []
            : "-_.!+#".Select(sign => path.Replace('/', sign)).Append(path);
}
