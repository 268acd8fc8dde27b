using System.Text.Json;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.ProjectModel;

/// <summary>
/// What MSBuild makes of one project file. The first question brings the answers to usual ones along; a later one costs a process of its
/// own.
/// </summary>
internal sealed class ProjectEvaluation(AbsolutePath project)
{
    private static readonly string[] usualProperties =
        ["IsPackable", "OutputType", "PackageId", "RuntimeIdentifier", "RuntimeIdentifiers", "TargetFramework", "TargetFrameworks"];

    private static readonly string[] usualItems = ["PackageReference", "PackageVersion"];

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<EvaluatedItem>> items = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a property; empty when it is not set.</summary>
    internal string Property(string name)
    {
        lock (gate)
        {
            if (!properties.ContainsKey(name))
            {
                Ask([name], []);
            }

            return properties[name];
        }
    }

    /// <summary>The items of a group, in order.</summary>
    internal IReadOnlyList<EvaluatedItem> Items(string group)
    {
        lock (gate)
        {
            if (!items.ContainsKey(group))
            {
                Ask([], [group]);
            }

            return items[group];
        }
    }

    private void Ask(string[] wantedProperties, string[] wantedItems)
    {
        Assert.True(
            Array.TrueForAll([.. wantedProperties, .. wantedItems], IsName),
            $"\"{string.Join("", [.. wantedProperties, .. wantedItems])}\" is no name of a property or group of items.");
        if (properties.Count == 0)
        {
            (wantedProperties, wantedItems) = ([.. usualProperties, .. wantedProperties], [.. usualItems, .. wantedItems]);
        }

        // With a group of items among the questions MSBuild always answers in JSON.
        var aboutItems = wantedItems.DefaultIfEmpty("_").Select(i => $"-getItem:{i}");
        Take(MSBuild([.. wantedProperties.Select(p => $"-getProperty:{p}"), .. aboutItems]));
        foreach (var name in wantedProperties)
        {
            properties.TryAdd(name, "");
        }

        foreach (var name in wantedItems)
        {
            items.TryAdd(name, []);
        }
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    private string MSBuild(string[] questions)
    {
        var environment = new Dictionary<string, string>(BuildRun.Here.Variables.All, StringComparer.Ordinal)
        {
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
        };
        var arguments = $"msbuild {CommandText.Quote(project)} -nologo {string.Join(' ', questions)}";
        using var process = ProcessTasks.StartProcess(
            DotNetTasks.DotNetPath, arguments, project.Parent, environment, logOutput: false, logInvocation: false);
        process.WaitForExit();
        var reason = string.Join(Environment.NewLine, process.Output.Select(o => o.Text).Take(5));
        Assert.True(process.ExitCode == 0, $"MSBuild cannot evaluate \"{project}\": {reason}");
        return process.Output.StdToText();
    }

    private void Take(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer[Math.Max(0, answer.IndexOf('{', StringComparison.Ordinal))..]);
            Take(document.RootElement);
        }
        catch (JsonException exception)
        {
            Assert.Fail($"MSBuild gave no answer about \"{project}\" that can be read: {answer.Split('\n')[0]}", exception);
        }
    }

    private void Take(JsonElement answer)
    {
        if (answer.TryGetProperty("Properties", out var values))
        {
            foreach (var property in values.EnumerateObject())
            {
                properties[property.Name] = property.Value.GetString()!;
            }
        }

        foreach (var group in answer.GetProperty("Items").EnumerateObject())
        {
            items[group.Name] = [.. group.Value.EnumerateArray().Select(Item)];
        }
    }

    private static EvaluatedItem Item(JsonElement item)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var metadatum in item.EnumerateObject())
        {
            metadata[metadatum.Name] = metadatum.Value.GetString()!;
        }

        return new EvaluatedItem(metadata["Identity"], metadata);
    }
}
