using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>Runs ReportGenerator, which makes reports of the coverage of tests. The build project references its package.</summary>
[NuGetTool(Id = "ReportGenerator", Executable = "ReportGenerator.dll|ReportGenerator.exe")]
public partial class ReportGeneratorTasks : ToolTasks, IRequireNuGetPackage;
