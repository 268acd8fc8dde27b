namespace M31R.Automation.Inventory.Licences;

/// <summary>The identifiers of the SPDX licence list; compared regardless of case, as the annex has it.</summary>
internal static class LicenceList
{
    /// <summary>Identifiers that the list itself replaced by an exception to a licence.</summary>
    private static readonly Dictionary<string, LicenceTerm> Replaced = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GPL-2.0-with-autoconf-exception"] = new("GPL-2.0-only", Exception: "Autoconf-exception-2.0"),
        ["GPL-2.0-with-bison-exception"] = new("GPL-2.0-or-later", Exception: "Bison-exception-2.2"),
        ["GPL-2.0-with-classpath-exception"] = new("GPL-2.0-only", Exception: "Classpath-exception-2.0"),
        ["GPL-2.0-with-font-exception"] = new("GPL-2.0-only", Exception: "Font-exception-2.0"),
        ["GPL-2.0-with-GCC-exception"] = new("GPL-2.0-or-later", Exception: "GCC-exception-2.0"),
        ["GPL-3.0-with-autoconf-exception"] = new("GPL-3.0-only", Exception: "Autoconf-exception-3.0"),
        ["GPL-3.0-with-GCC-exception"] = new("GPL-3.0-only", Exception: "GCC-exception-3.1"),
        ["BSD-2-Clause-FreeBSD"] = new("BSD-2-Clause"),
        ["BSD-2-Clause-NetBSD"] = new("BSD-2-Clause"),
        ["bzip2-1.0.5"] = new("bzip2-1.0.6"),
        ["StandardML-NJ"] = new("SMLNJ"),
    };

    private static readonly Dictionary<string, string> Spelled = EmbeddedNames.Read("spdx-licences.txt").ToDictionary(id => id,
        StringComparer.OrdinalIgnoreCase);

    /// <summary>All identifiers of the list, as it spells them.</summary>
    public static IReadOnlyCollection<string> Ids => Spelled.Values;

    /// <summary>The licence that an identifier names; null when the list has none of that name.</summary>
    /// <param name="id">With <c>LicenseRef-</c> for one that its author wrote.</param>
    /// <param name="later">A <c>+</c> stands behind it.</param>
    public static LicenceTerm? Find(string id, bool later = false)
    {
        if (IsReference(id))
            return new LicenceTerm(id, later);
        if (Replaced.TryGetValue(id, out var replaced))
            return replaced with { OrLater = later };
        if (!Spelled.TryGetValue(id, out var spelled))
            return null;

        return Spelled.ContainsKey($"{spelled}-or-later")
            ? new LicenceTerm($"{spelled}-{(later ? "or-later" : "only")}")
            : new LicenceTerm(spelled, later);
    }

    /// <summary>Whether it names a licence that is written out in the package or another document.</summary>
    public static bool IsReference(string id) =>
        id.StartsWith("LicenseRef-", StringComparison.OrdinalIgnoreCase)
        || (
            id.StartsWith("DocumentRef-", StringComparison.OrdinalIgnoreCase)
                && id.Contains(":LicenseRef-", StringComparison.OrdinalIgnoreCase));
}
