using System.Reflection;
using System.Text.Json;
using Nuke.Common;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace M31R.Automation.Engine.Tests.Tools;

/// <summary>
/// What the settings write is what the SDK reads: <c>dotnet --cli-schema</c> lists the options of all its commands, hidden ones included.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class OptionsOfTheSdk
{
    /// <summary>
    /// Options that NUKE has and the SDK does not: it hands them to MSBuild, the formatter or the program, which do not know them either.
    /// The settings keep them, since they are NUKE's.
    /// </summary>
    private static readonly Dictionary<string, string[]> refused = new(StringComparer.Ordinal)
    {
        ["build"] = ["--use-lock-file", "--locked-mode", "--lock-file-path", "--force-evaluate"],
        ["pack"] = ["--use-lock-file", "--locked-mode", "--lock-file-path", "--force-evaluate"],
        ["publish"] = ["--use-lock-file", "--locked-mode", "--lock-file-path", "--force-evaluate"],
        ["run"] =
        [
            "--disable-parallel", "--force", "--ignore-failed-sources", "--no-dependencies", "--packages", "--source", "--use-lock-file",
            "--locked-mode",
            "--lock-file-path", "--force-evaluate",
        ],
        ["test"] =
        [
            "--disable-parallel", "--force", "--ignore-failed-sources", "--no-cache", "--no-dependencies", "--packages", "--source",
            "--use-lock-file",
            "--locked-mode", "--lock-file-path", "--force-evaluate",
        ],
        ["format"] = ["--property"],
    };

    [Fact]
    public void AreTheOnesThatSettingsWrite()
    {
        using var schema = JsonDocument.Parse(
            DotNetTasks.DotNet($"--cli-schema", environmentVariables: WithShell(), logOutput: false, logInvocation: false).StdToText());
        var settings = typeof(DotNetBuildSettings)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<CommandAttribute>()?.Type == typeof(DotNetTasks))
            .ToList();
        settings.Count.ShouldBe(12);
        settings.SelectMany(type => Unknown(type, schema.RootElement)).ShouldBeEmpty();
    }

    /// <summary>The SDK asks which shell it completes for before it says anything, and a server of a build farm has none.</summary>
    private static Dictionary<string, string> WithShell() =>
        new(EnvironmentInfo.Variables, StringComparer.Ordinal) { ["SHELL"] = "/bin/bash" };

    private static IEnumerable<string> Unknown(Type settings, JsonElement sdk)
    {
        var command = settings.GetCustomAttribute<CommandAttribute>()!.Arguments!;
        var node = command.Split(' ').Aggregate(sdk, (parent, name) => parent.GetProperty("subcommands").GetProperty(name));
        HashSet<string> known = node.TryGetProperty("options", out var options)
            ? [.. options.EnumerateObject().SelectMany(Names), "--property", .. refused.GetValueOrDefault(command, [])]
            : [.. Help(command), .. refused.GetValueOrDefault(command, [])];
        return Written(settings).Where(option => !known.Contains(option)).Select(option => $"dotnet {command} {option}");
    }

    /// <summary>The options of a command that is a program of its own, which the SDK knows nothing about.</summary>
    private static IEnumerable<string> Help(string command) =>
        DotNetTasks.DotNet($"{command} --help", logOutput: false, logInvocation: false)
        .StdToText()
        .Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.StartsWith("--", StringComparison.Ordinal));

    private static IEnumerable<string> Names(JsonProperty option) => option.Value.TryGetProperty(
        "aliases", out var aliases) && aliases.ValueKind == JsonValueKind.Array
        ? [option.Name, .. aliases.EnumerateArray().Select(alias => alias.GetString()!)]
        : [option.Name];

    /// <summary>
    /// The options of formats such as <c>--source {value}</c>; what starts with a slash is meant for MSBuild, what follows <c>--</c> for a
    /// program.
    /// </summary>
    private static IEnumerable<string> Written(Type settings) => settings.GetProperties()
        .Select(property => property.GetCustomAttribute<ArgumentAttribute>()?.Format.Split(' ', ':')[0] ?? "")
        .Where(option => option.StartsWith('-') && option is not ("--" or "-bl"));
}
