using System.Text;
using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.NukeStubs;

/// <summary>C# with the signatures of the list; every body throws.</summary>
internal sealed class StubSource(IReadOnlyList<TypeSignature> listed)
{
    private readonly TypeNames names = new(listed);
    private readonly Dictionary<string, TypeSignature> byName =
        listed.GroupBy(type => type.Name).ToDictionary(same => same.Key, same => same.First());

    /// <summary>Written so far.</summary>
    public int Types { get; private set; }

    /// <summary>Written so far.</summary>
    public int Members { get; private set; }

    /// <summary>Types and members that cannot be written.</summary>
    public int LeftOut { get; private set; }

    /// <summary>One file.</summary>
    public string Of(IEnumerable<TypeSignature> types)
    {
        var text = new StringBuilder();
        foreach (var type in types)
        {
            if (Text(type) is not { } written)
            {
                LeftOut++;
                continue;
            }

            Types++;
            text.Append("namespace ").Append(type.Namespace).Append(" { ").Append(Around(type, written)).AppendLine(" }");
        }

        return text.ToString();
    }

    private string? Text(TypeSignature type)
    {
        var writer = new StubWriter(type, names, Line(type).Skip(1).FirstOrDefault());
        var name = type.Name.Split('.')[^1];
        if (type.Kind == "delegate")
            return writer.Delegate(name);
        if (type.IsEnum)
            return $"public enum {name} {{ {string.Join(", ", type.Members.Select(value => $"@{value.Name} = {value.Value}"))} }}";
        var bases = type.Bases.Select(writer.Type).OfType<string>().ToList();
        if (bases.Count < type.Bases.Count || writer.Head(name, bases) is not { } head)
            return null;
        var members = type.Members.Where(member => member.Kind != MemberKind.ExplicitImplementation).Select(writer.Member).ToList();
        Members += members.Count(member => member is not null);
        LeftOut += members.Count(member => member is null);
        return $"{head} {{\n    {string.Join("\n    ", members.OfType<string>().Concat(Unlisted(type, writer)))}\n}}";
    }

    /// <summary>What a class has without an author seeing it: a constructor of its own, and implementations of interfaces.</summary>
    private IEnumerable<string> Unlisted(TypeSignature type, StubWriter writer)
    {
        if (type.Kind != "class" || type.Modifiers.Contains("static", StringComparison.Ordinal))
            return [];
        var constructor = type.Members.Any(member => member.Kind == MemberKind.Constructor) ? [] : new[] { writer.HiddenConstructor() };
        var visible = Line(type).SelectMany(each => each.Members).Where(CanImplement).Select(member => member.Key).ToHashSet();
        var hidden = Interfaces(type)
            .SelectMany(face => face.Members.Where(member => !member.HasDefaultImplementation && member.Kind != MemberKind.Constant)
                .Where(member => !visible.Contains(member.Key))
                .Select(member => new StubWriter(face, names).Explicit(member)));
        return constructor.Concat(hidden.OfType<string>()).Concat(ImplementationsOfOthers.Of(type));
    }

    private static bool CanImplement(MemberSignature member) =>
        member.Modifiers.Split(' ') is ["public", ..] words && !words.Contains("static");

    private IEnumerable<TypeSignature> Interfaces(TypeSignature type) =>
        Listed(type.Bases).Where(parent => parent.Kind == "interface");

    /// <summary>The type and the listed classes above it.</summary>
    private IEnumerable<TypeSignature> Line(TypeSignature type)
    {
        for (var at = type; at is not null; at = Listed(at.Bases).FirstOrDefault(parent => parent.Kind == "class"))
            yield return at;
    }

    private IEnumerable<TypeSignature> Listed(IEnumerable<string> types) => types.Where(byName.ContainsKey).Select(name => byName[name]);

    private string Around(TypeSignature type, string text)
    {
        var around = type.Name.Split('.')[..^1];
        for (var depth = around.Length; depth > 0; depth--)
            text = $"partial {byName[string.Join('.', around[..depth])].Kind} {around[depth - 1]} {{ {text} }}";
        return text;
    }
}
