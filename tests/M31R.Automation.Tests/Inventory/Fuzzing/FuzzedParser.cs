using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Inventory.Fuzzing;

/// <summary>One parser with a text that it reads.</summary>
/// <param name="Path">The name of the file, which is also the parser's.</param>
/// <param name="Read">What the parser makes of a path and a text; may only throw <see cref="UnreadableManifestException"/>.</param>
/// <param name="Syntax">What may be written otherwise and mean the same.</param>
/// <param name="Seed">A valid text.</param>
internal sealed record FuzzedParser(string Path, Func<string, string, object?> Read, Rewriting Syntax, string Seed)
{
    /// <summary>Tells parsers of files of the same name apart.</summary>
    public string Name { get; init; } = Path;

    /// <summary>The blocks of <see cref="Seed"/>, which empty lines part, may stand in any order; the first stays the first.</summary>
    public bool HasBlocks { get; init; }

    /// <summary>What makes other texts of <see cref="Seed"/> that mean the same: in another order, then with other white space.</summary>
    public IEnumerable<(string Name, Func<string, string> Apply)> Rewritings =>
        from order in HasBlocks ? [.. Syntax.Orders, ("blocks turned round", Rewriting.TurnBlocks)] : Syntax.Orders
        from layout in Syntax.Layouts
        select ($"{order.Name}, {layout.Name}", (Func<string, string>)(text => layout.Apply(order.Apply(text))));
}
