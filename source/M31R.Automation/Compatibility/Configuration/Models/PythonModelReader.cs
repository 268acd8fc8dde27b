using M31R.Automation.Compatibility.Python;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads classes of pydantic and dataclasses; nothing of the source is run.</summary>
/// <param name="modules">The sources.</param>
/// <param name="main">The file whose lines are told.</param>
internal sealed class PythonModelReader(PythonModules modules, string main)
{
    private static readonly string[] KnownBases = ["BaseModel", "BaseSettings", "object", "Generic", "ABC", "Protocol"];
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>A class; null when the file has none of that name.</summary>
    /// <exception cref="MaintenanceException">
    /// A source cannot be parsed, a base is not in the tree, or the class is neither of pydantic nor a dataclass.
    /// </exception>
    public ModelClass? Read(string path, string name)
    {
        if (modules.Find(path, name) is not { } found)
            return null;

        var lineage = Lineage(found.Path, found.Class, 0);
        var traits = PythonTraits.Of(lineage.Select(each => each.Class));
        return traits.IsKnown
            ? Read(name, lineage, traits)
            : throw new MaintenanceException(
                $"\"{name}\" is neither a class of pydantic nor a dataclass by what \"{found.Path}\" says: what it accepts is not known.");
    }

    private ModelClass? Read(string name, List<(string Path, PythonNode Class)> lineage, PythonTraits traits)
    {
        if (!open.Add(name))
            return null;

        var keys = new Dictionary<string, IReadOnlyList<ModelKey>>(StringComparer.Ordinal);
        foreach (var (file, type) in lineage)
        {
            var names = new PythonNames(each => ReadOther(file, each), each => modules.Find(file, each)?.Class);
            var fields = new PythonFieldReader(file == main, traits, new PythonTypes(names.Model, names.Members, traits.Settings.Text), names);
            foreach (var field in type.List("body").Where(each => each.Is("AnnAssign") && each["target"].Is("Name")))
                keys[field["target"].Name!] = fields.Read(field);
        }

        open.Remove(name);
        var checks = PythonChecks.Of(lineage.Select(each => each.Class), keys.Where(each => each.Value.Count > 0)
            .ToDictionary(each => each.Key, each => each.Value[0].Default, StringComparer.Ordinal));
        return new ModelClass(name, [.. keys.SelectMany(each => each.Value.Select(key => key with { Checks = checks(each.Key) }))],
            traits.RefusesUnknown)
        {
            Settings = traits.Settings.Unread,
            Naming = traits.Settings.Naming,
        };
    }

    /// <summary>A class within a model; null for another class, and for one that is being read.</summary>
    private ModelClass? ReadOther(string path, string name)
    {
        if (modules.Find(path, name) is not { } found || PythonNames.IsEnum(found.Class))
            return null;

        var lineage = Lineage(found.Path, found.Class, 0);
        return PythonTraits.Of(lineage.Select(each => each.Class)) is { IsKnown: true } traits ? Read(name, lineage, traits) : null;
    }

    /// <summary>The class and its bases within the tree, the furthest first.</summary>
    private List<(string Path, PythonNode Class)> Lineage(string path, PythonNode type, int depth)
    {
        var lineage = new List<(string, PythonNode)>();
        foreach (var node in type.List("bases").Reverse())
        {
            var written = node.Is("Subscript") ? node["value"] : node;
            var name = written.Last ?? "";
            if (depth < 16 && modules.Find(path, name) is { } found && found.Class.Json.GetRawText() != type.Json.GetRawText())
                lineage.AddRange(Lineage(found.Path, found.Class, depth + 1));
            else if (!KnownBases.Contains(written.Word ?? "", StringComparer.Ordinal))
                throw new MaintenanceException(
                    $"\"{type.Text("name")}\" is derived from \"{name}\", which is not in the tree: what it adds is not known.");
        }

        return [.. lineage, (path, type)];
    }
}
