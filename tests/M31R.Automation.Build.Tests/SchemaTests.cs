using System.Runtime.CompilerServices;
using Nuke.Common.Execution;

namespace M31R.Automation.Build.Tests;

/// <summary>The schema of the parameters files is that of the build.</summary>
public class SchemaTests
{
    [Fact]
    public void Schema_IsCommittedAsGenerated() =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".nuke", "build.schema.json"))
            .ShouldBe(SchemaUtility.GetJsonString(new global::Build()), "./build.sh --help writes it");

    private static string Here([CallerFilePath] string file = "") => SourceFile.At(file);
}
