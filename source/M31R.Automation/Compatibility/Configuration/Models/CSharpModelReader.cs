using M31R.Automation.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads classes and records of C# as System.Text.Json reads documents into them with its own defaults.</summary>
/// <param name="sources">The types of the subject.</param>
internal sealed class CSharpModelReader(CSharpSources sources)
{
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>A class; null when there is none of that name.</summary>
    /// <exception cref="MaintenanceException">A base is not in the tree.</exception>
    public ModelClass? Read(string name)
    {
        var parts = sources.Find(name).OfType<TypeDeclarationSyntax>().Where(type => type is not InterfaceDeclarationSyntax).ToList();
        if (parts.Count == 0 || !open.Add(name))
            return null;

        var keys = new Dictionary<string, ModelKey>(StringComparer.Ordinal);
        foreach (var key in parts.SelectMany(Bases).SelectMany(each => each.Keys).Concat(parts.SelectMany(Keys)))
            keys[key.Name] = key;
        open.Remove(name);
        return new ModelClass(name, [.. keys.Values], parts.Any(RefusesUnknown)) { Validation = CSharpValidation.Of(parts) };
    }

    private IEnumerable<ModelClass> Bases(TypeDeclarationSyntax type)
    {
        foreach (var name in type.BaseList?.Types.Select(each => CSharpAttributes.NameOf(each.Type)) ?? [])
        {
            if (Read(name) is { } known)
                yield return known;
            else if (sources.Find(name).Count == 0 && !IsInterface(name))
                throw new MaintenanceException(
                    $"\"{type.Identifier.ValueText}\" is derived from \"{name}\", which is not in the tree: what it adds is not known.");
        }
    }

    private static bool IsInterface(string name) => name is ['I', >= 'A' and <= 'Z', ..];

    private static bool RefusesUnknown(TypeDeclarationSyntax type) =>
        CSharpAttributes.Argument(CSharpAttributes.Of(type.AttributeLists, "JsonUnmappedMemberHandling"))?.ToString().EndsWith("Disallow",
            StringComparison.Ordinal) == true;

    private IEnumerable<ModelKey> Keys(TypeDeclarationSyntax type)
    {
        var types = new CSharpTypes(sources, Read);
        foreach (var parameter in (type as RecordDeclarationSyntax)?.ParameterList?.Parameters ?? [])
            yield return new CSharpMember(parameter, types, sources.IsInMain(type)).Key;

        var constructed = type.Members.OfType<ConstructorDeclarationSyntax>().Append<BaseMethodDeclarationSyntax>(null!)
            .Where(each => each is not null).SelectMany(each => each.ParameterList.Parameters)
            .Concat(type is RecordDeclarationSyntax ? [] : type.ParameterList?.Parameters ?? [])
            .Select(parameter => parameter.Identifier.ValueText).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.Members.OfType<PropertyDeclarationSyntax>().Where(IsPublic))
            yield return new CSharpMember(property, types, sources.IsInMain(type), constructed.Contains(property.Identifier.ValueText)).Key;
    }

    private static bool IsPublic(PropertyDeclarationSyntax property) =>
        (property.Modifiers.Any(SyntaxKind.PublicKeyword) || CSharpAttributes.Of(property.AttributeLists, "JsonInclude") is not null)
        && !property.Modifiers.Any(SyntaxKind.StaticKeyword);
}
