using M31R.Automation.Gates.Toolchains;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads why cargo gave up: a line that starts with <c>error:</c>, then its causes, each further in, below lines of <c>Caused by:</c>.
/// </summary>
internal static class CargoErrorReader
{
    private const string Error = "error: ";
    private const string Cause = "Caused by:";

    /// <summary>The first error and its innermost cause, on one line; null when there is no error.</summary>
    /// <param name="text">Standard error.</param>
    public static string? Read(string text)
    {
        var lines = text.Split('\n')
            .Select(line => line.TrimEnd())
            .SkipWhile(line => !line.StartsWith(Error, StringComparison.Ordinal))
            .ToList();
        if (lines.Count == 0)
            return null;

        var rest = lines.Skip(1).TakeWhile(line => !line.StartsWith(Error, StringComparison.Ordinal)).ToList();
        var innermost = LastLines.Of(string.Join('\n', rest.Skip(rest.LastIndexOf(Cause) + 1)));
        return LastLines.Short(innermost.Length == 0 ? lines[0][Error.Length..] : $"{lines[0][Error.Length..]} | {innermost}");
    }
}
