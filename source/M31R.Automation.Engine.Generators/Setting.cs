using Microsoft.CodeAnalysis;

namespace M31R.Automation.Engine.Generators;

/// <summary>A value that settings hold, and what its fluent methods are made of.</summary>
internal sealed class Setting(IPropertySymbol property, INamedTypeSymbol settings)
{
    private static readonly SymbolDisplayFormat code = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The settings class that the fluent methods are for, as it is written in code.</summary>
    internal string Settings { get; } = settings.ToDisplayString(code);

    internal string Name { get; } = property.Name;

    /// <summary>The type as it is written in code.</summary>
    internal string Type { get; } = property.Type.ToDisplayString(code);

    /// <summary><c>IReadOnlyList</c>, <c>Nullable</c>, … without arguments.</summary>
    internal string Shape { get; } = property.Type.Name;

    internal bool IsFlag { get; } = property.Type.ToDisplayString() == "bool?";

    /// <summary>The types of a list's items, or of a dictionary's keys and values.</summary>
    internal IReadOnlyList<string> Items { get; } =
        property.Type is INamedTypeSymbol type ? [.. type.TypeArguments.Select(argument => argument.ToDisplayString(code))] : [];

    /// <summary>The sentences that the author has written about it.</summary>
    internal string Summary { get; } = Documentation.Summary(property);

    /// <summary>The dictionary property that holds it under its name; null when it is a property of its own.</summary>
    internal string? Dictionary { get; set; }

    /// <summary>What it is called in documentation.</summary>
    internal string Subject => Dictionary is null
        ? $"<see cref=\"{Settings}.{Name}\"/>"
        : $"<c>{Name}</c> among <see cref=\"{Settings}.{Dictionary}\"/>";

    /// <summary>
    /// The arguments that name it, and what the names of methods that change it hold: <c>SetIn("Properties", "Version", v)</c>.
    /// </summary>
    internal string Place => Dictionary is null ? $"\"{Name}\"" : $"\"{Dictionary}\", \"{Name}\"";

    internal string In => Dictionary is null ? "" : "In";
}
