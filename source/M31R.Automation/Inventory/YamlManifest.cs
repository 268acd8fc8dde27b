using System.Buffers;
using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace M31R.Automation.Inventory;

/// <summary>
/// Reads YAML locks and workflows so that every value knows its line. An alias stands for the very value of its anchor; how much all
/// aliases together repeat is limited, so that walking a document never takes longer than reading it. Keys that stand twice, nesting
/// deeper than 64 and conflict markers are refused. Tags are not looked at.
/// </summary>
internal sealed class YamlManifest
{
    private const int MostNested = 64;
    private const int MostRepeated = 100_000;

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Select(code => (char)code).Except("\t\n\r")]);

    private readonly string path;
    private readonly string remedy;
    private readonly Parser events;
    private readonly Dictionary<string, (YamlValue Value, int Size)> anchors = new(StringComparer.Ordinal);
    private readonly int lines;
    private int repeated;

    private YamlManifest(string path, string text, string remedy)
    {
        this.path = path;
        this.remedy = remedy;
        events = new Parser(new StringReader(text));
        foreach (var _ in text.AsSpan().EnumerateLines())
            lines++;
    }

    /// <summary>The values of the documents that a file holds; those that hold nothing are left out.</summary>
    /// <exception cref="UnreadableManifestException">It is not YAML, or more than is read.</exception>
    public static IReadOnlyList<YamlValue> Read(string path, string text, string remedy)
    {
        ConflictMarkers.Refuse(path, text, remedy);
        RefuseControls(path, text, remedy);
        var manifest = new YamlManifest(path, text, remedy);
        try
        {
            return manifest.ReadDocuments();
        }
        catch (YamlException problem)
        {
            throw Broken(manifest.PlaceOf(problem.Start), $"This is not YAML: {problem.Message.TrimEnd('.')}.", remedy, problem);
        }
        catch (Exception problem) when (
            problem is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw Broken(manifest.PlaceOf(manifest.events.Current?.End ?? Mark.Empty), "This is not YAML.", remedy, problem);
        }
    }

    private List<YamlValue> ReadDocuments()
    {
        var documents = new List<YamlValue>();
        events.Consume<StreamStart>();
        while (!events.TryConsume<StreamEnd>(out _))
        {
            events.Consume<DocumentStart>();
            anchors.Clear();
            var (value, _) = ReadValue(depth: 0);
            events.Consume<DocumentEnd>();
            if (value is not YamlText { IsNull: true })
                documents.Add(value);
        }

        return documents;
    }

    private (YamlValue Value, int Size) ReadValue(int depth)
    {
        if (events.TryConsume<AnchorAlias>(out var alias))
            return Repeated(alias);

        var start = events.Consume<NodeEvent>();
        if (depth > MostNested)
            throw Refused(start, $"The values are nested deeper than {MostNested}.");

        var place = PlaceOf(start.Start);
        var read = start switch
        {
            Scalar scalar => (new YamlText(place, scalar.Value, scalar.Style != ScalarStyle.Plain), 1),
            SequenceStart => ReadItems(place, depth),
            _ => ReadEntries(place, depth),
        };
        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor.Value] = read;

        return read;
    }

    private (YamlValue Value, int Size) Repeated(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var known))
            throw Refused(alias, $"The alias \"*{alias.Value}\" has no anchor before it.");

        repeated += known.Size;
        return repeated <= MostRepeated ? known : throw Refused(alias, $"The aliases up to here repeat more than {MostRepeated} values.");
    }

    private (YamlValue Value, int Size) ReadItems(Place place, int depth)
    {
        var (items, size) = (new List<YamlValue>(), 1);
        while (!events.TryConsume<SequenceEnd>(out _))
        {
            var item = ReadValue(depth + 1);
            items.Add(item.Value);
            size += item.Size;
        }

        return (new YamlList(place, items), size);
    }

    private (YamlValue Value, int Size) ReadEntries(Place place, int depth)
    {
        var (entries, size) = (new List<KeyValuePair<YamlText, YamlValue>>(), 1);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var at = events.Current!;
            var key = ReadValue(depth + 1).Value as YamlText ?? throw Refused(at, "A list or a set of keys cannot be a key.");
            if (!seen.Add(key.Text))
                throw Refused(at, $"The key \"{(key with { Text = SafeUrl.Within(key.Text) }).Shown}\" stands twice.");

            var value = ReadValue(depth + 1);
            entries.Add(new(key, value.Value));
            size += value.Size;
        }

        return (new YamlMap(place, entries), size);
    }

    private UnreadableManifestException Refused(ParsingEvent at, string what) => Broken(PlaceOf(at.Start), what, remedy);

    /// <summary>The parser counts a line more at the end of a text that is cut off.</summary>
    private Place PlaceOf(Mark mark) => new(path, (int)Math.Clamp(mark.Line, 1, lines));

    private static UnreadableManifestException Broken(Place place, string what, string remedy, Exception? cause = null) =>
        new(new ReadingProblem(ProblemKind.Broken, place, what, remedy), cause);

    private static void RefuseControls(string path, string text, string remedy)
    {
        var at = text.AsSpan().IndexOfAny(Controls);
        if (at >= 0)
        {
            var place = new Place(path, text.AsSpan(0, at).Count('\n') + 1);
            throw Broken(place, $"This is not YAML: the control character U+{(int)text[at]:X4} stands here.", remedy);
        }
    }
}
