namespace M31R.Automation.Inventory.Python;

/// <summary>A requirement with what the tool that compiled the file said of it.</summary>
/// <param name="Declaration">Name, range, place, hashes.</param>
/// <param name="Via">Who brings it in: names of packages, <c>-r requirements.in</c>, <c>name (pyproject.toml)</c>.</param>
internal sealed record RequirementLine(Declaration Declaration, IReadOnlyList<string> Via)
{
    /// <summary>Somebody asks for it, as far as the file tells.</summary>
    public bool IsDirect => Via.Count == 0 || Via.Any(IsFile);

    /// <summary>The packages that bring it in.</summary>
    public IEnumerable<string> Parents => Via.Where(via => !IsFile(via));

    private static bool IsFile(string via) => via.StartsWith('-') || via.EndsWith(')');
}
