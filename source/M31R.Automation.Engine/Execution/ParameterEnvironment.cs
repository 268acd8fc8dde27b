namespace Nuke.Common.Execution;

/// <summary>
/// Finds parameters in the environment, whatever the case and underscores of their names: <c>NUKE_STRICT</c>, else <c>STRICT</c>, unless
/// the repository wants the prefix. The engine's own are called like variables of everyone (<c>TARGET</c>, <c>HOST</c>) and always need it
/// (docs/adr/0007).
/// </summary>
internal sealed class ParameterEnvironment(IReadOnlyDictionary<string, string> environment)
{
    internal const string Prefix = "NUKE_";

    /// <summary>Adds what is given for the engine's own parameters.</summary>
    internal void ReadOwn(IReadOnlyDictionary<string, ParameterMember> known, IDictionary<string, RawValue> found) =>
        Add(Prefixed(), known, found, p => p.Member is null);

    /// <summary>Adds what is given for the parameters of the build and is not found yet; a name with prefix wins.</summary>
    internal void Read(IReadOnlyDictionary<string, ParameterMember> known, IDictionary<string, RawValue> found, bool isPrefixRequired)
    {
        Add(Prefixed(), known, found, p => p.Member is not null);
        if (!isPrefixRequired)
        {
            Add(Bare(), known, found, p => p.Member is not null);
        }
    }

    private static void Add(
        IEnumerable<Variable> variables,
        IReadOnlyDictionary<string, ParameterMember> known,
        IDictionary<string, RawValue> found,
        Func<ParameterMember, bool> isMeant)
    {
        foreach (var (variable, name, value) in variables.OrderBy(v => v.Whole, StringComparer.Ordinal))
        {
            if (known.TryGetValue(Names.Key(name), out var parameter) && isMeant(parameter))
            {
                var raw = new RawValue(parameter.Split(value), $"environment variable {variable}");
                found.TryAdd(parameter.Key, name == variable ? raw with { Advice = Advice(parameter) } : raw);
            }
        }
    }

    private static string Advice(ParameterMember parameter) =>
        $" If the variable is not meant for this build, give --{parameter.Flag},"
        + " or put \"$environment\": \"prefixed\" into .nuke/parameters.json.";

    private IEnumerable<Variable> Prefixed() => Given()
        .Where(v => v.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        .Select(v => new Variable(v.Key, v.Key[Prefix.Length..], v.Value));

    private IEnumerable<Variable> Bare() => Given().Select(v => new Variable(v.Key, v.Key, v.Value));

    private IEnumerable<KeyValuePair<string, string>> Given() => environment.Where(v => v.Value.Length > 0);

    private readonly record struct Variable(string Whole, string Name, string Value);
}
