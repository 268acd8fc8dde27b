using System.Xml;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads JUnit XML in the dialects of Surefire, pytest, Node, Vitest, Jest and Mocha. A test that failed as it was expected to (pytest's
/// <c>xfail</c>) was executed and passed; one that failed and then passed (Surefire's <c>flakyFailure</c>) is flaky.
/// </summary>
internal sealed class JUnitReader
{
    private readonly List<TestCase> finished = [];
    private readonly Stack<string> suites = new();
    private TestCase? open;
    private string element = "";
    private string text = "";
    private string note = "";

    private JUnitReader()
    {
    }

    /// <summary>Reads a whole file.</summary>
    public static ResultFile Read(byte[] content)
    {
        var reader = new JUnitReader();
        var problem = HostileXml.Read(content, reader.Start, reader.Add, reader.End);
        return new ResultFile(reader.finished, problem);
    }

    private void Add(string characters)
    {
        if (element.Length > 0)
            text += characters;
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "testsuite":
                suites.Push(reader.GetAttribute("name") ?? "");
                break;
            case "testcase":
                open = Opened(reader);
                break;
            case "failure" or "error" or "skipped" or "flakyFailure" or "flakyError" when open is not null && element.Length == 0:
                (element, text, note) = (reader.LocalName, "", reader.GetAttribute("message") ?? "");
                if (reader.GetAttribute("type") == "pytest.xfail")
                    element = "";

                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        if (name == "testsuite")
        {
            suites.TryPop(out _);
        }
        else if (name == "testcase" && open is not null)
        {
            finished.Add(open);
            open = null;
        }
        else if (name == element && open is not null)
        {
            open = Noted(open);
            element = "";
        }
    }

    private TestCase Opened(XmlReader reader)
    {
        var name = reader.GetAttribute("name") ?? "";
        var group = reader.GetAttribute("classname") ?? "";

        // Node's reporter writes the class "test" for every test; the suites around it tell more.
        if (group is "" or "test")
            group = string.Join(" > ", suites.Reverse().Where(suite => suite is not ("" or "pytest")));

        var full = group.Length == 0 || name.StartsWith(group, StringComparison.Ordinal) ? name : $"{group}.{name}";
        return new TestCase(
            full,
            WasNotRun(reader) ? TestOutcome.Skipped : TestOutcome.Passed,
            TimeSpan.FromSeconds(Math.Clamp(HostileXml.Number(reader.GetAttribute("time")), 0, 1e6)))
        {
            File = reader.GetAttribute("file") ?? "",
            Line = HostileXml.Count(reader.GetAttribute("line")),
        };
    }

    /// <summary>GoogleTest and CTest say so by attributes alone of a test that is disabled.</summary>
    private static bool WasNotRun(XmlReader reader) =>
        reader.GetAttribute("status") is "notrun" or "disabled" || reader.GetAttribute("result") is "suppressed" or "skipped";

    private TestCase Noted(TestCase test)
    {
        var outcome = element switch
        {
            "skipped" => TestOutcome.Skipped,
            "flakyFailure" or "flakyError" => TestOutcome.Flaky,
            _ => TestOutcome.Failed,
        };
        return test is { Outcome: TestOutcome.Failed } or { Outcome: TestOutcome.Skipped, Message.Length: > 0 }
            ? test
            : test with { Outcome = outcome, Message = outcome == TestOutcome.Skipped && note == "true" ? "" : Words, Trace = text };
    }

    /// <summary>The message where it says something, else pytest's lines marked with E, else the last line of the text.</summary>
    private string Words
    {
        get
        {
            if (note.Length > 0 && note != "collection failure")
                return note;

            var lines = text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
            var marked = lines.Where(line => line.StartsWith("E ", StringComparison.Ordinal)).Select(line => line[1..].Trim()).ToList();
            return marked.Count > 0 ? string.Join(' ', marked) : lines.LastOrDefault() ?? note;
        }
    }
}
