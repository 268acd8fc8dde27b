using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas.Keys;

/// <summary>All schemas that may say something of one place of a document, whatever decides between them.</summary>
internal sealed class SchemaView
{
    private const int Most = 400;

    /// <summary>Takes those that stand there, and all that they combine.</summary>
    public SchemaView(IEnumerable<SchemaNode> nodes)
    {
        var own = new List<SchemaNode>();
        var all = new HashSet<SchemaNode>();
        foreach (var node in nodes)
            Add(node, own, all, isOwn: true);

        (Own, All) = (own, all);
    }

    /// <summary>Those that hold always, the outermost first; references are among them.</summary>
    public IReadOnlyList<SchemaNode> Own { get; }

    /// <summary>All, references left out.</summary>
    public IReadOnlySet<SchemaNode> All { get; }

    /// <summary>Keys with a name.</summary>
    public IEnumerable<string> Names => All.SelectMany(node => node.Properties.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>What a value that is left out stands for; null when nothing says so.</summary>
    public DocumentValue? Default => Own.Select(node => node.Default).FirstOrDefault(value => value is not null);

    /// <summary>What is said of its deprecation; null when nothing is.</summary>
    public string? Deprecation => Own.Select(node => node.Deprecation).FirstOrDefault(words => words is not null);

    /// <summary>Its line; 0 when nobody knows.</summary>
    public int Line => Own.Select(node => node.Line).FirstOrDefault();

    /// <summary>An object may stand there.</summary>
    public bool MayBeObject => All.Any(node => node.Types.Contains("object", StringComparer.Ordinal)
        || (node is { IsFalse: false, Types.Count: 0, Values: null } && (node.Properties.Count > 0 || All.Count == 1)));

    /// <summary>What says something of a key by its name.</summary>
    public SchemaView Key(string name) => new(All.Select(node => node.Properties.GetValueOrDefault(name)).OfType<SchemaNode>());

    /// <summary>What says something of keys that have no name.</summary>
    public SchemaView AnyKey => new(
        All.SelectMany(node => node.PatternProperties.Select(each => each.Node).Append(node.AdditionalProperties!)).OfType<SchemaNode>());

    /// <summary>What says something of items.</summary>
    public SchemaView Items => new(All.SelectMany(node => node.PrefixItems.Append(node.Items!)).OfType<SchemaNode>());

    /// <summary>Whether a key without a name here is restricted by a pattern or by what holds for all others.</summary>
    public bool Covers(string name) => All.Any(node =>
        node.PatternProperties.Any(each => each.Pattern.Matches(name))
            || node.AdditionalProperties is { IsFalse: false, Source: DocumentMap { Members.Count: > 0 } });

    private static void Add(SchemaNode node, List<SchemaNode> own, HashSet<SchemaNode> all, bool isOwn)
    {
        if (isOwn)
            own.Add(node);

        node = node.Target;
        if (all.Count >= Most || !all.Add(node))
            return;

        if (isOwn && own[^1] != node)
            own.Add(node);

        foreach (var part in node.AllOf)
            Add(part, own, all, isOwn);

        var choices = node.AnyOf.Concat(node.OneOf).Concat(node.DependentSchemas.Values).Append(node.Then!).Append(node.Else!);
        foreach (var part in choices.OfType<SchemaNode>())
            Add(part, own, all, isOwn: false);
    }
}
