using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;

namespace M31R.Automation.Witnesses;

/// <summary>The libraries of one side of a case, compiled for one framework.</summary>
internal sealed class Side
{
    private readonly Dictionary<string, Compiled> _libraries = [];
    private readonly Project[] _projects;
    private readonly string _framework;

    private Side(string root, string framework)
    {
        _projects = Projects(root);
        _framework = framework;
        foreach (var project in _projects) Compile(project);
    }

    public IEnumerable<string> Errors => _libraries.Values.SelectMany(x => x.Errors);

    public static (Side Before, Side After) Both(string directory, string framework) =>
        (new Side(Path.Combine(directory, "before"), framework), new Side(Path.Combine(directory, "after"), framework));

    public static string[] Frameworks(string root) => [.. Projects(root).SelectMany(x => x.Frameworks).Distinct()];

    /// <summary>Writes every library as a file.</summary>
    public void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var library in _libraries.Values) File.WriteAllBytes(Path.Combine(directory, library.Name + ".dll"), library.Image!);
    }

    public Compiled Caller(string path) => Compiled.From(new("Caller", [path], Nullable: true, Symbols: []), _libraries.Values);

    /// <summary>What <c>Witness.Run</c> of a caller gives with these libraries; "threw" and its exception where it fails.</summary>
    public string Run(Compiled caller)
    {
        var context = new AssemblyLoadContext(caller.Name, isCollectible: true);
        context.Resolving += (_, name) => _libraries.TryGetValue(name.Name!, out var x) ? Load(context, x) : null;
        try
        {
            var run = Load(context, caller).GetType("Witness")?.GetMethod("Run")?.CreateDelegate<Func<object?>>();
            return Convert.ToString(run?.Invoke(), CultureInfo.InvariantCulture) ?? "nothing";
        }
        catch (Exception e)
        {
            return $"threw {e.GetType().Name}";
        }
    }

    /// <summary>What System.Text.Json makes of a document as a type, written again; "threw" where it refuses.</summary>
    public string Read(string type, string document)
    {
        var context = new AssemblyLoadContext(type, isCollectible: true);
        var model = _libraries.Values.Select(x => Load(context, x)).SelectMany(x => x.GetTypes()).Single(x => x.Name == type);
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(document, model), model);
        }
        catch (JsonException e)
        {
            return $"threw {e.Message}";
        }
    }

    private static Assembly Load(AssemblyLoadContext context, Compiled compiled) =>
        context.LoadFromStream(new MemoryStream(compiled.Image!));

    private static Project[] Projects(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new Project(path, root)),
    ];

    private Compiled Compile(Project project)
    {
        if (_libraries.TryGetValue(project.Name, out var known)) return known;
        var references = project.References.Select(path => Compile(_projects.Single(x => x.Path == path))).ToArray();
        var framework = project.Frameworks.Contains(_framework) ? _framework : project.Frameworks.FirstOrDefault() ?? "";
        var source = new Source(project.Name, project.Sources, project.Nullable, project.Symbols(framework));
        return _libraries[project.Name] = Compiled.From(source, references);
    }
}
