using System.Text;
using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>
/// Tells schemas that are written alike from others: the same keywords with the same values in any order, whatever their definitions are
/// called and wherever they stand. Words for people do not count.
/// </summary>
internal sealed class SchemaSameness
{
    private static readonly HashSet<string> ForPeople = new(StringComparer.Ordinal)
    {
        "$anchor", "$comment", "$defs", "$id", "$schema", "$vocabulary", "default", "definitions", "deprecated", "deprecationMessage",
        "description", "examples", "format", "markdownDescription", "readOnly", "title", "writeOnly",
    };

    private static readonly HashSet<string> Literal = new(StringComparer.Ordinal) { "const", "dependentRequired", "required" };
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "dependencies", "dependentSchemas", "patternProperties", "properties",
    };

    private readonly Dictionary<SchemaNode, (string Text, IReadOnlyList<SchemaNode> Targets)> written = [];
    private readonly HashSet<(SchemaNode, SchemaNode)> same = [];
    private readonly HashSet<(SchemaNode, SchemaNode)> other = [];

    /// <summary>Whether two are, and all that they lead to.</summary>
    public bool AreSame(SchemaNode one, SchemaNode two)
    {
        var assumed = new HashSet<(SchemaNode, SchemaNode)>();
        var waiting = new Stack<(SchemaNode One, SchemaNode Two)>([(one.Target, two.Target)]);
        while (waiting.TryPop(out var pair))
        {
            if (pair.One == pair.Two || same.Contains(pair) || !assumed.Add(pair))
                continue;

            var (mine, theirs) = (Written(pair.One), Written(pair.Two));
            if (other.Contains(pair) || mine.Text != theirs.Text)
            {
                other.Add(pair);
                other.Add((one.Target, two.Target));
                return false;
            }

            foreach (var each in mine.Targets.Zip(theirs.Targets))
                waiting.Push(each);
        }

        same.UnionWith(assumed);
        return true;
    }

    /// <summary>Whether two lists of schemas are, one by one.</summary>
    public bool AreSame(IReadOnlyList<SchemaNode> ones, IReadOnlyList<SchemaNode> twos) =>
        ones.Count == twos.Count && ones.Zip(twos).All(pair => AreSame(pair.First, pair.Second));

    private (string Text, IReadOnlyList<SchemaNode> Targets) Written(SchemaNode node)
    {
        if (!written.TryGetValue(node, out var known))
        {
            var (text, targets) = (new StringBuilder(), new List<SchemaNode>());
            Write(node.Source, node, text, targets);
            written[node] = known = (text.ToString(), targets);
        }

        return known;
    }

    private static void Write(DocumentValue value, SchemaNode from, StringBuilder text, List<SchemaNode> targets)
    {
        if (value is DocumentList list)
            Join(text, '[', list.Items, item => Write(item, from, text, targets));
        else if (value is DocumentMap map)
            Join(text, '{', Counted(map, from).OrderBy(each => each.Key, StringComparer.Ordinal), each =>
            {
                text.Append(each.Key).Append(':');
                Keyword(each.Key, each.Value, from, text, targets);
            });
        else
            text.Append(value.Canonical);
    }

    private static IEnumerable<KeyValuePair<string, DocumentValue>> Counted(DocumentMap map, SchemaNode from) =>
        from.Home?.IsSiblingIgnored == true && map["$ref"] is DocumentText reference
            ? [new("$ref", reference)]
            : map.Members.Where(each => !ForPeople.Contains(each.Key));

    private static void Keyword(string name, DocumentValue value, SchemaNode from, StringBuilder text, List<SchemaNode> targets)
    {
        if (name is "$ref" or "$dynamicRef" && value is DocumentText reference && from.Home is { } home)
        {
            targets.Add(home.Follow(from.Pointer, reference.Value).Target);
            text.Append('§');
        }
        else if (Named.Contains(name) && value is DocumentMap map)
        {
            Join(text, '{', map.Members.OrderBy(each => each.Key, StringComparer.Ordinal), each =>
            {
                text.Append(DocumentText.Quoted(each.Key)).Append(':');
                Write(each.Value, from, text, targets);
            });
        }
        else if (name == "enum" && value is DocumentList values)
        {
            text.AppendJoin(',', values.Items.Select(each => each.Canonical).Order(StringComparer.Ordinal));
        }
        else if (name is "required" or "type" && value is DocumentList words)
        {
            text.AppendJoin(',', words.Items.Select(each => each.Canonical).Order(StringComparer.Ordinal));
        }
        else if (Literal.Contains(name))
        {
            text.Append(value.Canonical);
        }
        else
        {
            Write(value, from, text, targets);
        }
    }

    private static void Join<T>(StringBuilder text, char open, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        foreach (var item in items)
        {
            write(item);
            text.Append(',');
        }

        text.Append('.');
    }
}
