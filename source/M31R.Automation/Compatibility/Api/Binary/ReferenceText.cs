using System.Reflection.Metadata;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Compatibility.Api.Binary;

/// <summary>A reference in a compiled caller, as C# would write it: <c>void Lib.Reader.Read(double)</c> of an assembly.</summary>
internal static class ReferenceText
{
    /// <summary>A reference to a type.</summary>
    /// <param name="assembly">Where it is looked for.</param>
    /// <param name="type">As metadata names it.</param>
    public static string Of(string assembly, string type) => $"\"{SignatureWords.Name(type)}\" of \"{assembly}\"";

    /// <summary>A reference to a member.</summary>
    /// <param name="assembly">Where its type is looked for.</param>
    /// <param name="type">As metadata names it.</param>
    /// <param name="member">The reference.</param>
    /// <param name="name">Its name.</param>
    public static string Of(string assembly, string type, MemberReference member, string name) =>
        $"\"{Member(SignatureWords.Name(type), member, name)}\" of \"{assembly}\"";

    private static string Member(string type, MemberReference member, string name)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
            return $"{member.DecodeFieldSignature(SignatureWords.Reader, null)} {type}.{name}";

        var signature = member.DecodeMethodSignature(SignatureWords.Reader, null);
        var parameters = string.Join(", ", signature.ParameterTypes);
        if (name == ".ctor")
            return $"new {type}({parameters})";

        return Accessor(name) is { } accessor
            ? $"{(accessor.IsGetter ? signature.ReturnType : signature.ParameterTypes[^1])} {type}.{accessor.Text}"
            : $"{signature.ReturnType} {type}.{Written(name)}{Generics(signature.GenericParameterCount)}({parameters})";
    }

    private static (string Text, bool IsGetter)? Accessor(string name) => name.Split('_', 2) switch
    {
        ["get", var property] => ($"{property}.get", true),
        ["set" or "add" or "remove", var property] => ($"{property}.{name[..name.IndexOf('_', StringComparison.Ordinal)]}", false),
        _ => null,
    };

    private static string Written(string name) => SyntaxFacts.GetOperatorKind(name) is not SyntaxKind.None and var kind
        ? $"operator {SyntaxFacts.GetText(kind)}"
        : name;

    private static string Generics(int count)
    {
        var names = Enumerable.Range(0, count).Select(index => SignatureWords.Reader.GetGenericMethodParameter(null, index));
        return count == 0 ? "" : $"<{string.Join(", ", names)}>";
    }
}
