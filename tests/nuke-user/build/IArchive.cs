using System.Linq;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Utilities;
using Nuke.Common.Utilities.Collections;
using Nuke.Components;
using Serilog;

/// <summary>Packs up what was published, with a list of hashes beside it.</summary>
public interface IArchive : IHazArtifacts
{
    [PathVariable("git")]
    Tool Git => TryGetValue(() => Git);

    AbsolutePath ArchiveFile => ArtifactsDirectory / "sample.zip";

    AbsolutePath HashFile => ArtifactsDirectory / "sha256.txt";

    Target Archive => _ => _
        .Description("Zips the packages")
        .TryDependsOn<IPack>()
        .Requires(() => Git)
        .Produces(ArchiveFile)
        .Executes(() =>
        {
            var packages = ArtifactsDirectory.GlobFiles("packages/*.nupkg");
            Assert.NotEmpty(packages, "There is nothing to archive");
            ArchiveFile.DeleteFile();
            (ArtifactsDirectory / "packages").ZipTo(ArchiveFile, filter: x => x.HasExtension(".nupkg"));
            HashFile.WriteAllLines(packages
                .OrderBy(x => x.Name)
                .Select(x => $"{x.GetFileHash()}  {ArtifactsDirectory.GetUnixRelativePathTo(x)}"));

            var tracked = Git.Invoke($"ls-files {RootDirectory / "src"}", logOutput: false).Select(x => x.Text).ToList();
            Log.Information("Archived {Packages} of {Files} tracked files", packages.Count, tracked.Count);
        });
}
