using System.Buffers;
using System.Text.RegularExpressions;

namespace M31R.Automation.Machine;

/// <summary>Replaces secrets with <c>***</c> in whatever leaves a process, so that no log, report or finding repeats them.</summary>
public sealed partial class SecretMask
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mark = "***";

    /// <summary>Characters that a value must have before it counts as a secret: masking "1" or "true" would spoil every text.</summary>
    public const int ShortestSecret = 6;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly string[] longestFirst;
    private readonly SearchValues<string> search;

    /// <summary>Masks these values; a value of several lines is masked line by line, since tools indent and wrap such values.</summary>
    public SecretMask(IEnumerable<string> secrets)
    {
        longestFirst =
        [
            .. secrets
                .SelectMany(secret => secret.Split(['\r', '\n'], StringSplitOptions.TrimEntries))
                .Where(line => line.Length >= ShortestSecret)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(line => line.Length)
                .ThenBy(line => line, StringComparer.Ordinal),
        ];
        search = SearchValues.Create(longestFirst, StringComparison.Ordinal);
    }

    /// <summary>Masks nothing.</summary>
    public static SecretMask None { get; } = new([]);

    /// <summary>Characters of the longest secret; 0 when there is none.</summary>
    internal int LongestSecret => longestFirst.Length == 0 ? 0 : longestFirst[0].Length;

    /// <summary>
    /// Masks the values of variables whose names look secret (<c>NUGET_API_KEY</c>, <c>GITHUB_TOKEN</c>, <c>DB_PASSWORD</c>), and the
    /// passwords inside addresses and connection strings (<c>https://user:password@proxy</c>, <c>Password=…</c>). Names of files and
    /// directories stay readable.
    /// </summary>
    public static SecretMask FromEnvironment(IEnumerable<KeyValuePair<string, string>> variables) =>
        new(variables.SelectMany(variable => SecretsOf(variable.Key, variable.Value)));

    /// <summary>The text with every secret replaced.</summary>
    public string Mask(string text)
    {
        var masked = new MaskedText(this, new BoundedText(int.MaxValue));
        masked.Append(text);
        return masked.Finish().Text;
    }

    /// <summary>The first secret in a text, the longest where several start; a length of 0 means that there is none.</summary>
    internal (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAny(search);
        if (start >= 0)
        {
            foreach (var secret in longestFirst)
            {
                if (text[start..].StartsWith(secret, StringComparison.Ordinal))
                    return (start, secret.Length);
            }
        }

        return (0, 0);
    }

    /// <summary>Whether a variable of this name holds a secret, whatever its value.</summary>
    internal static bool IsNameOfSecret(string name) => SecretName().IsMatch(name) && !PlaceName().IsMatch(name);

    private static IEnumerable<string> SecretsOf(string name, string value)
    {
        if (IsNameOfSecret(name))
            yield return value;

        foreach (Match inside in PasswordInside().Matches(value))
            yield return inside.Groups["password"].Value;
    }

    [GeneratedRegex(
        "(^|_)(TOKEN|SECRETS?|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PAT|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SIGNING_?KEY)(_|$)|"
            + "(TOKEN|SECRET|PASSWORD|APIKEY|_AUTH)$",
        Options)]
    private static partial Regex SecretName();

    [GeneratedRegex("_(FILE|PATH|DIR|DIRECTORY|STORE)$", Options)]
    private static partial Regex PlaceName();

    [GeneratedRegex("://[^/@:\\s]*:(?<password>[^/@\\s]+)@|password=(?<password>[^;&\\s]+)", Options)]
    private static partial Regex PasswordInside();
}
