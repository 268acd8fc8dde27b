using System.Globalization;
using System.Xml;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads a Visual Studio test result file (TRX). Names are made full with the class of the test's definition, since MSTest and NUnit give
/// only the method; of a data-driven test the rows count, not their parent.
/// </summary>
internal sealed class TrxReader
{
    private readonly List<Result> finished = [];
    private readonly Stack<Result> open = [];
    private readonly Dictionary<string, string> classes = new(StringComparer.Ordinal);
    private readonly List<string> runMessages = [];
    private readonly List<string> attachments = [];
    private string definition = "";
    private string text = "";
    private bool isAboutRun;

    private TrxReader()
    {
    }

    /// <summary>Reads a whole file.</summary>
    public static ResultFile Read(byte[] content)
    {
        var reader = new TrxReader();
        var problem = HostileXml.Read(content, reader.Start, characters => reader.text += characters, reader.End);
        return new ResultFile([.. reader.finished.Where(result => !result.HasRows).Select(reader.CaseOf)], problem)
        {
            Began = reader.finished.Min(result => result.Began),
            Ended = reader.finished.Max(result => result.Ended),
            RunMessages = reader.runMessages,
            Attachments = reader.attachments,
        };
    }

    private void Start(XmlReader reader)
    {
        text = "";
        switch (reader.LocalName)
        {
            case "UnitTestResult":
                if (open.TryPeek(out var parent))
                    parent.HasRows = true;

                open.Push(Result.From(reader));
                break;
            case "UnitTest":
                definition = reader.GetAttribute("id") ?? "";
                break;
            case "TestMethod":
                classes[definition] = (reader.GetAttribute("className") ?? "").Split(',')[0];
                break;
            case "RunInfo":
                isAboutRun = true;
                break;
            case "A":
                attachments.Add((reader.GetAttribute("href") ?? "").Split('/', '\\')[^1]);
                break;
            default:
                break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "UnitTestResult":
                finished.Add(open.Pop());
                break;
            case "Message" when open.TryPeek(out var result):
                result.Message = text;
                break;
            case "StackTrace" when open.TryPeek(out var result):
                result.Trace = text;
                break;
            case "Text" when isAboutRun:
                runMessages.Add(text);
                break;
            case "RunInfo":
                isAboutRun = false;
                break;
            default:
                break;
        }

        text = "";
    }

    private TestCase CaseOf(Result result)
    {
        var inClass = classes.GetValueOrDefault(result.Id, "");
        var name = inClass.Length == 0 || result.Name.StartsWith(inClass, StringComparison.Ordinal)
            ? result.Name
            : $"{inClass}.{result.Name}";
        return new TestCase(name, OutcomeOf(result.Outcome), result.Duration) { Message = result.Message, Trace = result.Trace };
    }

    private static TestOutcome OutcomeOf(string outcome) => outcome switch
    {
        "Passed" or "Completed" or "Warning" => TestOutcome.Passed,
        "NotExecuted" or "Inconclusive" or "NotRunnable" or "Pending" => TestOutcome.Skipped,
        "Timeout" or "InProgress" => TestOutcome.Hung,
        _ => TestOutcome.Failed,
    };

    private sealed class Result
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string Outcome { get; init; }

        public required TimeSpan Duration { get; init; }

        public DateTimeOffset? Began { get; init; }

        public DateTimeOffset? Ended { get; init; }

        public string Message { get; set; } = "";

        public string Trace { get; set; } = "";

        public bool HasRows { get; set; }

        public static Result From(XmlReader reader) => new()
        {
            Id = reader.GetAttribute("testId") ?? "",
            Name = reader.GetAttribute("testName") ?? "",
            Outcome = reader.GetAttribute("outcome") ?? "",
            Duration = TimeSpan.TryParse(reader.GetAttribute("duration"), CultureInfo.InvariantCulture, out var duration)
                ? duration
                : TimeSpan.Zero,
            Began = TimeOf(reader.GetAttribute("startTime")),
            Ended = TimeOf(reader.GetAttribute("endTime")),
        };

        private static DateTimeOffset? TimeOf(string? text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
