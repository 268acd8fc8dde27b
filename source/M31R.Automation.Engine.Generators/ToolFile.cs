using Microsoft.CodeAnalysis;

namespace M31R.Automation.Engine.Generators;

/// <summary>What every tool has: the names it is found by, its path, and a method that takes a command line.</summary>
internal static class ToolFile
{
    internal static GeneratedFile Of(INamedTypeSymbol tasks, AttributeData tool)
    {
        var name = tasks.Name.Substring(0, tasks.Name.Length - "Tasks".Length);
        var arguments = tool.NamedArguments.ToDictionary(a => a.Key, a => (string)a.Value.Value!, StringComparer.Ordinal);
        var text = Class(tasks.Name, name, Names(arguments));
        return GeneratedFile.Of(tasks.ToDisplayString(), tasks.ContainingNamespace.ToDisplayString(), [text]);
    }

    private static string Names(Dictionary<string, string> arguments) => arguments.TryGetValue("Id", out var package)
        ? $"""
                /// <summary>The NuGet package that holds the tool.</summary>
                public const string PackageId = "{package}";

                /// <summary>The name of the tool's file in the package.</summary>
                public const string PackageExecutable = "{arguments["Executable"]}";
            """
        : $"""
                /// <summary>The name of the tool in PATH.</summary>
                public const string PathExecutable = "{arguments["Executable"]}";
            """;

    private static string Class(string tasks, string name, string names) => $$"""
        partial class {{tasks}}
        {
        {{names}}

            /// <summary>
            /// The file: what this run has set, else what <c>{{name.ToUpperInvariant()}}_EXE</c> names, else where it is found.
            /// </summary>
            public static string {{name}}Path
            {
                get => new {{tasks}}().GetToolPathInternal();
                set => new {{tasks}}().SetToolPath(value);
            }

            /// <summary>
            /// Runs the tool with a command line, waits for its end and answers its lines; fails after an exit code other than 0.
            /// </summary>
            /// <inheritdoc cref="Tool" />
            public static IReadOnlyCollection<Output> {{name}}(
                ArgumentStringHandler arguments,
                string? workingDirectory = null,
                IReadOnlyDictionary<string, string>? environmentVariables = null,
                int? timeout = null,
                bool? logOutput = null,
                bool? logInvocation = null,
                Action<OutputType, string>? logger = null,
                Func<IProcess, object?>? exitHandler = null) =>
                new {{tasks}}().Run(arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger, exitHandler);
        }
        """;
}
