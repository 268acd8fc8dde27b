using M31R.Automation.Findings;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>The folder into which restore unpacks packages: what it holds differs between machines.</summary>
/// <param name="folder">Its absolute path, as <c>~/.nuget/packages</c>.</param>
/// <param name="files">The door to it.</param>
internal sealed class PackageFolder(string folder, FileDoor files)
{
    private const long LongestNuspec = 1 << 20;

    /// <summary>What a package says of itself; null when the folder does not have it.</summary>
    /// <exception cref="UnreadableManifestException">Its nuspec is broken.</exception>
    public Nuspec? Find(PackageId id)
    {
        var name = id.Name.ToLowerInvariant();
        var version = NuGetVersions.Normalized(id.Version).ToLowerInvariant();
        if (!PathPart.IsOne(name) || !PathPart.IsOne(version))
            return null;

        var place = $"{name}/{version}/{name}.nuspec";
        try
        {
            var path = files.Within(folder, place);
            return files.FileExists(path) ? NuspecReader.Read(place, files.ReadText(path, LongestNuspec)) : null;
        }
        catch (MaintenanceException problem) when (problem is not UnreadableManifestException)
        {
            throw new UnreadableManifestException(
                new ReadingProblem(ProblemKind.Broken, new Place(place), problem.Message,
                    "Delete the package from the local package folder and restore again."), problem);
        }
    }
}
