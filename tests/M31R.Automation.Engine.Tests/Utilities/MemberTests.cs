using System.Reflection;
using Nuke.Common.Utilities;

namespace M31R.Automation.Engine.Tests.Utilities;

public sealed class Members
{
    private readonly Counter counter = new();

    [Obsolete("For a test.")]
    public string Old { get; set; } = "text";

    private static string Shout(string text) => text.Length == 0 ? throw new FormatException("nothing") : text.ToUpperInvariant();

    [Fact]
    public void AreReadAndSet()
    {
        MemberInfo field = typeof(Counter).GetField("number", ReflectionUtility.Instance)!;
        field.SetValue(counter, 2);
        field.GetValue<int>(counter).ShouldBe(2);
        (field.GetMemberType(), field.IsPublic(), field.IsStatic()).ShouldBe((typeof(int), false, false));
        counter.Next().ShouldBe(3);
    }

    [Fact]
    public void AreDescribed()
    {
        MemberInfo property = GetType().GetProperty("Old")!;
        property.HasCustomAttribute<ObsoleteAttribute>().ShouldBeTrue();
        (property.GetMemberType(), property.IsPublic(), property.IsStatic()).ShouldBe((typeof(string), true, false));
        typeof(int?).IsNullableType().ShouldBeTrue();
        typeof(DayOfWeek).GetEnumValues<DayOfWeek>().Length.ShouldBe(7);
        Should.Throw<ArgumentException>(() => ((MemberInfo)typeof(int)).GetMemberType());
    }

    [Fact]
    public void ThrowWhatTheyThrow()
    {
        MemberInfo method = GetType().GetMethod(nameof(Shout), ReflectionUtility.Static)!;
        method.GetValue<string>(obj: null, ["a"]).ShouldBe("A");
        Should.Throw<FormatException>(() => method.GetValue(obj: null, [""])).Message.ShouldBe("nothing");
        Should.Throw<FormatException>(() => ((Func<string, string>)Shout).DynamicInvokeUnwrap<string>("")).Message.ShouldBe("nothing");
        Should.Throw<FormatException>(() => typeof(Thrower).CreateInstance()).Message.ShouldBe("made");
    }

    [Fact]
    public void AreNamedByExpressions()
    {
        ReflectionUtility.GetMemberInfo(() => counter).Name.ShouldBe("counter");
        ReflectionUtility.GetMemberInfo<object>(() => DateTime.MaxValue).Name.ShouldBe("MaxValue");
        ReflectionUtility.GetMemberInfo(() => Shout("x")).Name.ShouldBe("Shout");
        Should.Throw<ArgumentException>(() => ReflectionUtility.GetMemberInfo(() => 1 + counter.Next()))
            .Message.ShouldContain("does not name a member");
    }

    private sealed class Counter
    {
        private int number;

        internal int Next() => ++number;
    }

    private sealed class Thrower
    {
        private Thrower() => throw new FormatException("made");
    }
}

public sealed class Brackets
{
    private readonly List<string> log = [];

    private string Place { get; set; } = "outside";

    [Fact]
    public void EndOnce()
    {
        var bracket = DelegateDisposable.CreateBracket(() => log.Add("in"), () => log.Add("out"));
        bracket.Dispose();
        bracket.Dispose();
        log.ShouldBe(["in", "out"]);
    }

    [Fact]
    public void EndTheLastFirst()
    {
        using (DelegateDisposable.CreateBracket(() => "a", made => log.Add(made)).CombineWith(cleanup: () => log.Add("b")))
        {
            log.ShouldBeEmpty();
        }

        log.ShouldBe(["b", "a"]);
    }

    [Fact]
    public void SetAMemberForAWhile()
    {
        using (DelegateDisposable.SetAndRestore(() => Place, "inside"))
        {
            Place.ShouldBe("inside");
        }

        Place.ShouldBe("outside");
    }

    [Fact]
    public void AreSteps()
    {
        1.Apply(n => n + 1).When(condition: true, n => n * 2).When(condition: false, n => 0).ShouldBe(4);
        4.WhenNotNull((string?)null, (n, _) => 0).WhenNotNull("x", (n, x) => n + x.Length).ShouldBe(5);
        Lazy.Create(() => 1).Value.ShouldBe(1);
        new AggregateException(new TargetInvocationException(new FormatException())).Unwrap().ShouldBeOfType<FormatException>();
        new[] { Task.FromResult(1), Task.FromResult(2) }.WaitAll().ShouldBe([1, 2]);
    }

    [Fact]
    public void IndentWhatIsWritten()
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream) { NewLine = "\n" })
        {
            var file = new CustomFileWriter(writer, indentationFactor: 2, commentPrefix: "#");
            file.WriteComment("generated");
            file.WriteLine("a:");
            using (file.Indent())
            {
                file.Write(f => f.WriteLine("b"));
                file.WriteLine();
                file.WriteComment();
            }

            file.WriteLine("c");
        }

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("# generated\na:\n  b\n\n  #\nc\n");
    }
}
