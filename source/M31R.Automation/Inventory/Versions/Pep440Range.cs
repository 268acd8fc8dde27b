using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// Clauses parted by commas, all of which must hold (PEP 440, "Version specifiers"). Pre-releases belong to it only when a clause names
/// one: that nothing else is available cannot be known here.
/// </summary>
internal sealed class Pep440Range : IVersionRange
{
    private readonly IReadOnlyList<Pep440Specifier> clauses;

    private Pep440Range(IReadOnlyList<Pep440Specifier> clauses) => this.clauses = clauses;

    /// <inheritdoc/>
    public bool IsExact => clauses.Any(clause => clause.IsExact);

    /// <inheritdoc/>
    public string? Only => clauses.Select(clause => clause.Only).FirstOrDefault(version => version is not null && Contains(version));

    /// <inheritdoc/>
    public bool IsEmpty => IsExact ? Only is null : Spans.Count == 0 && clauses.All(clause => clause.Span is not null);

    /// <inheritdoc/>
    public IReadOnlyList<VersionSpan> Spans => clauses.Any(clause => clause.Span is null)
        ? []
        : VersionSpans.OfAll(clauses.Select(clause => clause.Span!), Pep440Versions.Instance);

    /// <summary>Reads one; false when it is none. An empty text allows every version.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Pep440Range? range)
    {
        range = null;
        var read = new List<Pep440Specifier>();
        foreach (var part in text.Split(',').Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            if (!Pep440Specifier.TryParse(part, out var clause))
                return false;

            read.Add(clause);
        }

        range = new Pep440Range(read);
        return true;
    }

    /// <inheritdoc/>
    public bool Contains(string version)
    {
        var isVersion = Pep440Version.TryParse(version, out var candidate);
        if (!isVersion && !clauses.Any(clause => clause.IsExact))
            return false;

        return (candidate is not { IsPrerelease: true } || clauses.Any(clause => clause.WantsPrereleases))
            && clauses.All(clause => clause.Contains(candidate, version));
    }
}
