using M31R.Automation.Compatibility.Api.Binary;
using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Probes;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Says what a difference is to callers, by what became of theirs.</summary>
internal sealed class DifferenceJudge
{
    private readonly IReadOnlyDictionary<Probe, ProbeEnd> ends;
    private readonly IReadOnlyDictionary<Probe, string> lost;
    private readonly bool canTryCompiled;

    /// <summary>Compiled callers of all differences are tried together.</summary>
    public DifferenceJudge(IReadOnlyDictionary<Probe, ProbeEnd> ends, CompiledCallers compiled, IEnumerable<Difference> differences)
    {
        this.ends = ends;
        canTryCompiled = compiled.CanTry;
        var holding = differences.Where(each => each.Before is not null && !each.Olds.Any(probe => ends[probe].Breaks))
            .SelectMany(each => each.Olds).Select(probe => ends[probe]).Where(end => end.Holds);
        lost = canTryCompiled ? compiled.Lost([.. holding]) : new Dictionary<Probe, string>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>The change; null when nobody can notice it.</summary>
    public ContractChange? Judge(Difference difference) =>
        difference.Before is null ? Added(difference) : Changed(difference, difference.Before);

    private ContractChange? Added(Difference difference)
    {
        var name = ApiText.Of(difference.Now!);
        var (kind, witness) = NewVerdict(difference);
        var statement = kind switch
        {
            ChangeKind.Breaking => $"\"{name}\" is new, and stops callers or heirs that know nothing of it.",
            ChangeKind.Behavioural => $"\"{name}\" is new, and calls that meant another overload mean it.",
            ChangeKind.Unproven => $"\"{name}\" is new, and no caller or heir that must follow it could be tried.",
            _ => $"\"{name}\" is new.",
        };
        return new ContractChange(kind, difference.Id, statement) { Witness = witness };
    }

    private (ChangeKind Kind, Witness? Witness) NewVerdict(Difference difference)
    {
        var isOpen = ErrorTypes.AreIn(difference.Now?.ContainingType);
        var known = isOpen ? [] : ErrorTypes.AreIn(difference.Now) ? difference.Obliged : difference.Olds;
        if (Ends(known).FirstOrDefault(end => end.Breaks) is { } broken)
            return (ChangeKind.Breaking, broken.Witness);
        if (Ends(known).Where(end => end.Now.Called == difference.Id).Select(end => end.Keeping).FirstOrDefault(end => end is { Breaks: true })
            is { } keeping)
            return (ChangeKind.Breaking, keeping.Witness);
        if (difference.Obliged.Count > 0 && (isOpen || Ends(difference.Obliged).All(end => end.Before.Error is not null)))
            return (ChangeKind.Unproven, null);

        var isTaken = Ends(known).Any(end => end.Holds && end.Now.Called == difference.Id && end.Before.Called != difference.Id);
        return (isTaken ? ChangeKind.Behavioural : ChangeKind.Addition, null);
    }

    private ContractChange? Changed(Difference difference, ISymbol before)
    {
        var (kind, witness) = Verdict(difference, before);
        if (kind is null)
            return null;

        return new ContractChange(kind.Value, difference.Id, Statement(difference, before, kind.Value, witness))
        {
            Witness = witness,
            IsRemoval = difference.Present is null && !difference.IsInherited,
            Remedy = MovedTypes.Remedy(before, difference.Present),
            Deprecation = BindingAttributes.Deprecation(before),
        };
    }

    private (ChangeKind? Kind, Witness? Witness) Verdict(Difference difference, ISymbol before)
    {
        var isExperiment = BindingAttributes.IsExperiment(before);
        if (ErrorTypes.AreIn(before) || ErrorTypes.AreIn(difference.Present) || ErrorTypes.AreIn(difference.Owner))
            return (ChangeKind.Unproven, null);
        if (Ends(difference.Olds).FirstOrDefault(end => end.Breaks) is { } broken)
            return (ChangeKind.Breaking, broken.Witness);
        if (difference.Olds.FirstOrDefault(lost.ContainsKey) is { } compiled)
            return (ChangeKind.Breaking, Reference(compiled));
        if (!Ends(difference.Olds).Any(end => end.Before.Error is null))
            return (isExperiment ? difference.Present is null ? ChangeKind.Behavioural : ChangeKind.Addition : ChangeKind.Unproven, null);
        if (!canTryCompiled && difference is { Now: null, IsInherited: false })
            return (ChangeKind.Unproven, null);
        var isOwn = !difference.IsInherited;
        if (isOwn && (BehaviourChange.Is(before, difference.Present) || Ends(difference.Olds).Any(end => end.Warns)))
            return (ChangeKind.Behavioural, null);
        if (Ends(difference.News).Any(end => end.Opens) || (isOwn && Ends(difference.Olds.Concat(difference.News)).Any(end => end.Calms)))
            return (ChangeKind.Addition, null);

        return (null, null);
    }

    private Witness Reference(Probe probe) => new("reference to a member", $"{probe.Text} // compiled, it refers to {lost[probe]}")
    {
        Before = "is found",
        Now = "is not found when it is loaded",
    };

    private static string Statement(Difference difference, ISymbol before, ChangeKind kind, Witness? witness)
    {
        var (old, now) = (ApiText.Of(before), difference.Present is { } present ? ApiText.Of(present) : null);
        var last = kind == ChangeKind.Behavioural && witness is null ? " Callers still compile, and get something else or a warning." : "";
        var heirs = LostHeirs.Words(before, difference.Present);
        return now is null ? $"\"{old}\" is gone.{last}"
            : now == old ? $"\"{old}\" {Trait.Change(before, difference.Present!)}.{last}{heirs}"
            : $"\"{old}\" is now \"{now}\".{last}{heirs}";
    }

    private IEnumerable<ProbeEnd> Ends(IEnumerable<Probe> probes) => probes.Select(probe => ends[probe]);
}
