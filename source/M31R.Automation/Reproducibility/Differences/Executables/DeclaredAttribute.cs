namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>A custom attribute with its values.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Values">Its arguments by place, then by name (<c>Name = value</c>), as text.</param>
internal sealed record DeclaredAttribute(string Type, IReadOnlyList<string> Values)
{
    /// <summary>As C# writes it, with the first of several values, which mostly names it: <c>[AssemblyMetadata(Key)]</c>.</summary>
    public string Shown
    {
        get
        {
            var name = Type[(Type.LastIndexOf('.') + 1)..];
            var bare = name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
            return Values.Count > 1 && Values[0].Length is > 0 and <= 60 ? $"[{bare}({Values[0]})]" : $"[{bare}]";
        }
    }

    /// <summary>Type and values.</summary>
    public string Content => $"{Type}({string.Join(", ", Values)})";
}
