using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Hides the values of secret parameters in whatever is printed. Thread-safe.</summary>
internal sealed class SecretMask
{
    /// <summary>What is shown in place of a secret.</summary>
    internal const string Shown = "*****";

    private readonly Lock gate = new();
    private volatile string[] secrets = [];
    private Action<string>? listener;

    /// <summary>Hides a value, each line of it when it has several, and what it looks like on a command line, from now on.</summary>
    internal void Add(string secret)
    {
        var values = secret.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var lines = values.Concat(values.Select(CommandText.Escape));
        lock (gate)
        {
            foreach (var line in lines.Except(secrets, StringComparer.Ordinal))
            {
                listener?.Invoke(line);
            }

            // The longest first, so that a secret that holds another is hidden whole.
            secrets = [.. secrets.Concat(lines).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)];
        }
    }

    /// <summary>Tells each secret, those known by now and those that come, to one who hides them too.</summary>
    internal void Announce(Action<string> tell)
    {
        lock (gate)
        {
            listener = tell;
            Array.ForEach(secrets, tell);
        }
    }

    /// <summary>The text without secrets.</summary>
    internal string Apply(string text)
    {
        foreach (var secret in secrets)
        {
            text = text.Replace(secret, Shown, StringComparison.Ordinal);
        }

        return text;
    }
}
