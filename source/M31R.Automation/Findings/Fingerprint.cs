using System.Security.Cryptography;
using System.Text;

namespace M31R.Automation.Findings;

/// <summary>
/// The identity of a finding over time: same rule, same file, same component, same fingerprint, whatever line it moved to.
/// </summary>
public static class Fingerprint
{
    /// <summary>
    /// Names the recipe in SARIF's <c>partialFingerprints</c>; a new recipe gets a new key, so that old results stay comparable.
    /// </summary>
    public const string Key = "m31r/v1";

    private const int Length = 32;

    /// <summary>
    /// 32 lower-case hex digits: the start of the SHA-256 of rule id, path and component.
    /// <paramref name="ordinal"/> tells findings apart that share all three, 0 for the first.
    /// </summary>
    public static string Of(Finding finding, int ordinal = 0)
    {
        var identity = string.Join('\n', Part(finding.Rule.Id), Part(finding.Place?.Path ?? ""), Part(finding.Component), ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..Length];
    }

    /// <summary>One fingerprint a finding, in their order; those that would be equal are counted up in that order.</summary>
    public static IReadOnlyList<string> OfAll(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding =>
        {
            var first = Of(finding);
            var ordinal = seen[first] = seen.GetValueOrDefault(first, -1) + 1;
            return Of(finding, ordinal);
        })];
    }

    /// <summary>The length in front keeps parts apart that contain the separator themselves.</summary>
    private static string Part(string text) => $"{text.Length}:{text}";
}
