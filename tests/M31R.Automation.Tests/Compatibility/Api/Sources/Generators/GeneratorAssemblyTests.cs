using M31R.Automation.Compatibility.Api.Sources.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Tests.Compatibility.Api.Sources.Generators;

[Trait("Speed", "Slow")]
public sealed class AnAssemblyForTheCompiler
{
    private const string Attribute = "namespace Microsoft.CodeAnalysis { public sealed class GeneratorAttribute : System.Attribute { } } ";

    [Theory]
    [InlineData(Attribute + "[Microsoft.CodeAnalysis.Generator] class G { }", true)]
    [InlineData(Attribute + "class G { }", false)]
    [InlineData("class GeneratorAttribute : System.Attribute { } [Generator] class G { }", false)]
    public void HoldsGeneratorsWhereAClassIsMarked(string source, bool expected) =>
        GeneratorAssembly.Holds(Compiled(source)).ShouldBe(expected);

    [Fact]
    public void HoldsGeneratorsWhenTheMarkIsThatOfTheCompiler() => GeneratorAssembly.Holds(
        Compiled("[Microsoft.CodeAnalysis.Generator] class G { }", MetadataReference.CreateFromFile(typeof(GeneratorAttribute).Assembly.Location)))
        .ShouldBeTrue();

    [Fact]
    public void HoldsNoneWhenItIsNoAssembly() => GeneratorAssembly.Holds("MZ and nothing else"u8.ToArray()).ShouldBeFalse();

    private static byte[] Compiled(string source, params MetadataReference[] references)
    {
        using var stream = new MemoryStream();
        CSharpCompilation.Create(
            "G",
            [CSharpSyntaxTree.ParseText(source)],
            [.. references, MetadataReference.CreateFromFile(typeof(object).Assembly.Location), .. Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream).Success.ShouldBeTrue();
        return stream.ToArray();
    }

    private static IEnumerable<MetadataReference> Runtime =>
        new[] { "System.Runtime.dll", "netstandard.dll" }
            .Select(name => MetadataReference.CreateFromFile(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name)));
}

public sealed class APackageThatNobodyHas
{
    [Theory]
    [InlineData("StyleCop.Analyzers", true, false)]
    [InlineData("Roslynator.Formatting.Analyzers", true, false)]
    [InlineData("Some.Analyzers", true, false)]
    [InlineData("PolySharp", true, false)]
    [InlineData("Some.Generators", true, true)]
    [InlineData("Newtonsoft.Json", false, false)]
    [InlineData("CommunityToolkit.Mvvm", false, true)]
    [InlineData("Microsoft.Extensions.Logging.Abstractions", false, false)]
    public void MayGenerateWhenItIsNoneOfThoseThatAreKnown(string package, bool isForDevelopment, bool expected) =>
        KnownGenerators.MayWrite(package, isForDevelopment).ShouldBe(expected);
}
