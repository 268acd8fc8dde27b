namespace Nuke.Common.Execution;

/// <summary>
/// Finds the text of each parameter: on the command line, else in the files under <c>.nuke</c>, else in the environment. The engine's own come
/// from the environment before the files, since one of them says which files to read (docs/adr/0007). Unknown names on the command line and
/// in files are errors; the environment may hold whatever it likes.
/// </summary>
internal sealed class ParameterSource
{
    private readonly Dictionary<string, RawValue> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterMember> known = new(StringComparer.Ordinal);

    private ParameterSource(IEnumerable<ParameterMember> parameters)
    {
        foreach (var parameter in OwnParameters.All)
        {
            known[parameter.Key] = parameter;
        }

        foreach (var parameter in parameters)
        {
            if (!known.TryAdd(parameter.Key, parameter) && known[parameter.Key].Member is null)
            {
                throw new UsageException(
                    $"Parameter \"{parameter.Name}\" of {parameter.Member!.DeclaringType!.Name} has the name of one that every build has."
                    + " Give yours another, like [Parameter(Name = \"…\")].");
            }
        }
    }

    /// <summary>The text of a parameter; null when it was given nowhere.</summary>
    internal RawValue? this[ParameterMember parameter] => found.GetValueOrDefault(parameter.Key);

    /// <summary>All that was given, in no order.</summary>
    internal IEnumerable<(ParameterMember Parameter, RawValue Value)> Given => found.Select(entry => (known[entry.Key], entry.Value));

    /// <summary>Reads all places for the parameters of the build and those of the engine.</summary>
    /// <exception cref="UsageException">An unknown option, or one given twice; a broken file, an unknown name in one, a profile without file.</exception>
    internal static ParameterSource Read(IEnumerable<ParameterMember> parameters, BuildRun run)
    {
        var source = new ParameterSource(parameters);
        source.ReadCommandLine(run.Line);
        var environment = new ParameterEnvironment(run.Request.Environment);
        environment.ReadOwn(source.known, source.found);
        var files = ParameterFiles.Read(run.Places.Root / ".nuke", source[OwnParameters.Profile]);
        source.ReadFiles(files);
        environment.Read(source.known, source.found, files.IsPrefixRequired);
        return source;
    }

    /// <summary>Takes a text that was typed in during the run.</summary>
    internal void Give(ParameterMember parameter, RawValue raw) => found[parameter.Key] = raw;

    private void ReadCommandLine(CommandLine line)
    {
        if (line.Targets is [var dash, ..] && dash.StartsWith('-'))
        {
            throw new UsageException($"Unknown option \"{dash}\". Options start with two dashes; see --help.");
        }

        if (line.Targets.Count > 0)
        {
            found[OwnParameters.Target.Key] = new RawValue(OwnParameters.Target.Split(line.Targets), "the targets before the first option");
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
            var suggestion = Names.Nearest(option.Key, known.Values.Where(p => p != OwnParameters.Complete).Select(p => p.Flag));
            throw new UsageException($"Unknown parameter \"{option.Text}\".{(suggestion is null ? " See --help." : $" Did you mean \"--{suggestion}\"?")}");
        }

        var values = parameter.IsList ? parameter.Split(option.Values) : option.Values;
        if (found.TryGetValue(parameter.Key, out var earlier))
        {
            values = parameter.IsList
                ? [.. earlier.Values, .. values]
                : throw new UsageException($"Parameter \"{option.Text}\" is given twice.");
        }

        found[parameter.Key] = new RawValue(values, $"--{parameter.Flag}");
    }

    private void ReadFiles(ParameterFiles files)
    {
        foreach (var (entry, value) in files.Entries)
        {
            if (!known.TryGetValue(Names.Key(entry), out var parameter))
            {
                throw new UsageException($"Unknown parameter \"{entry}\" in {value.Source}.{Names.Suggestion(entry, known.Values.Select(p => p.Name))}");
            }

            if (!parameter.IsForFiles)
            {
                throw new UsageException($"\"{entry}\" in {value.Source} comes too late there; give --{parameter.Flag} on the command line.");
            }

            if (parameter.IsSecret && value.Values is [['v', '1', ':', ..]])
            {
                throw new UsageException(
                    $"\"{entry}\" in {value.Source} is encrypted, and this engine keeps no passwords."
                    + $" Give --{parameter.Flag} or {parameter.Variable} instead.");
            }

            found.TryAdd(parameter.Key, value with { Values = value.IsOneText ? parameter.Split(value.Values[0]) : value.Values });
        }
    }
}
