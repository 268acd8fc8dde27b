using M31R.Automation.Compatibility.Api.Sources;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Compares a package for one framework: sources first; where what they leave open matters, what builds of both sides make.</summary>
/// <param name="before">Compiles the last release.</param>
/// <param name="now">Compiles what is now.</param>
/// <param name="sides">Their names, and where they may be built.</param>
internal sealed class PairComparison(ProjectCompiler before, ProjectCompiler now, ContractSides sides)
{
    /// <summary>The changes for a framework of the last release.</summary>
    /// <param name="old">The project then.</param>
    /// <param name="framework">One of its own.</param>
    /// <param name="project">The project now.</param>
    /// <param name="target">The framework of it that users of the other get.</param>
    public PairEnd Of(ApiProject old, string framework, ApiProject project, string target)
    {
        var (one, other) = (before.Compile(old, framework), now.Compile(project, target));
        var read = Compared(framework, one, other);
        if (!read.IsOpen || read.Changes.All(change => change.Kind != ChangeKind.Unproven) || !sides.Inspection.MayRunSubjectCode)
            return read;

        var second = new BuiltProject(sides.Inspection, sides.Now).Build(project, target, other);
        if (second.Made is null)
            return read with { Hindrance = second.Failure, Changes = [.. read.Changes.Where(change => change.Kind != ChangeKind.Unproven)] };

        var first = new BuiltProject(sides.Inspection, sides.Before).Build(old, framework, one);
        return first.Made is null ? WithoutRelease(read, first)
            : Compared(framework, first.Made, second.Made) with { ReadFrom = "built assemblies" };
    }

    /// <summary>A package that is new: its contract.</summary>
    public PairEnd Alone(ApiProject project, string framework)
    {
        var read = now.Compile(project, framework);
        if (Unusable(read, sides.Now.Name) is { } useless)
            return new PairEnd(framework) { Hindrance = useless };

        var side = new ApiSide(read, CallerSurroundings.Of(read, read));
        return new PairEnd(framework) { Snapshot = ApiSnapshot.Of(side), Deprecations = ApiDeprecations.Of(side) };
    }

    /// <summary>Why sources cannot be compared, and what to do; null when they can.</summary>
    /// <param name="project">What was read.</param>
    /// <param name="side">Its side, as users name it.</param>
    public static (string Reason, string Remedy)? Unusable(CompiledProject project, string side) => project.SyntaxError is { } error
        ? ($"the sources of {side} are no C#: {error}", "Mend the source, or compare with a release whose sources are.")
        : null;

    /// <summary>What the sources left open stays open, and says why.</summary>
    private static PairEnd WithoutRelease(PairEnd read, BuildEnd release) => read with
    {
        ReadFrom = $"{read.ReadFrom}; {release.Failure!.Value.Reason}",
        Changes =
        [
            .. read.Changes.Select(change => change.Kind != ChangeKind.Unproven ? change : change with
            {
                Statement = $"{change.Statement} A build does not tell either: {release.Failure!.Value.Reason}",
                Remedy = release.Failure!.Value.Remedy,
            }),
        ],
    };

    private PairEnd Compared(string framework, CompiledProject one, CompiledProject other)
    {
        if (Unusable(one, sides.Before.Name) is { } unusable)
            return new PairEnd(framework) { Hindrance = unusable };
        if (Unusable(other, sides.Now.Name) is { } useless)
            return new PairEnd(framework) { Hindrance = useless };

        var (first, second) =
            (new ApiSide(one, CallerSurroundings.Of(one, other)), new ApiSide(other, CallerSurroundings.Of(other, one, one.Framework)));
        var reading = new SourceReading(one, other);
        var changes = one.Key == other.Key ? [] : new OpenParts(first, second).Of(ApiComparison.Of(first, second));
        return new PairEnd(framework)
        {
            ReadFrom = reading.Words,
            IsOpen = reading.IsOpen,
            Items = first.Items,
            Changes = [.. changes.Select(change => reading.IsOpen && change.Kind == ChangeKind.Unproven
                ? change with { Remedy = change.Remedy ?? reading.Remedy }
                : change)],
            Snapshot = ApiSnapshot.Of(second),
            Deprecations = ApiDeprecations.Of(second),
        };
    }
}
