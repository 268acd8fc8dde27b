using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Compatibility.Api.Sources.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>One compilation of declarations; bodies are not looked at.</summary>
/// <param name="assemblyName">What callers are compiled against.</param>
/// <param name="framework">The target.</param>
/// <param name="settings">How the sources are read.</param>
/// <param name="files">The sources by path.</param>
internal sealed class ProjectSourcesCompilation(
    string assemblyName, FrameworkName framework, SourceSettings settings, IReadOnlyDictionary<string, string> files)
{
    private const int MostRounds = 4;
    private static readonly EmitOptions Declarations = new(metadataOnly: true, includePrivateMembers: true);

    /// <summary>Files that were parsed before.</summary>
    public required SourceTrees Trees { get; init; }

    /// <summary>Projects of the tree.</summary>
    public IReadOnlyList<CompiledProject> Others { get; init; } = [];

    /// <summary>Assemblies of packages.</summary>
    public IReadOnlyList<MetadataReference> Packages { get; init; } = [];

    /// <summary>Assemblies of the framework.</summary>
    public IReadOnlyList<MetadataReference> Framework { get; init; } = [];

    /// <summary>Packages that this machine does not have.</summary>
    public IReadOnlySet<string> Missing { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Those that were asked for.</summary>
    public IReadOnlyList<AskedPackage> Asked { get; init; } = [];

    /// <summary>Those that a build would run.</summary>
    public IReadOnlyList<UnrunGenerator> Generators { get; init; } = [];

    /// <summary>Files that generators read, by path.</summary>
    public IReadOnlyDictionary<string, string> Additional { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Compiles, unless the same was compiled for the other side.</summary>
    public CompiledProject Compile() => Trees.Compiled(Key(), Fresh);

    private CompiledProject Fresh(string key)
    {
        var trees = files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => Trees.Of(file.Key, file.Value, settings)).ToList();
        var compilation = CSharpCompilation.Create(
            assemblyName,
            trees.Append(Trees.Of("", settings.Implied, settings)),
            Others.Select(other => other.Reference).Concat(AssembliesTogether.Of(Packages, Framework, framework)),
            Options(settings.Nullable));
        compilation = compilation.AddSyntaxTrees(Polyfills.Missing(compilation).Select(text => Trees.Of("", text, settings)));
        var generators = Generating(compilation);
        compilation = Completed(compilation);
        var image = Emitted(compilation);
        return new CompiledProject(assemblyName, key)
        {
            Source = compilation,
            Image = image,
            Reference = image is null ? compilation.ToMetadataReference() : MetadataReference.CreateFromImage(image),
            Others = Others,
            Packages = Packages,
            Framework = Framework,
            Missing = Missing,
            Generators = generators,
            SyntaxError = Told(trees.Select(tree => tree.GetDiagnostics().FirstOrDefault(IsError)).OfType<Diagnostic>().FirstOrDefault()),
            DeclarationError = image is null ? Told(FirstError(compilation)) : null,
        };
    }

    /// <summary>A package that may be anything is taken for a generator where a type waits for its other part.</summary>
    private UnrunGenerator[] Generating(CSharpCompilation compilation)
    {
        UnrunGenerator[] likely = Generators.Any(each => each.IsGuess) && !LoneParts.AreIn(compilation)
            ? [.. Generators.Where(each => !each.IsGuess)]
            : [.. Generators];
        return likely.Length > 0 || Missing.Count == 0 ? likely : [.. UnknownNames.Generators(compilation)];
    }

    /// <summary>For assemblies and for callers alike.</summary>
    public static CSharpCompilationOptions Options(NullableContextOptions nullable) => new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: nullable, deterministic: true,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    /// <summary>The compiler finds them in another order each time.</summary>
    private static Diagnostic? FirstError(CSharpCompilation compilation) => compilation.GetDeclarationDiagnostics().Where(IsError)
        .OrderBy(error => error.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(error => error.Location.SourceSpan.Start)
        .ThenBy(error => error.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>
    /// Members that generators of the compiler would write get no body; what names unknown types without need is left out. One can hide
    /// the other, so that it takes some rounds.
    /// </summary>
    private static CSharpCompilation Completed(CSharpCompilation compilation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var errors = compilation.GetDeclarationDiagnostics().Where(IsError).ToList();
            var mended = Replaced(
                Replaced(compilation, errors, GeneratedMembers.IsMissing, GeneratedMembers.WithoutBodies), errors, UnknownNames.IsOne,
                    UnknownNames.Without);
            if (ReferenceEquals(mended, compilation))
                break;

            compilation = mended;
        }

        return compilation;
    }

    /// <summary>A tree that was replaced already waits for the next round.</summary>
    private static CSharpCompilation Replaced(
        CSharpCompilation compilation, List<Diagnostic> errors, Func<Diagnostic, bool> isOne, Func<SyntaxTree, IEnumerable<Diagnostic>,
            SyntaxTree> mend) =>
        errors.Where(each => each.Location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree) && isOne(each))
            .GroupBy(each => each.Location.SourceTree!)
            .Aggregate(compilation, (all, tree) => all.ReplaceSyntaxTree(tree.Key, mend(tree.Key, tree)));

    private static byte[]? Emitted(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        return compilation.Emit(stream, options: Declarations).Success ? stream.ToArray() : null;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string? Told(Diagnostic? diagnostic)
    {
        if (diagnostic is null)
            return null;

        var text = $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        return diagnostic.Location.GetLineSpan() is { Path.Length: > 0 } span
            ? string.Create(CultureInfo.InvariantCulture, $"{span.Path}:{span.StartLinePosition.Line + 1}: {text}")
            : text;
    }

    private string Key()
    {
        var text = new StringBuilder($"{assemblyName}|{framework.Short}|{settings.Key}|");
        text.AppendJoin(',', Others.Select(other => other.Key)).Append('|').AppendJoin(',', Asked).Append('|');
        text.AppendJoin(',', Generators.Select(each => each.Key)).Append('|');
        foreach (var file in files.Concat(Additional).OrderBy(file => file.Key, StringComparer.Ordinal))
            text.Append(file.Value).Append('\0');

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
