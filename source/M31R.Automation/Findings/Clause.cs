namespace M31R.Automation.Findings;

/// <summary>A clause of one of the two specifications that rules answer to, such as <c>M22 §5</c>.</summary>
/// <param name="Document"><c>M22</c> (maintenance and support) or <c>PMS</c> (production maintenance steering).</param>
/// <param name="Section">The section, or a numbered principle: <c>§5</c>, <c>MS-3</c>.</param>
public readonly record struct Clause(string Document, string Section) : IComparable<Clause>
{
    /// <summary>A section of M31R-22, Maintenance and Support.</summary>
    public static Clause M22(int section) => new("M22", $"§{section}");

    /// <summary>A principle of M31R-22 §3, MS-1 to MS-10.</summary>
    public static Clause Principle(int number) => new("M22", $"MS-{number}");

    /// <summary>A section of the Production Maintenance Steering document.</summary>
    public static Clause Pms(int section) => new("PMS", $"§{section}");

    /// <summary>Whether it is one of the principles MS-1 to MS-10.</summary>
    public bool IsPrinciple => Section.StartsWith("MS-", StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(Clause other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The clause as reports cite it: <c>M22 §5</c>.</summary>
    public override string ToString() => $"{Document} {Section}";

    /// <summary>Ordinal order of the cited text.</summary>
    public static bool operator <(Clause left, Clause right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the cited text.</summary>
    public static bool operator >(Clause left, Clause right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the cited text.</summary>
    public static bool operator <=(Clause left, Clause right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the cited text.</summary>
    public static bool operator >=(Clause left, Clause right) => left.CompareTo(right) >= 0;
}
