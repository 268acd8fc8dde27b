namespace Nuke.Common.Execution;

/// <summary>The parameters files of a run.</summary>
/// <param name="Entries">Of all files; what comes first counts: the last profile's, and the default file's last.</param>
/// <param name="IsPrefixRequired">Whether variables of the environment are parameters only with the prefix <c>NUKE_</c>.</param>
internal sealed record ParameterFiles(IReadOnlyList<(string Name, RawValue Value)> Entries, bool IsPrefixRequired)
{
    private const string Default = "parameters.json";

    /// <summary>Reads the default file, if there is one, and those of the profiles that were asked for.</summary>
    /// <exception cref="UsageException">A broken file, or a profile without file.</exception>
    internal static ParameterFiles Read(string nukeDirectory, RawValue? asked)
    {
        var entries = new List<(string, RawValue)>();
        foreach (var profile in Asked(asked).Reverse())
        {
            var name = FileOf(profile, nukeDirectory);
            var file = ParametersFile.Read(Path.Combine(nukeDirectory, name), $".nuke/{name}");
            if (file.Environment is { } misplaced)
            {
                throw new UsageException(
                    $"\"{ParametersFile.EnvironmentKey}\" in {misplaced.Source} belongs in .nuke/{Default}: it counts for every profile.");
            }

            entries.AddRange(file.Entries);
        }

        if (!File.Exists(Path.Combine(nukeDirectory, Default)))
        {
            return new ParameterFiles(entries, IsPrefixRequired: false);
        }

        var defaults = ParametersFile.Read(Path.Combine(nukeDirectory, Default), $".nuke/{Default}");
        return new ParameterFiles([.. entries, .. defaults.Entries], IsPrefixed(defaults.Environment));
    }

    /// <summary>The names of the profiles that there are files for.</summary>
    internal static IReadOnlyList<string> Profiles(string nukeDirectory)
    {
        var found = Directory.Exists(nukeDirectory) ? Directory.GetFiles(nukeDirectory, "parameters.*.json") : [];
        return [.. found.Select(f => Path.GetFileName(f)["parameters.".Length..^".json".Length]).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Asked(RawValue? asked) => asked?.Values is []
        ? throw new UsageException(
            $"Parameter \"profile\" has no value ({asked.Source}). Name the profile, like dev for .nuke/parameters.dev.json.")
        : asked?.Values ?? [];

    private static string FileOf(string profile, string nukeDirectory)
    {
        if (profile.AsSpan().ContainsAny('/', '\\'))
        {
            throw new UsageException($"No profile \"{profile}\": a profile is a name, not a path, like dev for .nuke/parameters.dev.json.");
        }

        var name = $"parameters.{profile}.json";
        if (File.Exists(Path.Combine(nukeDirectory, name)))
        {
            return name;
        }

        var profiles = Profiles(nukeDirectory);
        var known = profiles.Count == 0
            ? "No other profile has one either: write it, or leave out --profile."
            : $"Profiles with a file: {string.Join(", ", profiles)}.{Names.Suggestion(profile, profiles)}";
        throw new UsageException($"No profile \"{profile}\": there is no file .nuke/{name}. {known}");
    }

    private static bool IsPrefixed(RawValue? rule) => rule?.Values switch
    {
        null or ["any"] => false,
        ["prefixed"] => true,
        _ => throw new UsageException(
            $"\"{ParametersFile.EnvironmentKey}\" cannot be \"{string.Join(' ', rule.Values)}\" ({rule.Source}). Allowed: any, prefixed."),
    };
}
