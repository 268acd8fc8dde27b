using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace M31R.Automation.Compatibility.Documents;

/// <summary>Reads the first document of YAML by the core schema of YAML 1.2, with anchors and merge keys.</summary>
internal sealed class YamlFile
{
    private const int MostValues = 200_000;
    private readonly Dictionary<AnchorName, (DocumentValue Value, int Size)> anchors = [];
    private readonly Parser events;
    private int size;

    private YamlFile(string text) => events = new Parser(new StringReader(text));

    /// <summary>The value; null where there is nothing but comments.</summary>
    /// <exception cref="DocumentException">It is no YAML, or aliases make more than 200,000 values of it.</exception>
    public static DocumentValue Read(string text)
    {
        try
        {
            return new YamlFile(text).Document();
        }
        catch (YamlException problem)
        {
            throw new DocumentException((int)problem.Start.Line, $"it is no YAML: {problem.Message.TrimEnd('.')}")
            {
                Column = (int)problem.Start.Column,
            };
        }
    }

    private DocumentValue Document()
    {
        events.Consume<StreamStart>();
        if (events.TryConsume<StreamEnd>(out _))
            return new DocumentNull();

        events.Consume<DocumentStart>();
        var value = Value(depth: 0);
        events.Consume<DocumentEnd>();
        return value;
    }

    private DocumentValue Value(int depth)
    {
        if (events.TryConsume<AnchorAlias>(out var alias))
        {
            var (known, length) = anchors.GetValueOrDefault(alias.Value, (new DocumentNull(), 1));
            Count(length, alias);
            return known;
        }

        var start = events.Consume<NodeEvent>();
        Count(1, start);
        if (depth > JsonText.MostNested)
            throw new DocumentException((int)start.Start.Line, $"more than {JsonText.MostNested} levels stand inside each other");

        var before = size;
        var value = Node(start, depth) with { Line = (int)start.Start.Line };
        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor] = (value, size - before + 1);

        return value;
    }

    private DocumentValue Node(NodeEvent start, int depth) => start switch
    {
        Scalar { Style: ScalarStyle.Plain, Tag.IsEmpty: true } scalar => Plain(scalar.Value),
        Scalar scalar => new DocumentText(scalar.Value),
        SequenceStart => List(depth),
        _ => Map(depth),
    };

    private DocumentList List(int depth)
    {
        var items = new List<DocumentValue>();
        while (!events.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));

        return new DocumentList(items);
    }

    private DocumentMap Map(int depth)
    {
        var members = new List<KeyValuePair<string, DocumentValue>>();
        var merged = new List<KeyValuePair<string, DocumentValue>>();
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var name = Value(depth + 1);
            var key = name is DocumentText text ? text.Value : name.Text;
            var value = Value(depth + 1);
            if (key == "<<")
                merged.AddRange(Merged(value));
            else
                members.Add(new(key, value with { Line = name.Line }));
        }

        return new DocumentMap(merged.Concat(members));
    }

    private static IEnumerable<KeyValuePair<string, DocumentValue>> Merged(DocumentValue value) => value switch
    {
        DocumentMap map => map.Members,
        DocumentList list => list.Items.Reverse().OfType<DocumentMap>().SelectMany(map => map.Members),
        _ => [],
    };

    private void Count(int more, ParsingEvent at)
    {
        size += more;
        if (size > MostValues)
            throw new DocumentException((int)at.Start.Line, $"it has more than {MostValues} values");
    }

    private static DocumentValue Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new DocumentNull(),
        "true" or "True" or "TRUE" => new DocumentTruth(true),
        "false" or "False" or "FALSE" => new DocumentTruth(false),
        _ when char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.' => (DocumentValue?)Number(text) ?? new DocumentText(text),
        _ => new DocumentText(text),
    };

    private static DocumentNumber? Number(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex)
                ? new DocumentNumber(hex) : null;

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var value) ? new DocumentNumber(value)
            : double.TryParse(text, Style, CultureInfo.InvariantCulture, out var large) && double.IsFinite(large) ? DocumentNumber.Of(large)
                : null;
    }
}
