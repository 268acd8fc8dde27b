using Microsoft.CodeAnalysis;

namespace M31R.Automation.Engine.Generators;

/// <summary>What follows from a settings class: its properties, their fluent methods, and the methods of the tool that take them.</summary>
internal static class SettingsFile
{
    internal static GeneratedFile Of(INamedTypeSymbol type, AttributeData command)
    {
        var properties = type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsPartialDefinition);
        var settings = properties.Select(property => new Setting(property, type)).ToList();
        var arguments = command.NamedArguments.ToDictionary(a => a.Key, a => a.Value.Value, StringComparer.Ordinal);
        var types = new List<string> { Properties(type.Name, settings), FluentMethods.Class(type, settings) };
        if (arguments.TryGetValue("Type", out var tasks) && arguments.TryGetValue("Command", out var method))
        {
            types.Add(TaskMethods((INamedTypeSymbol)tasks!, (string)method!, type.Name, Documentation.Summary(type)));
        }

        return GeneratedFile.Of(type.ToDisplayString(), type.ContainingNamespace.ToDisplayString(), types);
    }

    private static string Properties(string type, IEnumerable<Setting> settings) => $$"""
        partial class {{type}}
        {
        {{string.Join("\n\n", settings.Select(s => $"    public partial {s.Type} {s.Name} => Get<{s.Type}>(\"{s.Name}\");"))}}
        }
        """;

    private static string TaskMethods(INamedTypeSymbol tasks, string method, string settings, string summary) => $$"""
        partial class {{tasks.Name}}
        {
            /// <summary>Runs the tool, waits for its end and answers its lines. {{summary}}</summary>
            public static IReadOnlyCollection<Output> {{method}}({{settings}}? options = null) =>
                new {{tasks.Name}}().Run<{{settings}}>(options);

            /// <summary>Runs the tool, waits for its end and answers its lines. {{summary}}</summary>
            public static IReadOnlyCollection<Output> {{method}}(Configure<{{settings}}> configurator) =>
                {{method}}(configurator(new {{settings}}()));

            /// <summary>Runs the tool once for each of several settings, so many at a time. {{summary}}</summary>
            public static IEnumerable<({{settings}} Settings, IReadOnlyCollection<Output> Output)> {{method}}(
                CombinatorialConfigure<{{settings}}> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false) =>
                configurator.Invoke({{method}}, degreeOfParallelism, completeOnFailure);
        }
        """;
}
