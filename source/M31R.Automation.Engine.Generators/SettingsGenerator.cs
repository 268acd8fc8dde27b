using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Engine.Generators;

/// <summary>
/// Writes what follows from the declaration of a tool: for a <c>[Command]</c> its properties, fluent methods and task methods; for
/// properties that live in a dictionary of other settings (<c>[EntriesOf]</c>) their fluent methods; for a <c>[PathTool]</c> or
/// <c>[NuGetTool]</c> what every tool has. Only partial declarations take part.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SettingsGenerator : IIncrementalGenerator
{
    private const string Tooling = "Nuke.Common.Tooling.";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        Register(context, $"{Tooling}CommandAttribute", SettingsFile.Of);
        Register(context, $"{Tooling}EntriesOfAttribute", EntriesFile.Of);
        Register(context, $"{Tooling}PathToolAttribute", ToolFile.Of);
        Register(context, $"{Tooling}NuGetToolAttribute", ToolFile.Of);
    }

    private static void Register(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<INamedTypeSymbol, AttributeData, GeneratedFile> write)
    {
        var files = context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword),
            (found, _) => write((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0]));
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.Name, file.Text));
    }
}
