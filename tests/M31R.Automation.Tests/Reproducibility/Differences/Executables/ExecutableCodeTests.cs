using System.Reflection;
using System.Reflection.Emit;
using static M31R.Automation.Tests.Reproducibility.Differences.Executables.BuiltAssembly;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>Types, members, instructions, attributes and resources of assemblies.</summary>
public sealed class ExecutableCode
{
    [Fact]
    public void WithPathInStringIsNamed() =>
        Pair.Causes(Loads("/first/sky/B.cs"), Loads("/second/sky/B.cs")).ShouldBe(["text-build-path at A.B.Run()"]);

    [Fact]
    public void WithStringThatNothingExplainsIsAnotherMethod() =>
        Pair.Causes(Loads("apple pie"), Loads("pear tart")).ShouldBe(["pe-method-body at A.B.Run()"]);

    [Fact]
    public void WithTwoStringsNamesBoth() =>
        Pair.Causes(
            new BuiltAssembly { Code = Method("Run", code => Load(Load(code, "/first/sky/B.cs"), "2026-03-05T10:00:01Z")) },
            new BuiltAssembly { Code = Method("Run", code => Load(Load(code, "/second/sky/B.cs"), "2026-03-05T11:00:02Z")) })
            .ShouldBe(["text-build-path at A.B.Run()", "text-time at A.B.Run()"]);

    [Fact]
    public void WithTimeInNumberIsNamed() =>
        Pair.Causes(Loads(Pair.FirstTime.UtcTicks), Loads(Pair.SecondTime.UtcTicks)).ShouldBe(["text-time at A.B.Run()"]);

    [Fact]
    public void WithOtherNumberNamesTheInstruction()
    {
        var found = Pair.Explain(new("", Loads(12).Bytes()), new("", Loads(13).Bytes())).ShouldHaveSingleItem();

        found.Cause.Id.ShouldBe("pe-method-body");
        found.First.ShouldBe("ldc.i8 12");
        found.Second.ShouldBe("ldc.i8 13");
    }

    [Fact]
    public void WithTokensThatMovedIsEqual() =>
        Pair.Causes(
            new BuiltAssembly { Code = Type("A.B", type => AddMethod(type, "Run", Call)) },
            new BuiltAssembly
            {
                Code = Type("A.B", type => AddMethod(type, "Run", Call)) + Type("A.C", type => AddMethod(type, "More", Call)),
            }).ShouldBe(["pe-member at A.C"]);

    [Fact]
    public void WithMembersInOtherOrderIsNamed() =>
        Pair.Causes(Fields("one", "two", "three"), Fields("one", "three", "two")).ShouldBe(["pe-member-order at A.B"]);

    [Fact]
    public void WithTypesInOtherOrderIsNamed() =>
        Pair.Causes(new BuiltAssembly { Code = Empty("A.B") + Empty("A.C") }, new BuiltAssembly { Code = Empty("A.C") + Empty("A.B") })
            .ShouldBe(["pe-member-order"]);

    [Fact]
    public void WithMemberOnOneSideIsNamed() => Pair.Causes(Fields("one"), Fields("one", "two")).ShouldBe(["pe-member at A.B.two"]);

    [Fact]
    public void ThatUsesMemberOnOneSideFollows() =>
        Pair.Causes(Uses("one"), Uses("two")).ShouldBe(["pe-member at A.B.one", "pe-member at A.B.two"]);

    [Fact]
    public void ThatUsesATypeWithALongerNameIsNamed() =>
        Pair.Causes(Chooses("one"), Chooses("two", Empty("A.C"))).ShouldBe(["pe-method-body at A.B.Run()", "pe-member at A.C"]);

    [Fact]
    public void WithOtherSignatureIsNamed() =>
        Pair.Causes(
            new BuiltAssembly { Code = Type("A.B", type => type.DefineField("x", typeof(int), FieldAttributes.Public)) },
            new BuiltAssembly { Code = Type("A.B", type => type.DefineField("x", typeof(long), FieldAttributes.Public)) })
            .ShouldBe(["pe-member at A.B.x"]);

    [Fact]
    public void WithFileLocalTypeOfOtherPathIsNamed() =>
        Pair.Causes(FileLocal('A'), FileLocal('B')).ShouldBe([$"text-build-path at <B>F{new string('A', 64)}__Hidden"]);

    [Fact]
    public void WithNumbersOfTheCompilerThatMovedFollows() =>
        Pair.Causes(
            new BuiltAssembly { Version = new(1, 0), Code = Type("A.B", type => AddMethod(type, "<Run>b__1_0", Call)) },
            new BuiltAssembly { Version = new(1, 1), Code = Type("A.B", type => AddMethod(type, "<Run>b__2_0", Call)) })
            .ShouldBe(["pe-version"]);

    [Fact]
    public void WithGuidInAttributeIsNamed() =>
        Pair.Causes(Says("Id", "0c8f8e3a-6a9e-4d0e-8f3e-0a4a5a0c2b11"), Says("Id", "5f1d3c9b-1c7a-4b8e-9d55-7be0f6a1c922"))
            .ShouldBe(["text-random-guid at [AssemblyMetadata(Id)]"]);

    [Fact]
    public void WithValueThatNothingExplainsIsAnAttribute() =>
        Pair.Causes(Says("Fruit", "apple"), Says("Fruit", "pear")).ShouldBe(["pe-attribute at [AssemblyMetadata(Fruit)]"]);

