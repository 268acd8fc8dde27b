using System.Resources;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>Files of named values, as they are compiled from .resx files.</summary>
public sealed class ResourceFile
{
    [Fact]
    public void WithPathNamesTheValue() =>
        Pair.Causes(File("Place", "/first/sky/x"), File("Place", "/second/sky/x")).ShouldBe(["text-build-path at Place"]);

    [Fact]
    public void WithOtherBytesNamesTheValue() =>
        Pair.Causes(File("Picture", new byte[] { 0, 1 }), File("Picture", new byte[] { 0, 2 })).ShouldBe(["pe-resource at Picture"]);

    [Fact]
    public void WithValueOnOneSideNamesIt() =>
        Pair.Causes(File("One", "x"), File("Two", "x")).ShouldBe(["pe-resource at One", "pe-resource at Two"]);

    [Fact]
    public void InAssemblyIsFoundThere() =>
        Pair.Causes(
            new BuiltAssembly { Resources = [("A.resources", File("Place", "/first/sky/x"))] },
            new BuiltAssembly { Resources = [("A.resources", File("Place", "/second/sky/x"))] })
            .ShouldBe(["text-build-path at A.resources!Place"]);

    [Fact]
    public void ThatIsCutIsReportedAsDamaged() =>
        Should.Throw<InvalidDataException>(() => Pair.Causes(File("Place", "x"), File("Place", "x")[..30]));

    private static byte[] File(string name, object value)
    {
        using var file = new MemoryStream();
        using (var writer = new ResourceWriter(file))
        {
            writer.AddResource(name, value);
            writer.Generate();
        }

        return file.ToArray();
    }
}
