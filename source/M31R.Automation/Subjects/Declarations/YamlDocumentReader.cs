using System.Buffers;
using M31R.Automation.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>
/// Reads one YAML document into values with places. Only the part of YAML that a declaration needs: no anchors, aliases, tags or
/// further documents, so that what is read is never larger or other than what is written.
/// </summary>
internal sealed class YamlDocumentReader
{
    /// <summary>Levels of lists and keys inside each other.</summary>
    public const int MaximumDepth = 16;

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (char)code).Except("\t\n\r")]);

    private readonly string path;
    private readonly Parser events;

    private YamlDocumentReader(string path, string text)
    {
        this.path = path;
        events = new Parser(new StringReader(text));
    }

    /// <summary>The document's value; null when there is none but comments and white space.</summary>
    /// <exception cref="MaintenanceException">It is not YAML, or more of YAML than is read: the message starts with file, line and
    /// column.</exception>
    public static YamlValue? Read(string path, string text)
    {
        RefuseControls(path, text);
        try
        {
            return new YamlDocumentReader(path, text).ReadDocument();
        }
        catch (YamlException problem)
        {
            throw NotYaml(path, text, problem);
        }
    }

    private YamlValue? ReadDocument()
    {
        events.Consume<StreamStart>();
        if (events.TryConsume<StreamEnd>(out _))
            return null;

        events.Consume<DocumentStart>();
        var value = ReadValue(depth: 0);
        events.Consume<DocumentEnd>();
        return events.Accept<DocumentStart>(out var next)
            ? throw Refused(next, "a second document starts here", "Keep one document")
            : value is YamlText { IsNull: true } ? null : value;
    }

    private YamlValue ReadValue(int depth)
    {
        if (events.TryConsume<AnchorAlias>(out var alias))
            throw Refused(alias, $"the alias \"*{alias.Value}\" is not read", "Write the value out");

        var start = events.Consume<NodeEvent>();
        if (!start.Anchor.IsEmpty)
            throw Refused(
                start, $"the anchor \"&{start.Anchor.Value}\" is not read", "Remove it, and write the value out where it is used");
        if (!start.Tag.IsEmpty)
            throw Refused(start, $"the tag \"{start.Tag}\" is not read", "Remove it");
        if (depth > MaximumDepth)
            throw Refused(start, $"more than {MaximumDepth} levels stand inside each other", "Remove some");

        return start switch
        {
            Scalar scalar => new YamlText(At(path, scalar.Start), scalar.Value, scalar.Style != ScalarStyle.Plain),
            SequenceStart => new YamlList(At(path, start.Start), ReadItems(depth)),
            _ => new YamlMap(At(path, start.Start), ReadEntries(depth)),
        };
    }

    private List<YamlValue> ReadItems(int depth)
    {
        var items = new List<YamlValue>();
        while (!events.TryConsume<SequenceEnd>(out _))
            items.Add(ReadValue(depth + 1));

        return items;
    }

    private List<KeyValuePair<YamlText, YamlValue>> ReadEntries(int depth)
    {
        var entries = new List<KeyValuePair<YamlText, YamlValue>>();
        var seen = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var value = ReadValue(depth + 1);
            var key = value as YamlText ?? throw new MaintenanceException($"{value.Place}: {value.Words} cannot be a key. Write a name.");
            if (!seen.TryAdd(key.Text, key))
                throw new MaintenanceException(
                    $"{key.Place}: the key \"{key.Shown}\" stands twice, first in line {seen[key.Text].Place.Line}. Keep one.");

            entries.Add(new(key, ReadValue(depth + 1)));
        }

        return entries;
    }

    private MaintenanceException Refused(ParsingEvent at, string what, string remedy) => new($"{At(path, at.Start)}: {what}. {remedy}.");

    private static Place At(string path, Mark mark) => new(path, (int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1));

    /// <summary>
    /// The parser speaks of tokens and names the place where it began to wonder; people want to hear of the tab they typed.
    /// </summary>
    private static MaintenanceException NotYaml(string path, string text, YamlException problem)
    {
        var first = (int)Math.Max(problem.Start.Line, 1);
        var tab = problem.Message.Contains("tab", StringComparison.Ordinal)
            ? text.Split('\n').Skip(first - 1).TakeWhile(line => !IsTabbed(line)).Count()
            : 0;
        return tab > 0
            ? new MaintenanceException($"{path}:{first + tab}:1: this is not YAML: a tab indents this line. Use spaces.", problem)
            : new MaintenanceException($"{At(path, problem.Start)}: this is not YAML: {problem.Message.TrimEnd('.')}.", problem);
    }

    private static bool IsTabbed(string line) => line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t');

    private static void RefuseControls(string path, string text)
    {
        var at = text.AsSpan().IndexOfAny(Controls);
        if (at < 0)
            return;

        var line = text.AsSpan(0, at).Count('\n') + 1;
        throw new MaintenanceException(
            $"{path}:{line}: this is not YAML: the control character U+{(int)text[at]:X4} stands here. Remove it.");
    }
}
