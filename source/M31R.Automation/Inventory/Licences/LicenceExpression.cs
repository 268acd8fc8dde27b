namespace M31R.Automation.Inventory.Licences;

/// <summary>What a package's licence expression means (SPDX 3.0, annex "SPDX license expressions").</summary>
public abstract record LicenceExpression;

/// <summary>One licence.</summary>
/// <param name="Id">As the list spells it, deprecated spellings replaced: <c>GPL-2.0-only</c>; or <c>LicenseRef-...</c>.</param>
/// <param name="OrLater">This version or any later one, as whoever receives it likes.</param>
/// <param name="Exception">What is permitted beside it, as it is written; null for nothing.</param>
public sealed record LicenceTerm(string Id, bool OrLater = false, string? Exception = null) : LicenceExpression
{
    /// <summary>As it is written: <c>GPL-2.0-only WITH Classpath-exception-2.0</c>.</summary>
    public override string ToString() => $"{Id}{(OrLater ? "+" : "")}{(Exception is null ? "" : $" WITH {Exception}")}";
}

/// <summary>All of them hold.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record AllLicences(IReadOnlyList<LicenceExpression> Parts) : LicenceExpression
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" AND ", Parts.Select(part => part is AnyLicence ? $"({part})" : part.ToString()));
}

/// <summary>Whoever receives it takes one of them.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record AnyLicence(IReadOnlyList<LicenceExpression> Parts) : LicenceExpression
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" OR ", Parts);
}
