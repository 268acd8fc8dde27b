using System.Text.RegularExpressions;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads what Rust's built-in test harness prints; one block begins with <c>running 3 tests</c> and ends with <c>test result:</c>.
/// </summary>
internal sealed class LibtestReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Begin = new(@"^running [0-9]+ tests?$", Options);
    private static readonly Regex Line = new(
        @"^test (?<name>.+?)(?: - should panic)? \.\.\. (?<outcome>ok|FAILED|ignored)(?:, (?<reason>.*))?", Options);
    private static readonly Regex Started = new(@"^test (?<name>.+?)(?: - should panic)? \.\.\. ", Options);
    private static readonly Regex Slow = new(@"^test (?<name>.+) has been running for over [0-9]+ seconds$", Options);
    private static readonly Regex Output = new(@"^---- (?<name>.+) stdout ----$", Options);
    private static readonly Regex Panic = new(@" panicked at (?<place>[^\s]+:[0-9]+:[0-9]+):$", Options);

    /// <summary>Cargo names the binary of each block on standard error.</summary>
    private static readonly Regex Binary = new(
        @"^\s+Running .*\((?<path>[^()]+)-[0-9a-f]{16}(?:\.exe)?\)$|^\s+(?<doc>Doc-tests) ", Options);

    private static readonly Regex DocTest = new(@"^(?<file>.+\.rs) - (?<item>.+) \(line (?<line>[0-9]+)\)", Options);

    private readonly List<TestCase> cases = [];
    private readonly HashSet<string> slow = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> binaries;
    private int block = -1;
    private int blockStart;
    private bool isOpen;
    private string begun = "";
    private string failing = "";
    private string panic = "";

    private LibtestReader(string standardError) =>
        binaries = [.. standardError.Split('\n').Select(line => Binary.Match(line)).Where(match => match.Success)
            .Select(match => match.Groups["path"].Success ? Path.GetFileName(match.Groups["path"].Value) : "")];

    /// <summary>
    /// The last test that had begun in a block that broke off, where the harness ran one test at a time; empty when there is none.
    /// </summary>
    public string Unfinished { get; private set; } = "";

    /// <summary>The same as the harness itself names it, without the binary.</summary>
    public string UnfinishedName { get; private set; } = "";

    /// <summary>A block broke off: its binary died.</summary>
    public bool IsBrokenOff { get; private set; }

    /// <summary>The tests of all blocks.</summary>
    public IReadOnlyList<TestCase> Cases => cases;

    /// <summary>Tests that the harness reports as running for very long and that never ended.</summary>
    public IEnumerable<string> Running => slow.Where(name => !cases.Exists(test => test.Name == name));

    /// <summary>Reads the two streams of a whole <c>cargo test</c>.</summary>
    public static LibtestReader Read(string standardOutput, string standardError)
    {
        var reader = new LibtestReader(standardError);
        foreach (var line in standardOutput.Split('\n'))
            reader.Visit(line);

        reader.EndBlock(broken: true);
        return reader;
    }

    private void Visit(string line)
    {
        if (Begin.IsMatch(line))
        {
            EndBlock(broken: true);
            (block, blockStart) = (block + 1, cases.Count);
            isOpen = true;
        }
        else if (line.StartsWith("test result: ", StringComparison.Ordinal))
        {
            EndBlock(broken: false);
        }
        else if (Slow.Match(line) is { Success: true } running)
        {
            slow.Add(Named(running.Groups["name"].Value));
        }
        else if (Line.Match(line) is { Success: true } match)
        {
            cases.Add(CaseOf(match));
        }
        else
        {
            VisitOutput(line);
        }
    }

    private void EndBlock(bool broken)
    {
        if (isOpen && broken)
        {
            IsBrokenOff = true;
            (UnfinishedName, Unfinished) = (begun, begun.Length == 0 ? "" : Named(begun));
        }

        (isOpen, begun, failing) = (false, "", "");
    }

    private void VisitOutput(string line)
    {
        if (Started.Match(line) is { Success: true } started)
            begun = started.Groups["name"].Value;
        else if (Output.Match(line) is { Success: true } output)
            (failing, panic) = (Named(output.Groups["name"].Value), "");
        else if (failing.Length > 0)
            VisitPanic(line);
    }

    private void VisitPanic(string line)
    {
        if (line == "failures:")
            failing = "";
        else if (Panic.Match(line) is { Success: true } place)
            panic = place.Groups["place"].Value;
        else if (panic.Length > 0 && !line.StartsWith("note: ", StringComparison.Ordinal) && line.Length > 0)
            Extend(line);
    }

    private void Extend(string line)
    {
        var index = cases.FindIndex(blockStart, test => test.Name == failing && test.Outcome == TestOutcome.Failed);
        if (index >= 0)
            cases[index] = cases[index] with { Message = $"{cases[index].Message} {line.Trim()}".Trim(), Trace = panic };
    }

    private TestCase CaseOf(Match match)
    {
        var outcome = match.Groups["outcome"].Value switch
        {
            "ok" => TestOutcome.Passed,
            "ignored" => TestOutcome.Skipped,
            _ => TestOutcome.Failed,
        };
        var test = new TestCase(Named(match.Groups["name"].Value), outcome, TimeSpan.Zero) { Message = match.Groups["reason"].Value };
        return DocTest.Match(match.Groups["name"].Value) is { Success: true } documentation
            ? test with { File = documentation.Groups["file"].Value, Line = HostileXml.Count(documentation.Groups["line"].Value) }
            : test;
    }

    /// <summary>The binary's name before the test's; a documentation test without its line, which moves.</summary>
    private string Named(string name)
    {
        if (DocTest.Match(name) is { Success: true } documentation)
            return $"{documentation.Groups["file"].Value} - {documentation.Groups["item"].Value}";

        var binary = block >= 0 && block < binaries.Count ? binaries[block] : "";
        return binary.Length == 0 ? name : $"{binary}::{name}";
    }
}
