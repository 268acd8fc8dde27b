using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Witnesses;

/// <summary>What to compile into the assembly <paramref name="Name"/>.</summary>
internal sealed record Source(string Name, string[] Files, bool Nullable, string[] Symbols);

/// <summary>What a compilation gave: an image unless it has errors, and the ids of its errors and warnings.</summary>
internal sealed record Compiled(string Name, byte[]? Image, string[] Errors, string[] Warnings)
{
    // Libraries see the framework and not this program.
    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) != "Witnesses.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static Compiled From(Source source, IEnumerable<Compiled> references)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithPreprocessorSymbols(source.Symbols);
        var trees = source.Files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        var images = references.Select(x => (MetadataReference)MetadataReference.CreateFromImage(x.Image!));
        var settings = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
            .WithNullableContextOptions(source.Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create(source.Name, trees, [.. Platform, .. images], settings).Emit(stream);
        var ids = result.Diagnostics.ToLookup(x => x.Severity, x => x.Id);
        var image = result.Success ? stream.ToArray() : null;
        return new Compiled(source.Name, image, [.. ids[DiagnosticSeverity.Error]], [.. ids[DiagnosticSeverity.Warning]]);
    }
}
