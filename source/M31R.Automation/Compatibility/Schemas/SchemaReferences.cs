using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Finds the node that a reference means, and reads every node once.</summary>
internal sealed class SchemaReferences
{
    private const int MostNodes = 100_000;
    private readonly Dictionary<string, (string Pointer, DocumentValue Value)> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), SchemaNode> followed = [];
    private readonly Queue<SchemaNode> waiting = [];
    private readonly List<string> bases = [];
    private readonly DocumentValue root;

    /// <summary>Notes the names that schemas within it have.</summary>
    public SchemaReferences(DocumentValue root)
    {
        this.root = root;
        var draft = ((root as DocumentMap)?["$schema"] as DocumentText)?.Value ?? "";
        IsSiblingIgnored = draft.Contains("draft-0", StringComparison.Ordinal);
        Name(root, "#", "");
        foreach (var (name, file) in ((root as DocumentMap)?[SchemaBundle.Key] as DocumentMap ?? DocumentMap.Empty).Members)
        {
            var pointer = $"#/{SchemaBundle.Key}/{Escaped(name)}";
            named[name] = (pointer, file);
            bases.Insert(0, pointer);
        }
    }

    /// <summary>Until draft 7 nothing counts beside <c>$ref</c>.</summary>
    public bool IsSiblingIgnored { get; }

    /// <summary>Reads what every node leads to.</summary>
    public void ReadAll()
    {
        while (waiting.TryDequeue(out var node))
        {
            foreach (var each in node.AllOf.Prepend(node))
                Target(each);
        }
    }

    /// <summary>See <see cref="SchemaNode.Target"/>.</summary>
    public SchemaNode Target(SchemaNode node)
    {
        for (var steps = 0; steps < 64; steps++)
        {
            if (node.Reference is not { } reference)
                return node;

            node = Follow(node.Pointer, reference);
        }

        throw new SchemaException($"\"$ref\" of \"{node.Pointer}\" leads round in circles", "Let it lead to a schema.");
    }

    /// <summary>The node that a reference means.</summary>
    /// <param name="from">Pointer of the node that holds it.</param>
    /// <param name="reference">As it is written.</param>
    public SchemaNode Follow(string from, string reference)
    {
        if (!followed.TryGetValue((BaseOf(from), reference), out var node))
        {
            var (pointer, value) = Find(BaseOf(from), reference) ?? throw new SchemaException(
                $"\"$ref\": \"{reference}\" of \"{from}\" leads to no schema in the file or beside it, and nothing is fetched",
                "Commit it beside the schema, or copy it under \"$defs\".");
            followed[(BaseOf(from), reference)] = node = Node(pointer, value);
        }

        return node;
    }

    /// <summary>The node of a schema that stands there.</summary>
    public SchemaNode Node(string pointer, DocumentValue value)
    {
        if (nodes.TryGetValue(pointer, out var known))
            return known;

        if (nodes.Count >= MostNodes)
            throw new SchemaException($"it has more than {MostNodes} schemas", "Split it.");

        var node = new SchemaNodeReader(pointer, value, this).Read();
        nodes[pointer] = node;
        waiting.Enqueue(node);
        return node;
    }

    /// <summary>The pointer of the innermost schema with an <c>$id</c> of its own: its local references start there.</summary>
    private string BaseOf(string pointer) =>
        bases.FirstOrDefault(each => pointer == each || pointer.StartsWith(each + "/", StringComparison.Ordinal)) ?? "#";

    private (string Pointer, DocumentValue Value)? Find(string start, string reference)
    {
        if (reference.StartsWith("#/", StringComparison.Ordinal) || reference is "#" or "")
            return Walk(start, reference.TrimStart('#')) ?? Walk("#", reference.TrimStart('#'));

        if (named.TryGetValue(reference, out var known) || named.TryGetValue(start + reference, out known))
            return known;

        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return named.TryGetValue(hash < 0 ? reference : reference[..hash], out var whole)
            ? hash < 0 || hash == reference.Length - 1 ? whole : Walk(whole.Pointer, reference[(hash + 1)..])
            : null;
    }

    private (string Pointer, DocumentValue Value)? Walk(string start, string rest)
    {
        DocumentValue? value = root;
        foreach (var part in (start[1..] + rest).Split('/', StringSplitOptions.None).Skip(1))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            value = value switch
            {
                DocumentMap map => map[name],
                DocumentList list when int.TryParse(name, out var index) && index >= 0 && index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return value is null ? null : (start + rest, value);
    }

    private void Name(DocumentValue value, string pointer, string identity)
    {
        if (value is DocumentList list)
        {
            for (var at = 0; at < list.Items.Count; at++)
                Name(list.Items[at], $"{pointer}/{at}", identity);
        }

        if (value is not DocumentMap map)
            return;

        if ((Word(map, "$id") ?? (pointer == "#" ? Word(map, "id") : null)) is { } id && !id.StartsWith('#'))
        {
            identity = Uri.TryCreate(identity, UriKind.Absolute, out var parent) && Uri.TryCreate(parent, id, out var whole)
                ? whole.ToString() : id;
            string[] names = [id, identity, id.TrimEnd('#'), identity.TrimEnd('#'), id.Split('/')[^1]];
            foreach (var name in names.Where(name => name.Length > 0))
                named.TryAdd(name, (pointer, value));
            bases.Insert(0, pointer);
        }

        foreach (var anchor in AnchorsOf(map))
        {
            if (named.TryAdd($"#{anchor}", (pointer, value)) && identity.Length > 0)
                named.TryAdd($"{identity}#{anchor}", (pointer, value));
        }

        foreach (var (name, member) in map.Members)
            Name(member, $"{pointer}/{Escaped(name)}", identity);
    }

    /// <summary>A name as a part of a pointer.</summary>
    public static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static IEnumerable<string> AnchorsOf(DocumentMap map) =>
        new[] { Word(map, "$anchor"), Word(map, "$dynamicAnchor") }
            .Concat(new[] { Word(map, "$id"), Word(map, "id") }.Where(id => id is ['#', ..]).Select(id => id![1..]))
            .OfType<string>();

    private static string? Word(DocumentMap map, string name) => (map[name] as DocumentText)?.Value;
}
