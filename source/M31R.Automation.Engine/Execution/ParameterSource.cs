namespace Nuke.Common.Execution;

/// <summary>
/// Finds the text of each parameter: on the command line, else in the files under <c>.nuke</c>, else in the environment. The engine's own
/// come from the environment before the files, since one of them says which files to read (docs/adr/0007). Unknown names on the command
/// line and in files are errors; the environment may hold whatever it likes.
/// </summary>
internal sealed class ParameterSource
{
    private readonly Dictionary<string, RawValue> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterMember> known = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

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

    /// <summary>What cannot be taken for a parameter, as sentences: unknown names, names given twice, broken files.</summary>
    internal IReadOnlyList<string> Problems => problems;

    /// <summary>All that was given, in no order.</summary>
    internal IEnumerable<(ParameterMember Parameter, RawValue Value)> Given => found.Select(entry => (known[entry.Key], entry.Value));

    /// <summary>
    /// Reads all places for the parameters of the build and the engine; what is wrong there is in <see cref="Problems"/>.
    /// </summary>
    /// <exception cref="UsageException">A parameter of the build has the name of one of the engine's.</exception>
    internal static ParameterSource Read(IEnumerable<ParameterMember> parameters, BuildRun run)
    {
        var source = new ParameterSource(parameters);
        source.ReadCommandLine(run.Line);
        var environment = new ParameterEnvironment(run.Request.Environment);
        environment.ReadOwn(source.known, source.found);
        if (source.Files(run.Places.Root / ".nuke") is { } files)
        {
            source.ReadFiles(files);
            environment.Read(source.known, source.found, files.IsPrefixRequired);
        }

        return source;
    }

    /// <summary>Takes a text that was typed in during the run.</summary>
    internal void Give(ParameterMember parameter, RawValue raw) => found[parameter.Key] = raw;

    /// <summary>Null when they cannot be read; then it is not known either which variables of the environment count.</summary>
    private ParameterFiles? Files(string directory)
    {
        try
        {
            return ParameterFiles.Read(directory, this[OwnParameters.Profile]);
        }
        catch (UsageException exception)
        {
            problems.Add(exception.Message);
            return null;
        }
    }

    private void ReadCommandLine(CommandLine line)
    {
        if (line.Targets is [var dash, ..] && dash.StartsWith('-'))
        {
            problems.Add($"Unknown option \"{dash}\". Options start with two dashes; see --help.");
        }
        else if (line.Targets.Count > 0)
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
            var advice = suggestion is null ? "See --help." : $"Did you mean \"--{suggestion}\"?";
            problems.Add($"Unknown parameter \"{option.Text}\". {advice}");
            return;
        }

        var values = parameter.IsList ? parameter.Split(option.Values) : option.Values;
        if (found.TryGetValue(parameter.Key, out var earlier))
        {
            values = [.. earlier.Values, .. values];
            if (!parameter.IsList)
            {
                problems.Add($"Parameter \"{option.Text}\" is given twice.");
                return;
            }
        }

        found[parameter.Key] = new RawValue(values, $"--{parameter.Flag}");
    }

    private void ReadFiles(ParameterFiles files)
    {
        foreach (var (entry, value) in files.Entries)
        {
            if (!known.TryGetValue(Names.Key(entry), out var parameter))
            {
                var suggestion = Names.Suggestion(entry, known.Values.Select(p => p.Name));
                problems.Add($"Unknown parameter \"{entry}\" in {value.Source}.{suggestion}");
            }
            else if (Refusal(parameter, value) is { } refusal)
            {
                problems.Add($"\"{entry}\" in {value.Source} {refusal}");
            }
            else
            {
                found.TryAdd(parameter.Key, value with { Values = value.IsOneText ? parameter.Split(value.Values[0]) : value.Values });
            }
        }
    }

    /// <summary>Why a file may not hold this, and what to do instead; null when it may.</summary>
    private static string? Refusal(ParameterMember parameter, RawValue value)
    {
        if (!parameter.IsForFiles)
        {
            return $"comes too late there; give --{parameter.Flag} on the command line.";
        }

        return parameter.IsSecret && value.Values is [['v', '1', ':', ..]]
            ? $"is encrypted, and this engine keeps no passwords. Give --{parameter.Flag} or {parameter.Variable} instead."
            : null;
    }
}
