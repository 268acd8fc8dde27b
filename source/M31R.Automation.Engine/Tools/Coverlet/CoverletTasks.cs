using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Coverlet;

/// <summary>Runs coverlet, which measures the coverage of tests. The build project references its package.</summary>
[NuGetTool(Id = "coverlet.console", Executable = "coverlet.console.dll")]
public partial class CoverletTasks : ToolTasks, IRequireNuGetPackage;
