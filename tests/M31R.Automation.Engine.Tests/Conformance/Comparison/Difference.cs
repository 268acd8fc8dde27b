namespace M31R.Automation.Engine.Tests.Conformance.Comparison;

/// <summary>Something that a build would see differ between our engine and NUKE.</summary>
/// <param name="Place">The type, or the type and the member.</param>
/// <param name="Problem">What differs, in a few words.</param>
/// <param name="Ours">Our signature.</param>
/// <param name="Theirs">The same one of NUKE's, or the nearest.</param>
internal sealed record Difference(string Place, string Problem, string Ours, string Theirs)
{
    public override string ToString() => $"{Place}: {Problem}\n    ours: {Ours}\n    NUKE: {Theirs}";
}
