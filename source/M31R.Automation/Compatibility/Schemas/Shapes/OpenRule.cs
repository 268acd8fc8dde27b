namespace M31R.Automation.Compatibility.Schemas.Shapes;

/// <summary>A keyword of a schema that no shape can hold.</summary>
/// <param name="Keyword">Which.</param>
/// <param name="Node">Whose.</param>
internal sealed record OpenRule(string Keyword, SchemaNode Node)
{
    /// <summary>The schemas within it, in their order.</summary>
    public IReadOnlyList<SchemaNode> Parts => Keyword switch
    {
        "not" => [Node.Not!],
        "if" => [.. new[] { Node.If, Node.Then, Node.Else }.OfType<SchemaNode>()],
        "oneOf" => Node.OneOf,
        "dependentSchemas" => [.. Node.DependentSchemas.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Value)],
        _ => [],
    };

    /// <summary>Whether the other asks for the same.</summary>
    public bool IsSame(OpenRule other, SchemaSameness sameness) => Keyword == other.Keyword && Keyword switch
    {
        "unevaluated" => sameness.AreSame(Node, other.Node),
        "if" => Node.Then is null == other.Node.Then is null && sameness.AreSame(Parts, other.Parts),
        "oneOf" => Parts.Count == other.Parts.Count && Parts.All(part => other.Parts.Any(theirs => sameness.AreSame(part, theirs))),
        "dependentSchemas" =>
            Node.DependentSchemas.Keys.Order(StringComparer.Ordinal)
            .SequenceEqual(other.Node.DependentSchemas.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && sameness.AreSame(Parts, other.Parts),
        _ => sameness.AreSame(Parts, other.Parts),
    };
}
