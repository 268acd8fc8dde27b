namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>What names stand for at some place of a source.</summary>
/// <param name="path">The source's path, for places.</param>
/// <param name="module">The dotted name of its module, for relative imports.</param>
/// <param name="outer">Where names are looked for that are not here; null at the top of a module.</param>
internal sealed class PythonScope(string path, string module, PythonScope? outer = null)
{
    private readonly Dictionary<string, PythonValue> names = new(StringComparer.Ordinal);

    /// <summary>The source's path.</summary>
    public string Path => path;

    /// <summary>The dotted name of its module.</summary>
    public string Module => module;

    /// <summary>What a name stands for; null when nothing is known of it.</summary>
    public PythonValue? this[string name] => names.GetValueOrDefault(name) ?? outer?[name];

    /// <summary>What it holds itself.</summary>
    public IReadOnlyDictionary<string, PythonValue> Own => names;

    /// <summary>Remembers what a name stands for.</summary>
    public void Set(string name, PythonValue value) => names[name] = value;

    /// <summary>A scope of a function that is declared here.</summary>
    public PythonScope Inside() => new(path, module, this);
}
