using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Sources.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Api;

/// <summary>What sources alone cannot settle, since generators that were not run may write members too.</summary>
/// <param name="before">The last release.</param>
/// <param name="now">What is now.</param>
internal sealed class OpenParts(ApiSide before, ApiSide now)
{
    private readonly UnrunGenerator[] generators =
        [.. before.Project.Generators.Concat(now.Project.Generators).DistinctBy(each => each.Name)];

    /// <summary>
    /// The changes that are sure, those that a generator may take back as unproven, and one for every generator. As they are where there
    /// is none.
    /// </summary>
    public IReadOnlyList<ContractChange> Of(IReadOnlyList<ContractChange> changes) => generators is not [var first, ..] ? changes :
    [
        .. changes.Select(change => IsOpen(change) ? Opened(change, first) : change),
        .. generators.Select(each => new ContractChange(
            ChangeKind.Unproven, $"generator:{each.Name}", each.Statement(now.Project.AssemblyName)) { Remedy = each.Remedy }),
    ];

    private static ContractChange Opened(ContractChange change, UnrunGenerator generator) => change with
    {
        Kind = ChangeKind.Unproven,
        Statement = $"{change.Statement} So say the sources, without what \"{generator.Name}\" generates.",
        Witness = null,
        IsRemoval = false,
        Remedy = generator.Remedy,
    };

    /// <summary>
    /// A generator writes whole types, and what is not in the sources of those that are <c>partial</c>. What the sources have on both
    /// sides, or now alone, they say themselves.
    /// </summary>
    private bool IsOpen(ContractChange change)
    {
        if (change.Kind is not (ChangeKind.Breaking or ChangeKind.Behavioural))
            return false;

        var fresh = now.Declared(change.Item);
        return fresh is null or INamedTypeSymbol
            && ((fresh ?? before.Declared(change.Item)) is not { } symbol || MayBeWritten(TypeOf(symbol)));
    }

    private bool MayBeWritten(INamedTypeSymbol type) => now.Declared(ApiMembers.IdOf(type)) is not { } there || IsPartial(there);

    private static INamedTypeSymbol TypeOf(ISymbol symbol) => symbol as INamedTypeSymbol ?? symbol.ContainingType;

    private static bool IsPartial(ISymbol type) => type.DeclaringSyntaxReferences.Select(each => each.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .Any(each => each.Modifiers.Any(SyntaxKind.PartialKeyword));
}
