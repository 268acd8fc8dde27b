using System.Collections;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>Lines that are written when somebody asks: a snapshot of 100,000 of them is rarely wanted.</summary>
/// <param name="write">Writes them, once.</param>
internal sealed class LazyLines(Func<IReadOnlyList<string>> write) : IReadOnlyList<string>
{
    private readonly Lazy<IReadOnlyList<string>> lines = new(write);

    /// <inheritdoc/>
    public int Count => lines.Value.Count;

    /// <inheritdoc/>
    public string this[int index] => lines.Value[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => lines.Value.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
