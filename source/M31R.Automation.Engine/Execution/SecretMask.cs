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
        var lines = Lines(secret);
        lock (gate)
        {
            foreach (var line in lines.Except(secrets, StringComparer.Ordinal))
            {
                listener?.Invoke(line);
            }

            secrets = InOrder(secrets.Concat(lines));
        }
    }

    /// <summary>Each line of a secret, as it is and as it looks on a command line.</summary>
    internal static string[] Lines(string secret)
    {
        var values = secret.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. values, .. values.Select(CommandText.Escape)];
    }

    /// <summary>The longest first, so that a secret that holds another is hidden whole.</summary>
    internal static string[] InOrder(IEnumerable<string> secrets) =>
        [.. secrets.Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)];

    /// <summary>Whether a text with some of its secrets masked may be what a text with more of them masked was.</summary>
    internal static bool Covers(string masked, string text)
    {
        var parts = masked.Split(Shown);
        if (parts.Length == 1 || !text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return text.Equals(masked, StringComparison.Ordinal);
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return text.AsSpan(at).EndsWith(parts[^1], StringComparison.Ordinal);
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
