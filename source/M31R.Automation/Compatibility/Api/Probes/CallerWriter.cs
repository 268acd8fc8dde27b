using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Writes callers of the members of a type.</summary>
/// <param name="owner">Through which members are used; they may be declared in a base of it.</param>
/// <param name="other">
/// The type whose demands on type arguments callers meet as well, so that those are not what a caller of something else breaks at: the owner
/// on the other side, or what holds it there. Null for none.
/// </param>
internal sealed class CallerWriter(INamedTypeSymbol owner, INamedTypeSymbol? other)
{
    private readonly IReadOnlyList<ITypeParameterSymbol> generics = CodeText.InScope(owner);
    private readonly string clauses = Constraints.Clauses(CodeText.InScope(owner), other is null ? [] : CodeText.InScope(other));
    private Probe? heir;

    /// <summary>The type as code names it.</summary>
    public string Owner { get; } = CodeText.Of(owner);

    /// <summary>The type.</summary>
    public INamedTypeSymbol Type => owner;

    /// <summary>An abstract class that derives, and uses and overrides nothing.</summary>
    public Probe Heir => heir ??= Derived("");

    /// <summary>How a member is reached: by the type, by an object <c>o</c>, or by <c>this</c> where it is protected.</summary>
    public string Receiver(ISymbol member) => member.IsStatic ? Owner : IsProtected(member) ? "this" : "o";

    /// <summary>A caller of a member: its body runs in a method, of a class that derives where the member is protected.</summary>
    /// <param name="member">What is used.</param>
    /// <param name="values">Parameters of the method.</param>
    /// <param name="body">Statements.</param>
    /// <param name="own">Type parameters of the member itself.</param>
    public Probe Use(ISymbol member, IEnumerable<string> values, string body, IReadOnlyCollection<ITypeParameterSymbol>? own = null)
    {
        var isProtected = IsProtected(member);
        var given = string.Join(", ", Receiver(member) == "o" ? values.Prepend($"{Owner} o") : values);
        var list = own ?? [];
        var method = $"{(isProtected ? "" : "static ")}void Use{CodeText.List(list)}({given}){Constraints.Clauses(list, [])} {{ {body} }}";
        return isProtected ? Derived(method) : Static(method);
    }

    /// <summary>A class that holds static members.</summary>
    public Probe Static(string members) =>
        Whole($"static class W{CodeText.List(generics)}{clauses} {{ {members} }}");

    /// <summary>An abstract class that derives, and need not override anything but what is given.</summary>
    public Probe Derived(string members) => Whole(
        $"abstract {(owner.IsRecord ? "record" : "class")} W{CodeText.List(generics)} : {Owner}{clauses} "
        + $"{{ {Constructor()}{members} }}") with
    { Control = members.Length == 0 ? null : Heir };

    /// <summary>A class that is no further than it must be.</summary>
    public Probe Implementing(string members) =>
        Whole($"class W{CodeText.List(generics)} : {Owner}{clauses} {{ {members} }}");

    /// <summary>A constructor that calls one of the base; empty where the compiler writes it.</summary>
    public string Constructor()
    {
        var callable = owner.InstanceConstructors
            .Where(each => Outside.CanSee(each, canDerive: true) && !IsCopy(each))
            .OrderBy(each => each.Parameters.Length)
            .FirstOrDefault();
        if (callable is null or { Parameters.IsEmpty: true })
            return "";

        var values = string.Join(", ", CodeText.Values(callable.Parameters));
        return $"protected W({values}) : base({CodeText.Arguments(callable.Parameters)}) {{ }} ";
    }

    private bool IsCopy(IMethodSymbol constructor) => owner.IsRecord
        && constructor.Parameters is [{ Type: var type }] && SymbolEqualityComparer.Default.Equals(type, owner);

    private static bool IsProtected(ISymbol member) => member.DeclaredAccessibility is not Accessibility.Public;

    private static Probe Whole(string code) => new(code.Contains('*', StringComparison.Ordinal) ? "unsafe " + code : code);
}
