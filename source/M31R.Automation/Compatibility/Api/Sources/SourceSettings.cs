using M31R.Automation.Inventory.DotNet.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>How a project's sources are to be read.</summary>
/// <param name="Symbols">Defined for the preprocessor.</param>
/// <param name="Language">Of C#.</param>
/// <param name="Nullable">The context where sources say nothing.</param>
/// <param name="Implied">A source that the SDK writes: global usings and friends.</param>
internal sealed record SourceSettings(IReadOnlyList<string> Symbols, LanguageVersion Language, NullableContextOptions Nullable,
    string Implied)
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
            "System.Threading.Tasks"];

    private static readonly char[] Separators = [';', ',', ' ', '\n', '\r', '\t'];

    /// <summary>What one evaluation says.</summary>
    public static SourceSettings Of(EvaluatedProject project, FrameworkName framework) => new(
        [.. framework.Symbols(), "RELEASE", "TRACE", .. Defined(project)],
        LanguageOf(ApiProject.Text(project, "LangVersion")),
        NullableOf(ApiProject.Text(project, "Nullable")),
        ImpliedOf(project, framework));

    /// <summary>For the parser.</summary>
    public CSharpParseOptions Parsing => new(Language, DocumentationMode.None, SourceCodeKind.Regular, Symbols);

    /// <summary>The same for the same settings.</summary>
    public string Key => $"{string.Join(',', Symbols)}|{Language}|{Nullable}|{Implied}";

    private static IEnumerable<string> Defined(EvaluatedProject project) =>
        (project.Properties["DefineConstants"] ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier);

    /// <summary>What is not said, or newer than the compiler here, is read as the newest.</summary>
    private static LanguageVersion LanguageOf(string? text) =>
        LanguageVersionFacts.TryParse(text, out var version)
            && version is not (LanguageVersion.Default or LanguageVersion.Latest or LanguageVersion.LatestMajor)
            ? version
            : LanguageVersion.Preview;

    private static NullableContextOptions NullableOf(string? text) =>
        Enum.TryParse<NullableContextOptions>(text, ignoreCase: true, out var nullable) ? nullable : NullableContextOptions.Disable;

    private static string ImpliedOf(EvaluatedProject project, FrameworkName framework)
    {
        var usings = new SortedSet<string>(StringComparer.Ordinal);
        if (ApiProject.Text(project, "ImplicitUsings")?.ToLowerInvariant() is "enable" or "true")
            usings.UnionWith(ImplicitUsings.Where(name => framework.Family != ".NETFramework" || name != "System.Net.Http")
                .Select(name => $"global::{name}"));

        foreach (var step in project.Steps.Where(step => Is(step, "Using")))
        {
            usings.UnionWith(Names(step.Include).Select(name => Using(step, name)));
            usings.ExceptWith(Names(step.Remove).Select(name => $"global::{name}"));
        }

        var friends = project.Steps.Where(step => Is(step, "InternalsVisibleTo")).SelectMany(step => Names(step.Include))
            .Select(name => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}\")]");
        return string.Join('\n', usings.Select(name => $"global using {name};").Concat(friends));
    }

    private static string Using(ItemStep step, string name) =>
        step.IsStatic ? $"static global::{name}" : step.Alias.Length > 0 ? $"{step.Alias} = global::{name}" : $"global::{name}";

    private static bool Is(ItemStep step, string type) => step.Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static string[] Names(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