    [Fact]
    public void WithAttributesInOtherOrderIsNamed() =>
        Pair.Causes(
            new BuiltAssembly { Metadata = [("One", "1"), ("Two", "2")] },
            new BuiltAssembly { Metadata = [("Two", "2"), ("One", "1")] }).ShouldBe(["pe-member-order"]);

    [Fact]
    public void WithOtherConstantIsNamed() =>
        Pair.Causes(Constant(1), Constant(2)).ShouldBe(["pe-attribute at A.B.Limit"]);

    [Fact]
    public void WithTimeInResourceIsNamed() =>
        Pair.Causes(Carries("2026-03-05T10:00:01Z"u8), Carries("2026-03-05T11:00:01Z"u8)).ShouldBe(["text-time at built.txt"]);

    [Fact]
    public void WithOtherBytesInResourceIsNamed() => Pair.Causes(Carries([0, 1]), Carries([0, 2])).ShouldBe(["pe-resource at built.txt"]);

    [Fact]
    public void WithStringThatNoMethodLoadsIsNamed() =>
        Pair.Causes(Loads("apple") with { UnusedText = "one pie" }, Loads("apple") with { UnusedText = "two pies" })
            .ShouldBe(["pe-string at strings"]);

    [Fact]
    public void WithMembersOfGeneratedOrderFollowsInConstructors() =>
        Pair.Causes(Initialised("one", "two"), Initialised("two", "one")).ShouldBe(["pe-member-order at A.B"]);

    [Fact]
    public void WithSeveralCausesNamesAll() =>
        Pair.Causes(
            Loads("/first/sky/B.cs") with { Metadata = [("Fruit", "apple")], Resources = [("x", [0, 1])] },
            Loads("/second/sky/B.cs") with { Metadata = [("Fruit", "pear")], Resources = [("x", [0, 2])], Version = new Version(2, 0) })
            .ShouldBe(["pe-version", "text-build-path at A.B.Run()", "pe-attribute at [AssemblyMetadata(Fruit)]", "pe-resource at x"]);

    private static ILGenerator Load(ILGenerator code, string text)
    {
        code.Emit(OpCodes.Ldstr, text);
        code.Emit(OpCodes.Pop);
        return code;
    }

    private static void Call(ILGenerator code) => code.Emit(OpCodes.Call, typeof(GC).GetMethod(nameof(GC.Collect), [])!);

    private static BuiltAssembly Loads(string text) => new() { Code = Method("Run", code => Load(code, text)) };

    private static BuiltAssembly Loads(long number) => new()
    {
        Code = Method("Run", code =>
        {
            code.Emit(OpCodes.Ldc_I8, number);
            code.Emit(OpCodes.Pop);
        }),
    };

    private static Action<ModuleBuilder> Empty(string name) => Type(name, _ => { });

    private static BuiltAssembly Fields(params string[] names) => new()
    {
        Code = Type("A.B", type => Array.ForEach(names, name => type.DefineField(name, typeof(int), FieldAttributes.Public))),
    };

    private static BuiltAssembly Uses(string name) => new()
    {
        Code = Type("A.B", type =>
        {
            var field = type.DefineField(name, typeof(int), FieldAttributes.Public | FieldAttributes.Static);
            AddMethod(type, "Run", code =>
            {
                code.Emit(OpCodes.Ldsfld, field);
                code.Emit(OpCodes.Pop);
            });
        }),
    };

    /// <summary>A method that loads one of two fields of A.Cx.</summary>
    private static BuiltAssembly Chooses(string name, Action<ModuleBuilder>? more = null) => new()
    {
        Code = module =>
        {
            const FieldAttributes Shared = FieldAttributes.Public | FieldAttributes.Static;
            var fields = new Dictionary<string, FieldBuilder>(StringComparer.Ordinal);
            Type("A.Cx", type =>
            {
                foreach (var field in new[] { "one", "two" })
                    fields[field] = type.DefineField(field, typeof(int), Shared);
            })(module);
            Method("Run", code =>
            {
                code.Emit(OpCodes.Ldsfld, fields[name]);
                code.Emit(OpCodes.Pop);
            })(module);
            more?.Invoke(module);
        },
    };

    private static BuiltAssembly FileLocal(char hash) => new() { Code = Empty($"<B>F{new string(hash, 64)}__Hidden") };

    private static BuiltAssembly Says(string name, string value) => new() { Metadata = [(name, value)] };

    private static BuiltAssembly Constant(int value) => new()
    {
        Code = Type(
            "A.B",
            type => type.DefineField("Limit", typeof(int), FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.Literal)
                .SetConstant(value)),
    };

    private static BuiltAssembly Carries(ReadOnlySpan<byte> content) => new() { Resources = [("built.txt", content.ToArray())] };

    /// <summary>Fields that the constructor of the type sets in their order.</summary>
    private static BuiltAssembly Initialised(params string[] names) => new()
    {
        Code = Type("A.B", type =>
        {
            const FieldAttributes Shared = FieldAttributes.Public | FieldAttributes.Static;
            var fields = names.Select(name => type.DefineField(name, typeof(int), Shared)).ToList();
            var code = type.DefineTypeInitializer().GetILGenerator();
            foreach (var field in fields)
            {
                code.Emit(OpCodes.Ldc_I4_1);
                code.Emit(OpCodes.Stsfld, field);
            }

            code.Emit(OpCodes.Ret);
        }),
    };
}
