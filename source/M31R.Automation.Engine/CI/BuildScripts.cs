using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.CI;

/// <summary>The scripts at the root that start a build.</summary>
internal static class BuildScripts
{
    private const string Everywhere = "build.cmd";
    private const string Unix = "build.sh";

    internal static string Find(AbsolutePath root) =>
        new[] { Everywhere, Unix }.FirstOrDefault(script => File.Exists(root / script))
        ?? throw new UsageException(
            $"There is neither \"{Everywhere}\" nor \"{Unix}\" in \"{root}\" for a build server to start."
            + " Add one, or override BuildCmdPath.");

    /// <summary>The shell script beside a <c>.cmd</c>; the same script when there is none.</summary>
    internal static string ForUnix(AbsolutePath root, string script) =>
        Path.ChangeExtension(script, ".sh") is var shell && File.Exists(root / shell) ? shell : script;
}
