using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>
/// Reads a record of the OSV format (OSV schema 1.7.5). Fields that no judgement needs are passed over; a field that one needs and that
/// is not of its type makes the whole record unreadable, because half of an advisory is worse than one that is known to be missing.
/// </summary>
internal static class AdvisoryReader
{
    /// <summary>Bytes of the longest record that is read: 4 MiB.</summary>
    public const int SizeLimit = 4 << 20;

    /// <summary>The most packages, ranges, events, versions or aliases of one record.</summary>
    public const int CountLimit = 50_000;

    private const int LongestSummary = 300;
    private const int LongestName = 500;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Nothing of ours stands twice, and to look for it takes time.</summary>
    private static readonly JsonDocumentOptions OwnOptions = Options with { AllowDuplicateProperties = true };

    /// <summary>The record that a text holds; JSON, or YAML where the file's name ends so.</summary>
    /// <param name="path">Named in messages.</param>
    /// <param name="bytes">UTF-8.</param>
    /// <exception cref="MaintenanceException">It is no such record; the message names the file and what is wrong.</exception>
    public static Advisory Read(string path, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > SizeLimit)
            throw Broken(path, $"it is {bytes.Length} bytes long, more than {SizeLimit}");

        return Read(path, () => IsYaml(path) ? AdvisoryYaml.ToJson(path, bytes.Span) : WithoutMark(bytes), Options, CountLimit);
    }

    /// <summary>
    /// A record that <see cref="AdvisoryWriter.Compact"/> wrote. Without limits: it was accepted once, and what was short may be long when
    /// it is written by another.
    /// </summary>
    /// <param name="path">Named in messages.</param>
    /// <param name="bytes">UTF-8.</param>
    /// <exception cref="MaintenanceException">It is no such record.</exception>
    public static Advisory ReadBack(string path, ReadOnlyMemory<byte> bytes) => Read(path, () => bytes, OwnOptions, int.MaxValue);

    private static Advisory Read(string path, Func<ReadOnlyMemory<byte>> json, JsonDocumentOptions options, int countLimit)
    {
        try
        {
            using var document = JsonDocument.Parse(json(), options);
            return Record(new Field(path, document.RootElement, countLimit));
        }
        catch (JsonException problem)
        {
            throw Broken(path, problem.LineNumber is { } line ? $"it is not JSON at line {line + 1}" : "it is not JSON", problem);
        }
        catch (InvalidOperationException problem)
        {
            throw Broken(path, "it holds text of invalid Unicode", problem);
        }
    }

    /// <summary>Whether a name is that of a YAML file.</summary>
    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a file that may hold a record.</summary>
    public static bool IsRecord(string path) => IsYaml(path) || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static Advisory Record(Field place)
    {
        if (!place.IsObject)
            throw place.IsNone("it holds no JSON object");

        var affected = place.List("affected").Select(item => Package(item)).ToList();
        var known = affected.OfType<AffectedPackage>().ToList();
        return new Advisory(place.Name("id", LongestName), place.Time("modified") ?? default)
        {
            Published = place.Time("published"),
            Withdrawn = place.Time("withdrawn"),
            Aliases = place.Texts("aliases"),
            Summary = Cut(place.Text("summary") ?? ""),
            Severity = Vectors(place),
            SeverityWord = place.Object("database_specific")?.LooseText("severity"),
            Affected = known,
            IsShared = known.Count < affected.Count || known.DistinctBy(package => package.System).Count() > 1,
        };
    }

    private static AffectedPackage? Package(Field affected)
    {
        // A record about a repository alone has ranges of commits and no package.
        if (affected.Object("package") is not { } package)
            return null;

        var ecosystem = package.Name("ecosystem", LongestName);
        var name = package.Name("name", LongestName);
        if (PackageSystemNames.FromOsv(ecosystem.Split(':')[0]) is not { } system)
            return null;

        return new AffectedPackage(system, name)
        {
            Ranges = [.. affected.List("ranges").Select(Range)],
            Versions = affected.Texts("versions"),
            Severity = Vectors(affected),
            Informational = affected.Object("database_specific")?.LooseText("informational"),
        };
    }

    private static AffectedRange Range(Field range) => new(
        range.Text("type") switch
        {
            "SEMVER" => RangeKind.SemVer,
            "ECOSYSTEM" => RangeKind.Ecosystem,
            "GIT" => RangeKind.Git,
            var other => throw range.IsNot("type", $"\"{Counted.Short(other ?? "")}\" and not SEMVER, ECOSYSTEM or GIT"),
        },
        [.. range.List("events").SelectMany(Events)]);

    /// <summary>One a object, says the schema; older records have two, and mean both.</summary>
    private static IEnumerable<RangeEvent> Events(Field happening)
    {
        foreach (var (key, kind) in EventKinds.All)
        {
            if (happening.Text(key) is { } version)
            {
                yield return version.Length is > 0 and <= LongestName
                    ? new RangeEvent(kind, version)
                    : throw happening.IsNot(key, "no version");
            }
        }
    }

    private static SeverityVector[] Vectors(Field holder) =>
        [.. holder.List("severity").Select(item => new SeverityVector(item.Text("type") ?? "", item.Text("score") ?? ""))];

    private static string Cut(string summary)
    {
        var line = summary.ReplaceLineEndings(" ").Trim();
        return PlainText.Cut(line, LongestSummary);
    }

    private static MaintenanceException Broken(string path, string what, Exception? cause = null) =>
        new($"\"{path}\" is no advisory in OSV format: {what}.", cause);

    /// <summary>An object of a record, whose members must be of their types.</summary>
    private readonly struct Field(string path, JsonElement value, int countLimit)
    {
        private readonly string path = path;
        private readonly int countLimit = countLimit;

        public bool IsObject => value.ValueKind == JsonValueKind.Object;

        public string? Text(string name) => Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            _ => throw IsNot(name, "not a text"),
        };

        /// <summary>A text that other databases than the one that is meant may use for something else.</summary>
        public string? LooseText(string name) => Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        public string Name(string name, int longest) => Text(name) switch
        {
            null or "" => throw IsNot(name, "missing"),
            { Length: var length } when length > longest => throw IsNot(name, $"longer than {longest} letters"),
            var text => text,
        };

        /// <summary>A database wrote "1-01-01T00:00:00Z" for want of a time; that is no reason to pass over what else it says.</summary>
        public DateTimeOffset? Time(string name) => Text(name) is { } text ? Rfc3339.Of(text) : null;

        public Field? Object(string name) => Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Object } member => new Field(path, member, countLimit),
            _ => throw IsNot(name, "not an object"),
        };

        public IEnumerable<Field> List(string name)
        {
            foreach (var item in Items(name))
                yield return item.ValueKind == JsonValueKind.Object
                    ? new Field(path, item, countLimit)
                    : throw IsNot(name, "not a list of objects");
        }

        public string[] Texts(string name)
        {
            var holder = this;
            return [.. Items(name).Select(Text)];

            string Text(JsonElement item) =>
                item.ValueKind == JsonValueKind.String ? item.GetString()! : throw holder.IsNot(name, "not a list of texts");
        }

        public MaintenanceException IsNot(string name, string what) => IsNone($"\"{name}\" is {what}");

        public MaintenanceException IsNone(string what) => Broken(path, what);

        private JsonElement[] Items(string name) => Find(name) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= countLimit => [.. list.EnumerateArray()],
            { ValueKind: JsonValueKind.Array } => throw IsNot(name, $"a list of more than {countLimit}"),
            _ => throw IsNot(name, "not a list"),
        };

        private JsonElement? Find(string name) =>
            value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
    }
}
