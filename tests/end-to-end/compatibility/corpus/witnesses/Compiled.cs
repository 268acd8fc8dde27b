using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Witnesses;

/// <summary>What a compilation gave: an image unless it has errors, and the numbers of its errors and warnings.</summary>
internal sealed record Compiled(string Name, byte[]? Image, string[] Errors, string[] Warnings)
{
    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) != "Witnesses.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static Compiled From(string name, IEnumerable<string> files, IEnumerable<Compiled> references, bool nullable, IEnumerable<string> symbols)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithPreprocessorSymbols(symbols);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        var images = references.Select(x => (MetadataReference)MetadataReference.CreateFromImage(x.Image!));
        var settings = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)
            .WithNullableContextOptions(nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable);
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create(name, trees, [.. Platform, .. images], settings).Emit(stream);
        return new Compiled(name, result.Success ? stream.ToArray() : null, Ids(DiagnosticSeverity.Error), Ids(DiagnosticSeverity.Warning));

        string[] Ids(DiagnosticSeverity severity) => [.. result.Diagnostics.Where(x => x.Severity == severity).Select(x => x.Id).Order(StringComparer.Ordinal)];
    }
}
