using System.Text;
using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>Tokens and their ids.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ids;
    private readonly Dictionary<int, string> tokens;
    private readonly Lazy<int> longest;

    /// <summary>The tokens.</summary>
    /// <param name="ids">By token, compared ordinally.</param>
    /// <exception cref="MaintenanceException">Two tokens have one id.</exception>
    public Vocabulary(Dictionary<string, int> ids)
    {
        this.ids = ids;
        tokens = new Dictionary<int, string>(ids.Count);
        foreach (var (token, id) in ids)
        {
            if (!tokens.TryAdd(id, token))
                throw new MaintenanceException($"The tokens \"{tokens[id]}\" and \"{token}\" have the same id {id}.");
        }

        longest = new Lazy<int>(() => ids.Keys.Select(token => token.Length).DefaultIfEmpty(0).Max());
    }

    /// <summary>How many.</summary>
    public int Count => ids.Count;

    /// <summary>The length of its longest token.</summary>
    public int Longest => longest.Value;

    /// <summary>All tokens with their ids, in no order.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => ids;

    /// <summary>Whether there is such a token.</summary>
    public bool Has(string token) => ids.ContainsKey(token);

    /// <summary>The id of a token; null when there is none.</summary>
    public int? IdOf(string token) => ids.TryGetValue(token, out var id) ? id : null;

    /// <summary>The id of a token; null when there is none.</summary>
    public int? IdOf(ReadOnlySpan<char> token) => ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var id) ? id : null;

    /// <summary>The token of an id; null when there is none.</summary>
    public string? TokenOf(int id) => tokens.GetValueOrDefault(id);

    /// <summary>The ids of the tokens that spell the UTF-8 of a text, such as <c>&lt;0xC3&gt;</c>; null when one of them is none.</summary>
    public IReadOnlyList<int>? BytesOf(string text)
    {
        var found = Encoding.UTF8.GetBytes(text).Select(value => IdOf(BytesOfTokens.TokenOf(value))).ToList();
        return found.Contains(null) ? null : [.. found.OfType<int>()];
    }

    /// <summary>Whether another one has the same tokens with the same ids.</summary>
    public bool IsSameAs(Vocabulary other) => Count == other.Count
        && ids.All(entry => other.ids.TryGetValue(entry.Key, out var id) && id == entry.Value);
}
