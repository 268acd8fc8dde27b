using System.Linq;
using Nuke.Common;
using Nuke.Common.ChangeLog;
using Nuke.Common.IO;
using Nuke.Common.Tools.Git;
using Nuke.Common.Utilities;
using Nuke.Components;
using Serilog;

/// <summary>The version of a build: that of the parameter, or of the newest section of the changelog.</summary>
[ParameterPrefix(Stamp)]
public interface IStampVersion : IHazChangelog, IHazGitRepository
{
    public const string Stamp = nameof(Stamp);

    [Parameter("Version to stamp - Default is that of the changelog")]
    string Value => TryGetValue(() => Value);

    string Version => Value ?? ChangelogTasks.ReadChangelog(ChangelogFile).LatestVersion.ToString();

    AbsolutePath VersionFile => TemporaryDirectory / "version.txt";

    Target StampVersion => _ => _
        .Description("Writes the version for whoever asks")
        .TryBefore<ICompile>()
        .TryTriggers<IAnnounce>(x => x.Announce)
        .Executes(() =>
        {
            VersionFile.WriteAllText(Version);
            ReportSummary(_ =>
            {
                _.Add("Version", Version);
                return _;
            });
            Log.Information("Version {Version} at {Commit}", Version, GitTasks.GitCurrentCommit()[..7]);
        });
}
