using System.Xml.Linq;

namespace M31R.Automation.Witnesses;

/// <summary>As much of a project file as the corpus uses.</summary>
internal sealed class Project
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true };
    private readonly XDocument _document;
    private readonly XDocument? _props;

    public Project(string path, string root)
    {
        Path = path;
        _document = XDocument.Load(path);
        var props = System.IO.Path.Combine(root, "Directory.Build.props");
        _props = File.Exists(props) ? XDocument.Load(props) : null;
    }

    public string Path { get; }

    public string Name => Property("AssemblyName") ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool Nullable => Property("Nullable") == "enable";

    public string[] Frameworks => Split(Property("TargetFrameworks") ?? Property("TargetFramework") ?? "");

    public string[] References => [.. Items("ProjectReference", "Include").Select(Resolve)];

    public string[] Sources =>
    [
        .. Directory.EnumerateFiles(Folder, "*.cs", Below).Except(Items("Compile", "Remove").Select(Resolve)),
        .. Items("Compile", "Include").Select(Resolve),
    ];

    private string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The symbols of the project and of a framework: net10.0 defines NET8_0_OR_GREATER too.</summary>
    public string[] Symbols(string framework)
    {
        int[] majors = framework switch { "net10.0" => [8, 9, 10], "net8.0" => [8], _ => [] };
        var own = Split(Property("DefineConstants") ?? "").Where(symbol => symbol != "$(DefineConstants)");
        return [.. own, .. majors.Select(major => $"NET{major}_0_OR_GREATER")];
    }

    private string? Property(string name) =>
        new[] { _document, _props }.OfType<XDocument>().SelectMany(x => x.Descendants(name)).FirstOrDefault()?.Value;

    private IEnumerable<string> Items(string item, string attribute) =>
        _document.Descendants(item).Select(x => x.Attribute(attribute)?.Value).OfType<string>();

    private string Resolve(string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, path));

    private static string[] Split(string value) => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
