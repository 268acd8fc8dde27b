namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>One module that a file imports.</summary>
/// <param name="Module">Dotted, as it is written: <c>google.cloud</c>.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record PythonImport(string Module, int Line)
{
    /// <summary>What is taken out of it, as written; empty where the module itself is.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>
    /// The file does without it: it stands under <c>except ImportError</c>, a look at the platform, a check whether it is there, or for
    /// type checkers alone.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>It stands in no function, class or block.</summary>
    public bool IsAtTop { get; init; }

    /// <summary>The part before the first dot.</summary>
    public string Root => Module.Split('.')[0];

    /// <summary>The module and, for each member, the module that it may be: the longest first.</summary>
    public IEnumerable<string> Paths => Members.Select(member => $"{Module}.{member}").Append(Module);
}
