using M31R.Automation.Gates.Toolchains;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Lets a step run at every site where it may and can, and says why it does not elsewhere.</summary>
/// <param name="workshop">Where the tools run.</param>
/// <param name="detected">A toolchain for each ecosystem that was found.</param>
/// <param name="declared">The commands of <c>maintenance.yml</c>; where it declares a step, that stands for the step of all others.</param>
internal sealed class Gate(Workshop workshop, IReadOnlyList<IToolchain> detected, DeclaredToolchain declared)
{
    private readonly StepLedger ledger = new(workshop);
    private readonly Dictionary<(GateStep, IToolchain), StepEnd> ends = [];

    /// <summary>Opens the gate of a subject.</summary>
    /// <param name="inspection">What is looked at.</param>
    /// <param name="anew">This gate is the first of a run, see <see cref="Workshop.Open"/>.</param>
    public static Gate Open(Inspection inspection, bool anew = false)
    {
        var workshop = Workshop.Open(inspection, anew);
        return new Gate(
            workshop,
            [.. inspection.Subject.Ecosystems.Select(root => ToolchainOf(new Site(workshop, root)))],
            new DeclaredToolchain(workshop));
    }

    /// <summary>Where the tools run.</summary>
    public Workshop Workshop => workshop;

    /// <summary>Restores every site. What was compiled before is forgotten: it may be gone with the working copy.</summary>
    public IReadOnlyList<StepFacts> Restore()
    {
        ledger.Forget(GateStep.Compile);
        return Recorded(GateStep.Restore, Restored, facts => facts);
    }

    /// <summary>Compiles every site.</summary>
    public IReadOnlyList<CompileFacts> Compile() => Recorded(GateStep.Compile, Compiled, facts => facts.Step);

    /// <summary>Tests every site.</summary>
    public IReadOnlyList<TestFacts> Test() =>
        [.. Workers(GateStep.Test)
            .Select(each => Hindrance(each, GateStep.Test) is { } hindrance ? new TestFacts(hindrance) : each.Test())];

    /// <summary>Asks the formatter of every site.</summary>
    public IReadOnlyList<FormatFacts> CheckFormat() =>
        [.. Workers(GateStep.CheckFormat)
            .Select(each => Hindrance(each, GateStep.CheckFormat) is { } hindrance ? new FormatFacts(hindrance) : each.CheckFormat())];

    private IReadOnlyList<IToolchain> Workers(GateStep step) => declared.Declares(step) ? [declared] : detected;

    private List<T> Recorded<T>(GateStep step, Func<IToolchain, T> work, Func<T, StepFacts> stepOf)
    {
        ledger.Forget(step);
        List<T> facts = [.. Workers(step).Select(work)];
        ledger.Write(step, facts.Select(stepOf));
        return facts;
    }

    private StepFacts Restored(IToolchain toolchain) => Hindrance(toolchain, GateStep.Restore) ?? toolchain.Restore();

    private CompileFacts Compiled(IToolchain toolchain) =>
        Hindrance(toolchain, GateStep.Compile) is { } hindrance ? new CompileFacts(hindrance) : toolchain.Compile();

    private StepFacts? Hindrance(IToolchain toolchain, GateStep step)
    {
        if (!workshop.Inspection.MayRunSubjectCode && !toolchain.OnlyReads(step))
            return Blocked(
                toolchain,
                "it would run the subject's own code, which needs --run-subject-code.",
                "Pass --run-subject-code where that code may run on this machine.");

        foreach (var needed in toolchain.Needs(step).Where(needed => IsBlockedBy(toolchain, needed)))
        {
            var (done, rule) = needed == GateStep.Restore
                ? ("restored", GateRules.SubjectRestores)
                : ("compiled", GateRules.SubjectCompiles);
            return Blocked(toolchain, $"the subject could not be {done}, see \"{rule.Id}\".", $"Follow the remedy of \"{rule.Id}\".");
        }

        return null;
    }

    private StepFacts Blocked(IToolchain toolchain, string explanation, string remedy) =>
        new(toolchain.Name, StepEnd.CouldNotRun, explanation) { Remedy = remedy, Place = workshop.Paths.PlaceOf(toolchain.Name) };

    /// <summary>A declared step concerns every site, and every site's step concerns a declared one.</summary>
    private bool IsBlockedBy(IToolchain toolchain, GateStep needed) => Workers(needed)
        .Where(worker => worker == toolchain || worker == declared || toolchain == declared)
        .Any(worker => EndOf(worker, needed) is not (StepEnd.Done or StepEnd.NotNeeded));

    private StepEnd EndOf(IToolchain toolchain, GateStep step)
    {
        if (!ends.TryGetValue((step, toolchain), out var end))
        {
            end = ledger.Read(step, toolchain.Name) ?? (step == GateStep.Restore ? Restored(toolchain).End : Compiled(toolchain).Step.End);
            ends[(step, toolchain)] = end;
        }

        return end;
    }

    private static IToolchain ToolchainOf(Site site) => site.EcosystemRoot.Ecosystem switch
    {
        Ecosystem.DotNet => new DotNetToolchain(site),
        Ecosystem.Npm => new NpmToolchain(site),
        Ecosystem.Python => new PythonToolchain(site),
        _ => new CargoToolchain(site),
    };
}
