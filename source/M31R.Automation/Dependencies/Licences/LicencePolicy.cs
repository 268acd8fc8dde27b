using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Dependencies.Licences;

/// <summary>Which licences a subject allows.</summary>
/// <param name="allowed">Identifiers, also with an exception; null for <see cref="Default"/>.</param>
internal sealed class LicencePolicy(IReadOnlyList<string>? allowed)
{
    private readonly HashSet<LicenceTerm> terms = [.. (allowed ?? Default).Select(Term)];

    /// <summary>
    /// What a subject without a word about it allows: licences that ask for no more than notices, and those whose copyleft ends at the
    /// package's own files or library.
    /// </summary>
    public static IReadOnlyList<string> Default { get; } =
    [
        "0BSD", "AFL-2.1", "AFL-3.0", "Apache-1.1", "Apache-2.0", "Artistic-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-2-Clause-Patent",
            "BSD-3-Clause", "BSD-3-Clause-Clear", "BSL-1.0", "bzip2-1.0.6",
        "CC-BY-3.0", "CC-BY-4.0", "CC0-1.0", "CDDL-1.0", "CDDL-1.1", "CDLA-Permissive-2.0", "CNRI-Python", "curl", "EPL-1.0", "EPL-2.0",
            "FTL", "HPND", "ICU", "IJG", "ISC",
        "LGPL-2.0-only", "LGPL-2.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "Libpng",
            "libpng-2.0", "libtiff", "MIT", "MIT-0", "MIT-CMU", "MPL-1.1", "MPL-2.0", "MS-PL",
        "NCSA", "OFL-1.1", "OpenSSL", "PostgreSQL", "PSF-2.0", "Python-2.0", "Python-2.0.1", "TCL", "Unicode-3.0", "Unicode-DFS-2015",
            "Unicode-DFS-2016", "Unlicense", "UPL-1.0", "W3C", "WTFPL", "X11", "Zlib",
        "zlib-acknowledgement", "ZPL-2.1",
    ];

    /// <summary>Whether a licence does by itself.</summary>
    public bool Allows(LicenceTerm term) =>
        terms.Contains(term) || Choices(term).Any(terms.Contains) || (
            term.Exception is { } exception && IsPermission(exception) && Allows(term with { Exception = null }));

    /// <summary>"Or later" leaves the choice to whoever receives it, and so the version that is named is among them.</summary>
    private static IEnumerable<LicenceTerm> Choices(LicenceTerm term)
    {
        if (term.OrLater)
            yield return term with { OrLater = false };
        if (term.Id.EndsWith("-or-later", StringComparison.Ordinal))
            yield return term with { Id = term.Id[..^"-or-later".Length] + "-only" };
    }

    /// <summary>An exception of the SPDX list only permits more; an addition that somebody wrote may also forbid.</summary>
    private static bool IsPermission(string exception) => !exception.Contains("AdditionRef-", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is on no list is compared as it is written.</summary>
    private static LicenceTerm Term(string text) =>
        LicenceExpressionReader.TryRead(text, out var expression) && expression is LicenceTerm term ? term : new LicenceTerm(text.Trim());
}
