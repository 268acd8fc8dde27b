using M31R.Automation.Subjects.Detection;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>Pipfile.lock</c> of the specification 6. It does not tell what brings in what; <c>default</c> is needed to run, the rest to
/// develop.
/// </summary>
internal sealed class PipfileLockReader
{
    /// <summary>The command that writes it anew.</summary>
    public const string Command = "pipenv lock";

    private const long Newest = 6;

    private const string Remedy = $"Write it anew with `{Command}`.";

    private readonly string path;

    private PipfileLockReader(string path) => this.path = path;

    /// <summary>Reads a <c>Pipfile.lock</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or of a newer version.</exception>
    public static PythonLock Read(string path, string text) => new PipfileLockReader(path).Read(JsonManifest.Read(path, text, Remedy));

    private PythonLock Read(JObject root)
    {
        var specification = (root["_meta"] as JObject)?["pipfile-spec"];
        if (specification is not JValue { Value: long version })
            throw Refused(ProblemKind.Broken, specification ?? root, "\"_meta\" names no version of the lock.");

        if (version > Newest)
            throw Refused(ProblemKind.Unsupported, specification,
                $"The lock is of version \"{version}\", and those up to {Newest} are read.");

        var packages = root.Properties().Where(section => section.Name != "_meta")
            .SelectMany(section => Members(section)
                .Select(member => Package(member, section.Name == "default" ? DependencyScope.Runtime : DependencyScope.Development)));
        return new PythonLock([.. packages.GroupBy(package => package.Id)
            .Select(same => Merged([.. same]))])
        {
            Seal = root["_meta"]?["hash"] is JObject hash && hash["sha256"] is { } digits && digits.Text() is { } sealing
                ? new ManifestSeal("Pipfile", sealing, JsonManifest.PlaceOf(path, digits), PipfileContent.HashesOf)
                : null,
        };
    }

    /// <summary>What stands in several sections is one package, whichever of them comes first.</summary>
    private static LockedPackage Merged(List<LockedPackage> same) => same[0] with
    {
        Scope = same.Min(package => package.Scope),
        Hashes = [.. same.SelectMany(package => package.Hashes).Distinct()],
        IsOptional = same.TrueForAll(package => package.IsOptional),
    };

    private IEnumerable<JProperty> Members(JProperty section) =>
        section.Value is JObject members ? members.Properties()
            : throw Refused(ProblemKind.Broken, section.Value, $"\"{section.Name}\" holds what is no object.");

    private LockedPackage Package(JProperty member, DependencyScope scope)
    {
        if (member.Value is not JObject package)
            throw Refused(ProblemKind.Broken, member.Value, $"\"{member.Name}\" holds what is no object.");

        var origin = OriginOf(package);
        var version = package["version"].Text()?.TrimStart('=') ?? origin.Revision ?? "0";
        return new LockedPackage(new PackageId(member.Name, version), JsonManifest.PlaceOf(path, member))
        {
            Scope = scope,
            Origin = origin,
            Hashes = LockHashes.Read((package["hashes"] as JArray ?? []).Select(hash => hash.Text())),
            IsOptional = package["markers"] is not null,
        };
    }

    private PackageOrigin OriginOf(JObject package) =>
        package["git"].Text() is { } git ? new PackageOrigin(OriginKind.Git, SafeUrl.Of(git), package["ref"].Text())
        : package["path"].Text() is { } directory ? PythonOrigin.OfPath(directory, TreePath.DirectoryOf(path))
        : package["file"].Text() is { } file ? PythonOrigin.Of(file, TreePath.DirectoryOf(path))
        : package["index"].Text() is { } index and not "pypi" ? new PackageOrigin(OriginKind.Registry, index)
        : PackageOrigin.Registry;

    private UnreadableManifestException Refused(ProblemKind kind, JToken at, string message) =>
        new(new ReadingProblem(kind, JsonManifest.PlaceOf(path, at), message, Remedy));
}
