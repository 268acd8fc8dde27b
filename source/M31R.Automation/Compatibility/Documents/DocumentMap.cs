namespace M31R.Automation.Compatibility.Documents;

/// <summary>Named values; of a name that stands twice the last one counts.</summary>
internal sealed record DocumentMap : DocumentValue
{
    private readonly Dictionary<string, DocumentValue> byName;
    private string? canonical;

    /// <summary>Takes the members in their order.</summary>
    public DocumentMap(IEnumerable<KeyValuePair<string, DocumentValue>> members)
    {
        byName = new(StringComparer.Ordinal);
        foreach (var (name, value) in members)
            byName[name] = value;
    }

    /// <summary>One without members.</summary>
    public static DocumentMap Empty { get; } = new([]);

    /// <summary>The members.</summary>
    public IReadOnlyDictionary<string, DocumentValue> Members => byName;

    /// <summary>A member; null when there is none.</summary>
    public DocumentValue? this[string name] => byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string Text => $"{{{string.Join(", ", byName.Select(each => $"{DocumentText.Quoted(each.Key)}: {each.Value.Text}"))}}}";

    /// <inheritdoc/>
    public override string Canonical =>
        canonical ??= $"{{{string.Join(',', byName.OrderBy(each => each.Key, StringComparer.Ordinal).Select(Written))}}}";

    /// <inheritdoc/>
    public override string Type => "object";

    private static string Written(KeyValuePair<string, DocumentValue> member) =>
        $"{DocumentText.Quoted(member.Key)}:{member.Value.Canonical}";

    /// <summary>The same with a member set.</summary>
    public DocumentMap With(string name, DocumentValue value) => new(byName.Append(new(name, value)));

    /// <summary>The same without a member.</summary>
    public DocumentMap Without(string name) => new(byName.Where(each => each.Key != name));
}
