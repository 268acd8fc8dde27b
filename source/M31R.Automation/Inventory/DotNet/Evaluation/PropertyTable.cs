namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>
/// The properties of one evaluation. A value is a text, or null when files alone cannot tell: the machine, the command line, the SDK or a
/// file outside of the tree decides.
/// </summary>
internal sealed class PropertyTable
{
    /// <summary>Set by machines, command lines and SDKs, so that their absence from the tree says nothing.</summary>
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "OS", "Configuration", "Platform", "ContinuousIntegrationBuild", "BuildingInsideVisualStudio", "VisualStudioVersion",
        "SolutionDir", "SolutionName",
        "SolutionPath", "SolutionFileName", "NuGetPackageRoot", "NuGetPackageFolders", "NetCoreSdkVersion", "NETCoreSdkRuntimeIdentifier",
        "BundledNETCoreAppPackageVersion", "BundledNETCoreAppTargetFrameworkVersion", "NETCoreAppMaximumVersion",
        "NETStandardMaximumVersion", "Path",
        "DesignTimeBuild", "RestoreUseStaticGraphEvaluation", "UserProfile", "ProgramFiles", "ProgramData", "NetCoreRoot",
        "NetCoreTargetingPackRoot",
    };

    private readonly Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> fixedNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> perhaps = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file was imported that lies outside of the tree: it may have set anything.</summary>
    public bool HasForeignImports { get; set; }

    /// <summary>Target frameworks that some machines build and some do not.</summary>
    public IReadOnlySet<string> PerhapsFrameworks => perhaps;

    /// <summary>The value, empty when nobody set it; null when it is not known.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) ? value : IsForeign(name) ? null : "";

    /// <summary>Sets one that nothing in the files can change, as a command line does.</summary>
    public void Fix(string name, string value)
    {
        values[name] = value;
        fixedNames.Add(name);
    }

    /// <summary>Sets one, unless it is fixed.</summary>
    public void Set(string name, string? value)
    {
        if (!fixedNames.Contains(name))
            values[name] = value;
    }

    /// <summary>
    /// Sets one under a condition that is not known: afterwards its value is not known either. Target frameworks are gathered instead,
    /// because each of them is built by somebody.
    /// </summary>
    public void SetPerhaps(string name, string? value)
    {
        var before = this[name];
        if (before == value)
            return;

        var isFrameworks = name.Equals("TargetFrameworks", StringComparison.OrdinalIgnoreCase) && before is not null && value is not null;
        if (isFrameworks)
            perhaps.UnionWith(Frameworks(value).Except(Frameworks(before), StringComparer.OrdinalIgnoreCase));

        Set(name, isFrameworks ? $"{before};{value}" : null);
    }

    /// <summary>The names in a list of target frameworks.</summary>
    public static string[] Frameworks(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Names of the engine itself, of environment variables (in capitals), and any after a foreign import.</summary>
    private bool IsForeign(string name) =>
        HasForeignImports
        || Foreign.Contains(name)
        || name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
        || (name.Length > 1 && !name.Any(char.IsAsciiLetterLower));
}
