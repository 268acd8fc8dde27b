using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>A test host that ended before its time.</summary>
/// <param name="Reason">Its last words, with the stack trace where it died of itself.</param>
/// <param name="IsHang">It was ended because no test said anything for too long.</param>
/// <param name="Unfinished">Full names of the tests that had begun and not ended; after a crash only suspects.</param>
internal sealed record DotNetAbort(string Reason, bool IsHang, IReadOnlyList<string> Unfinished)
{
    private const string Aborted = "The active test run was aborted. Reason: ";
    private const string Silence = "The specified inactivity time of ";

    /// <summary>The abort that a result file tells of; null when its host came to its end.</summary>
    public static DotNetAbort? In(ResultFile results, Func<string, byte[]?> attachment) =>
        results.RunMessages.FirstOrDefault(message => message.StartsWith(Aborted, StringComparison.Ordinal)) is { } words
            ? new DotNetAbort(
                words[Aborted.Length..],
                results.RunMessages.Any(message => message.Contains(Silence, StringComparison.Ordinal)),
                [.. results.Attachments
                    .Where(name => name.StartsWith("Sequence", StringComparison.Ordinal))
                    .Select(attachment)
                    .OfType<byte[]>()
                    .SelectMany(BlameSequenceReader.Unfinished)])
            : null;

    /// <summary>The test that its stack trace shows; null when it shows none.</summary>
    public string? Traced => IsHang ? null : CrashTraceReader.TestIn(Reason);

    /// <summary>What the host said before its stack trace begins.</summary>
    public string Words =>
        string.Join(
            ' ',
            Reason.Split('\n').Select(line => line.Trim()).TakeWhile(line => !line.StartsWith("at ", StringComparison.Ordinal)).Take(3));
}
