namespace M31R.Automation;

/// <summary>
/// Where the sources of a test stand. Servers compile <c>/_/</c> in place of the root, so that assemblies are the same wherever they are
/// built; snapshots and pages are found from there all the same.
/// </summary>
internal static class SourceFile
{
    private const string MappedRoot = "/_/";

    /// <summary>The path of a source file on this machine, as the compiler named it to a caller.</summary>
    public static string At(string callerPath) => callerPath.StartsWith(MappedRoot, StringComparison.Ordinal)
        ? Path.Combine(RootAbove(AppContext.BaseDirectory), callerPath[MappedRoot.Length..])
        : callerPath;

    private static string RootAbove(string? directory) => directory is null
        ? throw new InvalidOperationException($"There is no M31R.Automation.sln above \"{AppContext.BaseDirectory}\".")
        : File.Exists(Path.Combine(directory, "M31R.Automation.sln")) ? directory : RootAbove(Path.GetDirectoryName(directory));
}
