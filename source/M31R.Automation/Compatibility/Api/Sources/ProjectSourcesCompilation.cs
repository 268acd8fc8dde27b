using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>One compilation of declarations; bodies are not looked at.</summary>
/// <param name="assemblyName">What callers are compiled against.</param>
/// <param name="framework">The target.</param>
/// <param name="settings">How the sources are read.</param>
/// <param name="files">The sources by path.</param>
internal sealed partial class ProjectSourcesCompilation(
    string assemblyName, FrameworkName framework, SourceSettings settings, IReadOnlyDictionary<string, string> files)
{
    private static readonly EmitOptions Declarations = new(metadataOnly: true, includePrivateMembers: true);

    /// <summary>Projects of the tree.</summary>
    public IReadOnlyList<CompiledProject> Others { get; init; } = [];

    /// <summary>Assemblies of the framework and of packages.</summary>
    public IReadOnlyList<MetadataReference> External { get; init; } = [];

    /// <summary>Packages that this machine does not have.</summary>
    public IReadOnlySet<string> Missing { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Those that were asked for.</summary>
    public IReadOnlyList<(string Name, string Version)> Packages { get; init; } = [];

    /// <summary>Compiles.</summary>
    public CompiledProject Compile()
    {
        var trees = files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Parse(file.Key, file.Value)).ToList();
        var compilation = Completed(CSharpCompilation.Create(
            assemblyName,
            trees.Append(Parse("", settings.Implied)),
            Others.Select(other => other.Reference).Concat(External),
            Options(settings.Nullable)));
        var image = Emitted(compilation);
        return new CompiledProject(assemblyName, Key())
        {
            Source = compilation,
            Image = image,
            Reference = image is null ? compilation.ToMetadataReference() : MetadataReference.CreateFromImage(image),
            Others = Others,
            External = External,
            Missing = Missing,
            SyntaxError = Told(trees.Select(tree => tree.GetDiagnostics().FirstOrDefault(IsError)).OfType<Diagnostic>().FirstOrDefault()),
            DeclarationError = image is null ? Told(compilation.GetDeclarationDiagnostics().FirstOrDefault(IsError)) : null,
        };
    }

    /// <summary>For assemblies and for callers alike.</summary>
    public static CSharpCompilationOptions Options(NullableContextOptions nullable) => new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: nullable, deterministic: true,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    private SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(
        text.Contains("InternalsVisibleTo", StringComparison.Ordinal) ? KeyOfFriend().Replace(text, "$1") : text, settings.Parsing, path, Encoding.UTF8);

    /// <summary>Members that generators of the compiler would write get no body.</summary>
    private static CSharpCompilation Completed(CSharpCompilation compilation)
    {
        var open = compilation.GetDeclarationDiagnostics().Where(GeneratedMembers.IsMissing).ToLookup(each => each.Location.SourceTree!);
        return open.Aggregate(compilation, (all, tree) => all.ReplaceSyntaxTree(tree.Key, GeneratedMembers.WithoutBodies(tree.Key, tree)));
    }

    private static byte[]? Emitted(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        return compilation.Emit(stream, options: Declarations).Success ? stream.ToArray() : null;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string? Told(Diagnostic? diagnostic) => diagnostic is null ? null
        : diagnostic.Location.GetLineSpan() is { Path.Length: > 0 } span
            ? $"{span.Path}:{span.StartLinePosition.Line + 1}: {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
            : $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private string Key()
    {
        var text = new StringBuilder($"{assemblyName}|{framework.Short}|{settings.Key}|");
        text.AppendJoin(',', Others.Select(other => other.Key)).Append('|').AppendJoin(',', Packages).Append('|');
        foreach (var file in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            text.Append(file.Value).Append('\0');

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    [GeneratedRegex("(InternalsVisibleTo(?:Attribute)?\\s*\\(\\s*\"[^\",]+),[^\"]*", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex KeyOfFriend();
}
