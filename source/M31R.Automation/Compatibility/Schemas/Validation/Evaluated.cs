namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>What schemas that hold have judged of one value.</summary>
internal sealed class Evaluated
{
    /// <summary>Keys.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Items by index.</summary>
    public HashSet<int> Items { get; } = [];

    /// <summary>Takes over what another has judged.</summary>
    public void Add(Evaluated other)
    {
        Keys.UnionWith(other.Keys);
        Items.UnionWith(other.Items);
    }
}
