namespace Nuke.Common.Tooling;

/// <summary>Says where the tool of a class comes from.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class ToolAttribute : Attribute
{
    /// <summary>For derived attributes.</summary>
    protected ToolAttribute()
    {
    }
}

/// <summary>The tool is found in PATH.</summary>
public class PathToolAttribute : ToolAttribute
{
    /// <summary>The name of its file.</summary>
    public string Executable { get; set; } = "";
}

/// <summary>The tool is in a NuGet package, which the build project references.</summary>
public class NuGetToolAttribute : ToolAttribute
{
    /// <summary>The id of the package.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name of its file in the package; several that may be there are separated by <c>|</c>.</summary>
    public string Executable { get; set; } = "";
}

/// <summary>The tool is in an npm package, which <c>package.json</c> names.</summary>
public class NpmToolAttribute : ToolAttribute
{
    /// <summary>The name of the package.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name of its file under <c>node_modules/.bin</c>.</summary>
    public string Executable { get; set; } = "";
}

/// <summary>The tool is in a package of the system (Debian, Ubuntu).</summary>
public class AptGetToolAttribute : ToolAttribute
{
    /// <summary>The name of the package.</summary>
    public string Id { get; set; } = "";
}
