namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Where in JSON a value is.</summary>
/// <param name="Where">Where the JSON is.</param>
/// <param name="Path">JSONPath (RFC 9535): <c>$.build.items[0]</c>.</param>
/// <param name="Name">The name of the innermost member.</param>
internal sealed record JsonPlace(string Where, string Path, string Name)
{
    /// <summary>Whether this is one of many numbers side by side; see <see cref="DrawnNumbers"/>.</summary>
    public bool IsInRow { get; init; }

    /// <summary>A member of the object here.</summary>
    public JsonPlace Member(string name) => this with
    {
        Path = name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_') ? $"{Path}.{name}"
            : $"{Path}['{Excerpt.Of(name)}']",
        Name = name,
        IsInRow = false,
    };

    /// <summary>An item of the array here.</summary>
    public JsonPlace Item(int index) => this with { Path = $"{Path}[{index}]" };

    /// <summary>A difference here.</summary>
    public Difference Tell(Cause cause, string first, string second) => new(cause, ToString(), Excerpt.Of(first), Excerpt.Of(second));

    /// <inheritdoc/>
    public override string ToString() => PartPlace.Of(Where, Path);
}
