using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>One clause of a version specifier: an operator with a version (PEP 440, "Version specifiers").</summary>
internal sealed class Pep440Specifier
{
    /// <summary>Longer ones first, as they begin like the shorter.</summary>
    private static readonly string[] Operators = ["===", "==", "!=", "<=", ">=", "~=", "<", ">"];

    /// <summary>Behind a release: the first of its pre-releases.</summary>
    private const string BeforeAll = ".dev0";

    private readonly string sign;
    private readonly string text;
    private readonly Pep440Version? version;

    private Pep440Specifier(string sign, string text, Pep440Version? version)
    {
        this.sign = sign;
        this.text = text;
        this.version = version;
    }

    /// <summary>It allows one version only.</summary>
    public bool IsExact => sign == "===" || (sign == "==" && !IsPrefix);

    /// <summary>That version, as it is spelled; null when it allows several.</summary>
    public string? Only => IsExact ? text : null;

    /// <summary>It names a pre-release, so pre-releases will do.</summary>
    public bool WantsPrereleases => sign != "!=" && !IsPrefix && version is { IsPrerelease: true };

    /// <summary>
    /// All versions that belong to it; null where that cannot be said. Local builds (<c>1.0+a</c>) count as what they are built of: the
    /// index takes none, and so records name none.
    /// </summary>
    public VersionSpan? Span => (sign, version) switch
    {
        (_, null) => null,
        ("==", { } prefix) when IsPrefix => Series(prefix.Base + BeforeAll, prefix.Release.Length - 1),
        ("==" or "===", _) => VersionSpan.Of(text),
        ("!=", _) => VersionSpan.All,
        ("<=", _) => new VersionSpan(null, text) { HoldsTo = true },
        (">=", _) => new VersionSpan(text, null),
        ("~=", { } asked) => Series(text, asked.Release.Length - 2),
        ("<", { } asked) => new VersionSpan(null, IsReleaseOnly(asked) ? asked.Base + BeforeAll : text),
        _ => new VersionSpan(text, null) { HoldsFrom = false },
    };

    private VersionSpan Series(string from, int place) => new(from, version!.After(place) + BeforeAll);

    private bool IsPrefix => text.EndsWith(".*", StringComparison.Ordinal);

    /// <summary>Reads one; false when it is none.</summary>
    public static bool TryParse(string clause, [NotNullWhen(true)] out Pep440Specifier? specifier)
    {
        clause = clause.Trim();
        var written = Operators.FirstOrDefault(known => clause.StartsWith(known, StringComparison.Ordinal)) ?? "";
        var rest = clause[written.Length..].Trim();
        var isVersion = Pep440Version.TryParse(rest.EndsWith(".*", StringComparison.Ordinal) ? rest[..^2] : rest, out var asked);
        var candidate = new Pep440Specifier(written, rest, isVersion ? asked : null);
        specifier = candidate.IsSound() && !rest.Any(char.IsWhiteSpace) ? candidate : null;
        return specifier is not null;
    }

    /// <summary>Whether a version belongs to it; whether pre-releases will do is not asked here.</summary>
    public bool Contains(Pep440Version? candidate, string spelled) =>
        sign == "===" ? spelled.Trim().Equals(text, StringComparison.OrdinalIgnoreCase) : candidate is not null
            && Contains(candidate, version!);

    private bool IsSound() => sign switch
    {
        "===" => text.Length > 0,
        "==" or "!=" => version is not null && (!IsPrefix || IsReleaseOnly(version)),
        "~=" => version is { Release.Length: > 1, Local.Length: 0 } && !IsPrefix,
        "" => false,
        _ => version is { Local.Length: 0 } && !IsPrefix,
    };

    private static bool IsReleaseOnly(Pep440Version version) => version is { Pre: null, Post: null, Dev: null, Local.Length: 0 };

    private bool Contains(Pep440Version candidate, Pep440Version asked) => sign switch
    {
        "==" => IsEqual(candidate, asked),
        "!=" => !IsEqual(candidate, asked),
        "<=" => candidate.ComparePublic(asked) <= 0,
        ">=" => candidate.ComparePublic(asked) >= 0,
        "~=" => candidate.ComparePublic(asked) >= 0 && candidate.StartsWith(asked, asked.Release.Length - 1),
        "<" => candidate.CompareWith(asked) < 0 && (asked.IsPrerelease || !candidate.IsPrerelease || candidate.CompareBase(asked) != 0),
        _ => candidate.CompareWith(asked) > 0 && IsAfter(candidate, asked),
    };

    private bool IsEqual(Pep440Version candidate, Pep440Version asked) =>
        IsPrefix ? candidate.StartsWith(asked, asked.Release.Length)
        : asked.Local.Length == 0 ? candidate.ComparePublic(asked) == 0
        : candidate.CompareWith(asked) == 0;

    /// <summary>A post-release or local build of the very version asked for is not after it, unless a post-release was asked for.</summary>
    private static bool IsAfter(Pep440Version candidate, Pep440Version asked) =>
        candidate.CompareBase(asked) != 0 || ((asked.Post is not null || candidate.Post is null) && candidate.Local.Length == 0);
}
