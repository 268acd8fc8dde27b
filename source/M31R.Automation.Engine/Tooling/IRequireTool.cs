namespace Nuke.Common.Tooling;

/// <summary>Marks a class that needs a tool: <c>.Requires&lt;DotNetTasks&gt;()</c> demands it before anything runs.</summary>
public interface IRequireTool;

/// <summary>Marks a class that needs a tool of which a version can be demanded.</summary>
public interface IRequireToolWithVersion;

/// <summary>Marks a class that needs a tool in PATH, named by <see cref="PathToolAttribute"/>.</summary>
public interface IRequirePathTool : IRequireTool;

/// <summary>Marks a class that needs a NuGet package, named by <see cref="NuGetToolAttribute"/>.</summary>
public interface IRequireNuGetPackage : IRequireTool, IRequireToolWithVersion;

/// <summary>Marks a class that needs an npm package, named by <see cref="NpmToolAttribute"/>.</summary>
public interface IRequireNpmPackage : IRequireTool, IRequireToolWithVersion;

/// <summary>Marks a class that needs a package of the system (Debian, Ubuntu), named by <see cref="AptGetToolAttribute"/>.</summary>
public interface IRequireAptGetPackage : IRequireTool;
