using System.Runtime.Versioning;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.IO;

[UnsupportedOSPlatform("windows")]
public sealed class AFileThatIsReplaced
{
    [Fact]
    public void IsAsPrivateWhileItIsWrittenAsItWas()
    {
        using var root = new Root().Write("key", "old");
        const UnixFileMode mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(root["key"], mine);
        UnixFileMode? meanwhile = null;
        AtomicFile.Write(root["key"], stream => meanwhile = File.GetUnixFileMode(((FileStream)stream).Name));
        (meanwhile, File.GetUnixFileMode(root["key"])).ShouldBe((mine, mine));
    }
}
