using M31R.Automation.Compatibility.Schemas.Validation;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>One difference between the contract of the last release and that of now.</summary>
/// <param name="Kind">What it asks of the next version.</param>
/// <param name="Item">
/// What changed, in the terms of the surface and the same in every run: an XML documentation id (<c>M:Lib.C.One(System.Int32)</c>), the
/// words of a command (<c>app train --epochs</c>), a dotted key (<c>training.optimizer.lr</c>), <c>manifest:files[].sha256</c>,
/// <c>token:the</c>.
/// </param>
/// <param name="Statement">A sentence that says what changed, with both values in quotes.</param>
public sealed record ContractChange(ChangeKind Kind, string Item, string Statement)
{
    /// <summary>Where it stands now, or where what vanished was declared; null when neither is in the tree.</summary>
    public Place? Place { get; init; }

    /// <summary>Always there when <see cref="Kind"/> is breaking, else null.</summary>
    public Witness? Witness { get; init; }

    /// <summary>What to do, when it is more than what every change asks for.</summary>
    public string? Remedy { get; init; }

    /// <summary>It was there before and is not there now, under the same name.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>
    /// What the last release said of its deprecation, where it said so:
    /// the words of the attribute, the help or the schema.
    /// </summary>
    public string? Deprecation { get; init; }

    /// <summary>Files of the last release that are refused for it, as <c>configs/a.yaml:3</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>A sentence beside the statement, about what was not told; null: there is nothing to say.</summary>
    internal string? Remark { get; init; }

    /// <summary>The statement with its remark.</summary>
    internal string Whole => Remark is null ? Statement : $"{Statement} {Remark}";

    /// <summary>What it has in common with others, with which it is one finding; null: it is one by itself.</summary>
    internal ChangeKin? Kin { get; init; }

    /// <summary>Additions of other parts that it says already: what a package that is gone brings to another.</summary>
    internal IReadOnlyCollection<string> Moved { get; init; } = [];

    /// <summary>What refuses its witness now, where a schema does; without a key where it is about all keys of an object.</summary>
    internal Violation? Cause { get; init; }
}
