namespace M31R.Automation.Compatibility.Schemas.Shapes;

/// <summary>Schemas that must hold together, after a choice was made at every alternative.</summary>
/// <param name="Nodes">Their own keywords count, and not those that combine.</param>
/// <param name="Open">What else must hold.</param>
/// <param name="Closing">For keys that nothing judges; null: any.</param>
internal sealed record ShapeDraft(IReadOnlyList<SchemaNode> Nodes, IReadOnlyList<OpenRule> Open, SchemaNode? Closing)
{
    /// <summary>Nothing is asked.</summary>
    public static ShapeDraft Free { get; } = new([], [], null);

    /// <summary>Both.</summary>
    public ShapeDraft And(ShapeDraft other) => new([.. Nodes.Union(other.Nodes)], [.. Open.Union(other.Open)], Closing ?? other.Closing);
}
