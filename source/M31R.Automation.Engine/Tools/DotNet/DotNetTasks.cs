using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>
/// Runs the .NET command line. Each method waits for the end, answers the lines printed, and fails after an exit code other than 0.
/// </summary>
[PathTool(Executable = "dotnet")]
public partial class DotNetTasks : ToolTasks, IRequirePathTool
{
    /// <summary>
    /// What means something to MSBuild (https://learn.microsoft.com/visualstudio/msbuild/msbuild-special-characters), and what parts its
    /// properties.
    /// </summary>
    private const string Special = "%$@'();,?*";

    /// <summary>The host that runs this build.</summary>
    private protected override string? RunningPath
    {
        get
        {
            var path = BuildRun.Here.Variables["DOTNET_HOST_PATH"] ?? Environment.ProcessPath;
            return Path.GetFileNameWithoutExtension(path) == PathExecutable && File.Exists(path) ? path : null;
        }
    }

    /// <summary>Writes a text so that MSBuild takes it for what it is: <c>a;b</c> as <c>a%3Bb</c>.</summary>
    public static string EscapeMSBuild(string str)
    {
        var text = new StringBuilder(str.Length);
        foreach (var letter in str)
        {
            text.Append(Special.Contains(letter, StringComparison.Ordinal) ? $"%{(int)letter:X2}" : letter.ToString());
        }

        return text.ToString();
    }
}
