namespace M31R.Automation.Engine.Tests.Conformance.Signatures;

/// <summary>Reads one line of the list: the head of a type, or a member.</summary>
internal static class SignatureReader
{
    private static readonly string[] Kinds = ["class", "struct", "interface", "enum", "delegate"];
    private static readonly string[] Words =
        ["public", "protected", "static", "abstract", "virtual", "override", "sealed", "readonly", "ref"];

    internal static TypeSignature Type(string space, string line)
    {
        var cursor = new SignatureCursor(line);
        var attributes = Attributes(cursor);
        var modifiers = Modifiers(cursor);
        var kind = Kinds.FirstOrDefault(cursor.TakeWord) ?? throw cursor.Wrong("the kind of a type");
        var type = kind == "delegate" ? Delegate(space, cursor) : Named(space, cursor, kind);
        return type with { Attributes = attributes, Modifiers = modifiers };
    }

    internal static MemberSignature Member(string line)
    {
        var cursor = new SignatureCursor(line);
        if (cursor.Take("(explicit)"))
            return new() { Kind = MemberKind.ExplicitImplementation, Type = cursor.Type(), Name = cursor.Name() };
        var attributes = Attributes(cursor);
        var modifiers = Modifiers(cursor);
        var member = modifiers.Length == 0 ? EnumValue(cursor) : Declared(cursor) with { Attributes = attributes, Modifiers = modifiers };
        member = member with { HasDefaultImplementation = cursor.Take("// default implementation") };
        cursor.ExpectEnd();
        return member;
    }

    private static TypeSignature Named(string space, SignatureCursor cursor, string kind)
    {
        var type = new TypeSignature
        {
            Namespace = space,
            Kind = kind,
            Modifiers = "",
            Name = cursor.Name(),
            TypeParameters = TypeParameters(cursor),
            Bases = cursor.Take(":") ? Bases(cursor) : [],
            Constraints = Constraints(cursor),
        };
        cursor.ExpectEnd();
        return type;
    }

    private static TypeSignature Delegate(string space, SignatureCursor cursor)
    {
        var result = cursor.Type();
        var name = cursor.Name();
        var typeParameters = TypeParameters(cursor);
        cursor.Expect("(");
        var parameters = cursor.Items(() => Parameter(cursor), ")");
        cursor.Expect(";");
        var type = new TypeSignature
        {
            Namespace = space,
            Kind = "delegate",
            Modifiers = "",
            Name = name,
            TypeParameters = typeParameters,
            Constraints = Constraints(cursor),
            Members = [new() { Kind = MemberKind.Method, Name = "Invoke", Modifiers = "public", Type = result, Parameters = parameters }],
        };
        cursor.ExpectEnd();
        return type;
    }

    private static MemberSignature EnumValue(SignatureCursor cursor)
    {
        var name = cursor.Name();
        cursor.Expect("=");
        return new() { Kind = MemberKind.EnumValue, Name = name, Value = cursor.Until(" ") };
    }

    private static MemberSignature Declared(SignatureCursor cursor)
    {
        if (cursor.Take(".ctor("))
            return new() { Kind = MemberKind.Constructor, Name = ".ctor", Parameters = cursor.Items(() => Parameter(cursor), ")") };
        var isConstant = cursor.TakeWord("const");
        var type = cursor.Type();
        var member = isConstant ? Constant(cursor) : cursor.Take("this[") ? Indexer(cursor) : MethodPropertyOrField(cursor);
        return member with { Type = type };
    }

    private static MemberSignature Constant(SignatureCursor cursor)
    {
        var name = cursor.Name();
        cursor.Expect("=");
        return new() { Kind = MemberKind.Constant, Name = name, Value = cursor.Until("/") };
    }

    private static MemberSignature Indexer(SignatureCursor cursor) => new()
    {
        Kind = MemberKind.Property,
        Name = "this",
        Parameters = cursor.Items(() => Parameter(cursor), "]"),
        Accessors = cursor.Take("{") ? Accessors(cursor) : throw cursor.Wrong("accessors"),
    };

    private static MemberSignature MethodPropertyOrField(SignatureCursor cursor)
    {
        var name = cursor.Name();
        if (cursor.Take("{"))
            return new() { Kind = MemberKind.Property, Name = name, Accessors = Accessors(cursor) };
        var typeParameters = TypeParameters(cursor);
        if (!cursor.Take("("))
            return new() { Kind = MemberKind.Field, Name = name };
        return new()
        {
            Kind = MemberKind.Method,
            Name = name,
            TypeParameters = typeParameters,
            Parameters = cursor.Items(() => Parameter(cursor), ")"),
            Constraints = Constraints(cursor),
        };
    }

    private static ParameterSignature Parameter(SignatureCursor cursor) => new()
    {
        Attributes = Attributes(cursor),
        Modifier = ((string[])["this", "params", "ref", "out", "in"]).FirstOrDefault(cursor.TakeWord) ?? "",
        Type = cursor.Type(),
        Name = cursor.Name(),
        Default = cursor.Take("=") ? cursor.Until(",)]") : null,
    };

    private static List<string> Attributes(SignatureCursor cursor)
    {
        var attributes = new List<string>();
        while (cursor.Take("["))
        {
            attributes.Add(cursor.Until("]"));
            cursor.Expect("]");
        }

        return attributes;
    }

    private static string Modifiers(SignatureCursor cursor)
    {
        var modifiers = new List<string>();
        while (Words.FirstOrDefault(cursor.TakeWord) is { } word)
            modifiers.Add(word);
        return string.Join(' ', modifiers);
    }

    private static List<string> Accessors(SignatureCursor cursor)
    {
        var accessors = new List<string>();
        while (!cursor.Take("}"))
        {
            accessors.Add(cursor.Name());
            cursor.Expect(";");
        }

        return accessors;
    }

    private static IReadOnlyList<string> TypeParameters(SignatureCursor cursor) => cursor.Take("<") ? cursor.Items(cursor.Name, ">") : [];

    private static List<string> Bases(SignatureCursor cursor)
    {
        var bases = new List<string> { cursor.Type() };
        while (cursor.Take(","))
            bases.Add(cursor.Type());
        return bases;
    }

    private static List<string> Constraints(SignatureCursor cursor)
    {
        var constraints = new List<string>();
        while (cursor.TakeWord("where"))
        {
            var parameter = cursor.Name();
            cursor.Expect(":");
            var parts = new List<string>();
            do
                parts.Add(cursor.Take("new()") ? "new()" : cursor.Type());
            while (cursor.Take(","));
            constraints.Add($"{parameter} : {string.Join(", ", parts)}");
        }

        return constraints;
    }
}
