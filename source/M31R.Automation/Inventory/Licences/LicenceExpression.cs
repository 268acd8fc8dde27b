using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Licences;

/// <summary>What a package is licensed under, as an SPDX licence expression (SPDX 2.3, annex D).</summary>
public abstract record LicenceExpression
{
    /// <summary>
    /// Reads one. Identifiers must be of the SPDX list or begin with <c>LicenseRef-</c>, in any case of letters; exceptions are not looked
    /// up.
    /// False for free text such as <c>SEE LICENSE IN x</c>, and for more than 64 levels of parentheses.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out LicenceExpression? expression)
    {
        expression = text is { Length: > 0 and <= LicenceExpressionReader.Longest } ? new LicenceExpressionReader(text).Read() : null;
        return expression is not null;
    }
}

/// <summary>One licence.</summary>
/// <param name="Id">As the SPDX list spells it, or <c>LicenseRef-…</c>.</param>
/// <param name="OrLater">Any later version will do too: <c>+</c>.</param>
/// <param name="Exception">What follows <c>WITH</c>; null for none.</param>
public sealed record SingleLicence(string Id, bool OrLater = false, string? Exception = null) : LicenceExpression
{
    /// <summary>An identifier of the SPDX list and nothing more.</summary>
    public bool IsPlain => !OrLater && Exception is null && SpdxLicences.Find(Id) is not null;

    /// <inheritdoc/>
    public override string ToString() => Id + (OrLater ? "+" : "") + (Exception is null ? "" : $" WITH {Exception}");
}

/// <summary>Two licences that both hold, or of which one may be chosen.</summary>
/// <param name="Left">The one.</param>
/// <param name="Both">True for <c>AND</c>, false for <c>OR</c>.</param>
/// <param name="Right">The other.</param>
public sealed record CombinedLicences(LicenceExpression Left, bool Both, LicenceExpression Right) : LicenceExpression
{
    /// <inheritdoc/>
    public override string ToString() => $"{Inside(Left)} {(Both ? "AND" : "OR")} {Inside(Right)}";

    /// <summary>AND binds more tightly than OR.</summary>
    private string Inside(LicenceExpression part) => Both && part is CombinedLicences { Both: false } ? $"({part})" : $"{part}";
}
