using Microsoft.CodeAnalysis;

namespace M31R.Automation.Engine.Generators;

/// <summary>Fluent methods for entries of the dictionary <c>Properties</c> that settings classes have.</summary>
internal static class EntriesFile
{
    internal static GeneratedFile Of(INamedTypeSymbol entries, AttributeData of)
    {
        var classes = of.ConstructorArguments[0].Values.Select(value => (INamedTypeSymbol)value.Value!);
        return GeneratedFile.Of(
            entries.ToDisplayString(),
            entries.ContainingNamespace.ToDisplayString(),
            classes.Select(settings => FluentMethods.Class(settings, Settings(entries, settings))));
    }

    private static IEnumerable<Setting> Settings(INamedTypeSymbol entries, INamedTypeSymbol settings) =>
        entries.GetMembers().OfType<IPropertySymbol>().Select(property => new Setting(property, settings) { Dictionary = "Properties" });
}
