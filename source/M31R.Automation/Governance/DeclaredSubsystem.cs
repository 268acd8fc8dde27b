using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>A subsystem with its patterns read.</summary>
/// <param name="Subsystem">As declared.</param>
/// <param name="Patterns">Of <see cref="Subsystem.Paths"/>, one each, in order.</param>
internal sealed record DeclaredSubsystem(Subsystem Subsystem, IReadOnlyList<PathPattern> Patterns)
{
    private readonly PathPatterns all = new(Patterns);

    /// <summary>Whether a file belongs to it.</summary>
    public bool Holds(string path) => all.Matches(path);

    /// <summary>Owner, then reviewer, as far as they are named.</summary>
    public IReadOnlyList<string> Owners =>
        [.. new[] { Subsystem.Owner, Subsystem.Reviewer }.Where(name => name.Length > 0).Distinct(OwnerName.Comparer)];
}
