namespace Nuke.Common.Execution;

/// <summary>
/// Finds the text of each parameter: on the command line, else in the environment variable <c>NUKE_&lt;NAME&gt;</c>, else in
/// <c>.nuke/parameters.json</c> and the profiles asked for (the last profile first). Unknown names on the command line and in files are errors; the
/// environment may hold whatever it likes, and without the prefix none of it is a parameter (docs/adr/0006).
/// </summary>
internal sealed class ParameterSource
{
    private const string Prefix = "NUKE_";

    private readonly Dictionary<string, RawValue> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterMember> known = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ParameterMember> parameters;

    /// <summary>Reads the command line and the environment for the parameters of the build and those of the engine.</summary>
    /// <exception cref="UsageException">An unknown option, or one given twice.</exception>
    internal ParameterSource(IEnumerable<ParameterMember> parameters, CommandLine line, IReadOnlyDictionary<string, string> environment)
    {
        this.parameters = [.. OwnParameters.All, .. parameters];
        foreach (var parameter in this.parameters)
        {
            known.TryAdd(parameter.Key, parameter);
        }

        ReadCommandLine(line);
        ReadEnvironment(environment);
    }

    /// <summary>The text of a parameter; null when it was given nowhere.</summary>
    internal RawValue? this[ParameterMember parameter] => found.GetValueOrDefault(parameter.Key);

    /// <summary>All that was given, in no order.</summary>
    internal IEnumerable<(ParameterMember Parameter, RawValue Value)> Given => found.Select(entry => (known[entry.Key], entry.Value));

    /// <summary>Adds what is given neither on the command line nor in the environment from the files of a <c>.nuke</c> directory.</summary>
    /// <exception cref="UsageException">A broken file, an unknown name in one, a profile without file.</exception>
    internal void ReadFiles(string nukeDirectory)
    {
        var profiles = this[OwnParameters.Profile]?.Values ?? [];
        foreach (var profile in profiles.Reverse())
        {
            var name = $"parameters.{profile}.json";
            if (profile.Contains('/', StringComparison.Ordinal) || !File.Exists(Path.Combine(nukeDirectory, name)))
            {
                throw new UsageException($"No profile \"{profile}\": there is no .nuke/{name}.");
            }

            ReadFile(nukeDirectory, name);
        }

        if (File.Exists(Path.Combine(nukeDirectory, "parameters.json")))
        {
            ReadFile(nukeDirectory, "parameters.json");
        }
    }

    private void ReadCommandLine(CommandLine line)
    {
        if (line.Targets is [var dash, ..] && dash.StartsWith('-'))
        {
            throw new UsageException($"Unknown option \"{dash}\". Options start with two dashes; see --help.");
        }

        if (line.Targets.Count > 0)
        {
            found[OwnParameters.Target.Key] = new RawValue(Split(OwnParameters.Target, line.Targets), "the targets before the first option");
        }

        foreach (var option in line.Options)
        {
            Add(option);
        }
    }

    private void Add(Option option)
    {
        if (!known.TryGetValue(option.Key, out var parameter))
        {
            var suggestion = Names.Nearest(option.Key, known.Values.Select(p => p.Flag));
            throw new UsageException($"Unknown parameter \"{option.Text}\".{(suggestion is null ? " See --help." : $" Did you mean \"--{suggestion}\"?")}");
        }

        var values = parameter.IsList ? Split(parameter, option.Values) : option.Values;
        if (found.TryGetValue(parameter.Key, out var earlier))
        {
            values = parameter.IsList
                ? [.. earlier.Values, .. values]
                : throw new UsageException($"Parameter \"{option.Text}\" is given twice.");
        }

        found[parameter.Key] = new RawValue(values, $"--{parameter.Flag}");
    }

    private void ReadEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment.Where(IsGiven).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (known.TryGetValue(Names.Key(name[Prefix.Length..]), out var parameter))
            {
                found.TryAdd(parameter.Key, new RawValue(Split(parameter, value), $"environment variable {name}"));
            }
        }
    }

    private void ReadFile(string directory, string name)
    {
        var shownAs = $".nuke/{name}";
        foreach (var (entry, value) in ParametersFile.Read(Path.Combine(directory, name), shownAs))
        {
            if (!known.TryGetValue(Names.Key(entry), out var parameter))
            {
                throw new UsageException($"Unknown parameter \"{entry}\" in {value.Source}.{Names.Suggestion(entry, parameters.Select(p => p.Name))}");
            }

            var values = value.IsOneText ? Split(parameter, value.Values[0]) : value.Values;
            found.TryAdd(parameter.Key, value with { Values = values });
        }
    }

    private static bool IsGiven(KeyValuePair<string, string> variable) =>
        variable.Value.Length > 0 && variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>One text from outside the command line: a list splits at its separator, or at whitespace.</summary>
    private static List<string> Split(ParameterMember parameter, string text) => parameter.IsList
        ? [.. text.Split(parameter.Separator is { } s ? [s, ' '] : null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : [text];

    /// <summary>Texts that the shell has split already: only the parameter's own separator splits further.</summary>
    private static List<string> Split(ParameterMember parameter, IEnumerable<string> texts) => parameter.Separator is { } separator
        ? [.. texts.SelectMany(t => t.Split(separator, StringSplitOptions.RemoveEmptyEntries))]
        : [.. texts];
}
