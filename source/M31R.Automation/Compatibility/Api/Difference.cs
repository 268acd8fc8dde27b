using M31R.Automation.Compatibility.Api.Probes;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>A type or member that is not as it was, before anybody knows whom that concerns.</summary>
/// <param name="Id">Its XML documentation id.</param>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="Now">As it is; null when it is gone.</param>
internal sealed record Difference(string Id, ISymbol? Before, ISymbol? Now)
{
    /// <summary>What took its place under another id: the same name with another signature.</summary>
    public ISymbol? Successor { get; init; }

    /// <summary>The type as it is that would hold it; null for types and where there is none.</summary>
    public INamedTypeSymbol? Owner { get; init; }

    /// <summary>It is new by its declaration alone: a base had it.</summary>
    public bool IsInherited { get; init; }

    /// <summary>It says something of null that it did not say, or nothing any more, and is the same besides.</summary>
    public bool IsSwitched { get; init; }

    /// <summary>Callers of what was: one that fails is a witness.</summary>
    public IReadOnlyList<Probe> Olds { get; init; } = [];

    /// <summary>Those of <see cref="Olds"/> who must follow what is new: where none of them compiled, nobody knows whom it stops.</summary>
    public IReadOnlyList<Probe> Obliged { get; init; } = [];

    /// <summary>Callers of what is: one that failed shows what is new.</summary>
    public IReadOnlyList<Probe> News { get; init; } = [];

    /// <summary>What is there now, under this id or another.</summary>
    public ISymbol? Present => Now ?? Successor;
}
