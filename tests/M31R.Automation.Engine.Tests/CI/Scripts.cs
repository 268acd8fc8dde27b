using M31R.Automation.Engine.Tests.Kit;

namespace M31R.Automation.Engine.Tests.CI;

/// <summary>The scripts that start a build.</summary>
internal static class Scripts
{
    internal static Root In(Root root) => root.Write("build.cmd", "").Write("build.sh", "");
}
