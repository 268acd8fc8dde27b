using M31R.Automation.Gates.Toolchains;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Lets a step run at every site where it may and can, and says why it does not elsewhere.</summary>
internal sealed class Gate(Workshop workshop, IReadOnlyList<IToolchain> toolchains)
{
    /// <summary>Opens the gate of a subject.</summary>
    public static Gate Open(Inspection inspection)
    {
        var workshop = Workshop.Open(inspection);
        return new Gate(workshop, [.. inspection.Subject.Ecosystems.Select(root => ToolchainOf(new Site(workshop, root))).OfType<IToolchain>()]);
    }

    /// <summary>Restores every site.</summary>
    public IReadOnlyList<StepFacts> Restore() => [.. toolchains.Select(Restored)];

    /// <summary>Compiles every site.</summary>
    public IReadOnlyList<CompileFacts> Compile() => [.. toolchains.Select(Compiled)];

    /// <summary>Tests every site.</summary>
    public IReadOnlyList<TestFacts> Test() =>
        [.. toolchains.Select(each => Hindrance(each, GateStep.Test) is { } hindrance ? new TestFacts(hindrance) : each.Test())];

    /// <summary>Asks the formatter of every site.</summary>
    public IReadOnlyList<FormatFacts> CheckFormat() =>
        [.. toolchains.Select(each => Hindrance(each, GateStep.CheckFormat) is { } hindrance ? new FormatFacts(hindrance) : each.CheckFormat())];

    private StepFacts Restored(IToolchain toolchain) => Hindrance(toolchain, GateStep.Restore) ?? toolchain.Restore();

    private CompileFacts Compiled(IToolchain toolchain) => Hindrance(toolchain, GateStep.Compile) is { } hindrance ? new CompileFacts(hindrance) : toolchain.Compile();

    private StepFacts? Hindrance(IToolchain toolchain, GateStep step)
    {
        if (!workshop.Inspection.MayRunSubjectCode && !toolchain.OnlyReads(step))
            return new StepFacts(toolchain.Name, StepEnd.CouldNotRun, "It would run the subject's own code.") { Remedy = "Pass --run-subject-code." };

        return null;
    }

    private static DotNetToolchain? ToolchainOf(Site site) => site.EcosystemRoot.Ecosystem switch
    {
        Ecosystem.DotNet => new DotNetToolchain(site),
        _ => null,
    };
}
