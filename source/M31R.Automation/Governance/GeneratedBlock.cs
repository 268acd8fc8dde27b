using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Puts the generated lines into a CODEOWNERS file and keeps all that people wrote around them.</summary>
internal static class GeneratedBlock
{
    /// <summary>The new text of the file.</summary>
    /// <param name="text">The old one; null when there is no file.</param>
    /// <param name="block">Ended by <c>\n</c>; takes on the line ends of the file.</param>
    /// <param name="path">For messages.</param>
    /// <param name="dialect">Whose rules the old text holds.</param>
    /// <exception cref="MaintenanceException">It was written by hand and does not say where generated lines go, or says it
    /// wrongly.</exception>
    public static string Put(string? text, string block, string path, PatternDialect dialect)
    {
        if (text is null)
            return block;

        var lines = text.Split('\n');
        var ends = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var (first, last) = (Only(lines, CodeownersWriter.Begin, path), Only(lines, CodeownersWriter.End, path));
        var fresh = block.ReplaceLineEndings(ends);
        if (first < 0 && last < 0)
            return RulesIn(text, dialect) is > 0 and var rules ? throw ByHand(path, rules) : Appended(text, fresh, ends);

        if (first < 0 || last < first)
        {
            throw new MaintenanceException(
                $"{path}:{Math.Max(first, last) + 1}: \"{CodeownersWriter.Begin}\" and \"{CodeownersWriter.End}\" "
                + "do not stand there once each and in that order. Mend them.");
        }

        return string.Concat(lines[..first].Select(line => line + "\n")) + fresh + string.Join('\n', lines[(last + 1)..]);
    }

    private static int Only(string[] lines, string marker, string path)
    {
        var first = Array.FindIndex(lines, line => line.StartsWith(marker, StringComparison.Ordinal));
        var last = Array.FindLastIndex(lines, line => line.StartsWith(marker, StringComparison.Ordinal));
        return first == last
            ? first
            : throw new MaintenanceException(
                $"{path}:{last + 1}: \"{marker}\" stands there a second time, after line {first + 1}. Keep one.");
    }

    private static int RulesIn(string text, PatternDialect dialect)
    {
        var read = CodeownersReader.Read("", dialect, Encoding.UTF8.GetBytes(text));
        return read.Lines.Count + read.Problems.Count;
    }

    private static string Appended(string text, string block, string ends) =>
        text.Length == 0 || text.EndsWith('\n') ? text + block : text + ends + block;

    private static MaintenanceException ByHand(string path, int rules) => new(
        $"\"{path}\" holds {Counted.Of(rules, "rule")} written by hand, which would be lost. "
            + "Either move them into the subsystems of maintenance.yml and delete the file, "
            + $"or add the two lines \"{CodeownersWriter.Begin}\" and \"{CodeownersWriter.End}\" where the generated rules should stand; "
            + "then run UpdateCodeowners again.");
}
