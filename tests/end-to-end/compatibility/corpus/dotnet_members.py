"""Members as such: gone, hidden, static, fields and properties, constants, events, operators, constructors, records."""

from __future__ import annotations

from case import addition, behavioural, breaking, compatible
from dotnet_case import api, declares, runs

CASES = [
    api(
        "method-removed",
        "public class Calculator { public int Add(int a, int b) => a + b; public int Negate(int a) => -a; }",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        breaking("M:Lib.Calculator.Negate(System.Int32)", "Negate(1) names nothing", witness=runs("return new Calculator().Negate(1);")),
    ),
    api(
        "method-added",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        "public class Calculator { public int Add(int a, int b) => a + b; public int Negate(int a) => -a; }",
        addition("M:Lib.Calculator.Negate(System.Int32)", "a new name", witness=runs("return new Calculator().Add(1, 2);")),
    ),
    api(
        "method-renamed",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        "public class Calculator { public int Sum(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "Add(1, 2) names nothing",
            "double",
            runs("return new Calculator().Add(1, 2);"),
        ),
        addition("M:Lib.Calculator.Sum(System.Int32,System.Int32)", "the new name", "double"),
    ),
    api(
        "method-renamed-and-kept",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        """
        public class Calculator
        {
            [Obsolete("Use Sum.")]
            public int Add(int a, int b) => Sum(a, b);

            public int Sum(int a, int b) => a + b;
        }
        """,
        addition("M:Lib.Calculator.Sum(System.Int32,System.Int32)", "the old name forwards to the new one", "tricky"),
    ),
    api(
        "obsolete-method-removed",
        "public class Calculator { [Obsolete(\"Use Sum.\")] public int Add(int a, int b) => Sum(a, b); "
        "public int Sum(int a, int b) => a + b; }",
        "public class Calculator { public int Sum(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "Add(1, 2) gave a warning and names nothing now",
            "plain deprecated",
            runs("return new Calculator().Add(1, 2);"),
        ),
    ),
    api(
        "obsolete-property-removed-hidden-from-editors",
        """
        public class Calculator
        {
            [Obsolete("Use Most."), System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
            public int Maximum => Most;

            public int Most => 9;
        }
        """,
        "public class Calculator { public int Most => 9; }",
        breaking(
            "P:Lib.Calculator.Maximum",
            "editors hid it, and the compiler took it",
            "tricky deprecated",
            runs("return new Calculator().Maximum;"),
        ),
    ),
    api(
        "method-made-private",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        "public class Calculator { private int Add(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "Add(1, 2) is inaccessible",
            witness=runs("return new Calculator().Add(1, 2);"),
        ),
    ),
    api(
        "method-made-protected",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        "public class Calculator { protected int Add(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "only classes that derive may call it",
            witness=runs("return new Calculator().Add(1, 2);"),
        ),
    ),
    api(
        "protected-internal-to-internal",
        "public class Calculator { protected internal int Add(int a, int b) => a + b; }",
        "public class Calculator { internal int Add(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "classes that derive called it",
            "tricky",
            declares("public class Mine : Calculator { public int Two() => Add(1, 1); }"),
        ),
    ),
    api(
        "protected-internal-to-protected",
        "public class Calculator { protected internal virtual int Add(int a, int b) => a + b; }",
        "public class Calculator { protected virtual int Add(int a, int b) => a + b; }",
        compatible(
            "seen from another assembly both are protected",
            "tricky",
            declares("public class Mine : Calculator { protected override int Add(int a, int b) => base.Add(b, a); }"),
        ),
    ),
    api(
        "protected-made-public",
        "public class Calculator { protected virtual int Add(int a, int b) => a + b; }",
        "public class Calculator { public virtual int Add(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "protected override does not compile: it changes the access",
            "tricky",
            declares("public class Mine : Calculator { protected override int Add(int a, int b) => 1; }"),
        ),
    ),
    api(
        "protected-non-virtual-made-public",
        "public class Calculator { protected int Add(int a, int b) => a + b; }",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        addition(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "everybody may call what some could",
            "tricky",
            declares("public class Mine : Calculator { public int Two() => Add(1, 1); }"),
        ),
    ),
    api(
        "method-made-static",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        "public class Calculator { public static int Add(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "calculator.Add(1, 2) needs the type's name now",
            witness=runs("return new Calculator().Add(1, 2);"),
        ),
    ),
    api(
        "method-no-longer-static",
        "public class Calculator { public static int Add(int a, int b) => a + b; }",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "Calculator.Add(1, 2) needs an object now",
            witness=runs("return Calculator.Add(1, 2);"),
        ),
    ),
    api(
        "property-removed",
        "public class Options { public string Name { get; set; } = \"\"; public int Size { get; set; } }",
        "public class Options { public string Name { get; set; } = \"\"; }",
        breaking("P:Lib.Options.Size", "options.Size names nothing", witness=runs("return new Options().Size;")),
    ),
    api(
        "property-setter-removed",
        "public class Options { public string Name { get; set; } = \"\"; }",
        "public class Options { public string Name { get; } = \"\"; }",
        breaking("P:Lib.Options.Name", "options.Name = … does not compile", witness=runs("new Options().Name = \"a\";")),
    ),
    api(
        "property-setter-made-private",
        "public class Options { public string Name { get; set; } = \"\"; }",
        "public class Options { public string Name { get; private set; } = \"\"; }",
        breaking("P:Lib.Options.Name", "new Options { Name = … } is inaccessible", witness=runs("return new Options { Name = \"a\" };")),
    ),
    api(
        "property-setter-added",
        "public class Options { public string Name { get; } = \"\"; }",
        "public class Options { public string Name { get; set; } = \"\"; }",
        addition("P:Lib.Options.Name", "it can be set now", witness=runs("return new Options().Name;")),
    ),
    api(
        "property-set-to-init",
        "public class Options { public string Name { get; set; } = \"\"; }",
        "public class Options { public string Name { get; init; } = \"\"; }",
        breaking(
            "P:Lib.Options.Name",
            "options.Name = … after construction does not compile",
            "tricky",
            runs("var options = new Options();\noptions.Name = \"a\";"),
        ),
    ),
    api(
        "property-init-to-set",
        "public class Options { public string Name { get; init; } = \"\"; }",
        "public class Options { public string Name { get; set; } = \"\"; }",
        breaking(
            "P:Lib.Options.Name",
            "compiled callers look for the init accessor: MissingMethodException",
            "tricky binary",
            runs("return new Options { Name = \"a\" }.Name;"),
        ),
    ),
    api(
        "property-body-to-automatic",
        "public class Options { private string name = \"\"; public string Name { get { return name; } set { name = value; } } }",
        "public class Options { public string Name { get; set; } = \"\"; }",
        compatible("the same accessors", "tricky", runs("return new Options { Name = \"a\" }.Name;")),
    ),
    api(
        "property-required",
        "public class Options { public string Name { get; set; } = \"\"; }",
        "public class Options { public required string Name { get; set; } = \"\"; }",
        breaking("P:Lib.Options.Name", "new Options() must set Name now", witness=runs("return new Options();")),
    ),
    api(
        "property-no-longer-required",
        "public class Options { public required string Name { get; set; } }",
        "public class Options { public string Name { get; set; } = \"\"; }",
        addition(
            "P:Lib.Options.Name",
            "who sets it still may, and nobody must",
            "tricky",
            runs("return new Options { Name = \"a\" }.Name;"),
        ),
    ),
    api(
        "property-to-field",
        "public class Options { public int Size { get; set; } }",
        "public class Options { public int Size; }",
        breaking(
            "P:Lib.Options.Size",
            "compiled callers look for get_Size: MissingMethodException",
            "tricky binary",
            runs("return new Options { Size = 3 }.Size;"),
        ),
    ),
    api(
        "field-to-property",
        "public class Options { public int Size; }",
        "public class Options { public int Size { get; set; } }",
        breaking(
            "F:Lib.Options.Size",
            "ref options.Size does not compile, and compiled callers miss the field",
            "tricky",
            runs("System.Threading.Interlocked.Increment(ref new Options().Size);"),
        ),
    ),
    api(
        "field-made-readonly",
        "public class Options { public int Size = 1; }",
        "public class Options { public readonly int Size = 1; }",
        breaking("F:Lib.Options.Size", "options.Size = 2 does not compile", witness=runs("new Options().Size = 2;")),
    ),
    api(
        "field-no-longer-readonly",
        "public class Options { public readonly int Size = 1; }",
        "public class Options { public int Size = 1; }",
        addition("F:Lib.Options.Size", "it can be written now", witness=runs("return new Options().Size;")),
    ),
    api(
        "constant-changed",
        "public static class Limits { public const int Most = 10; }",
        "public static class Limits { public const int Most = 20; }",
        behavioural("F:Lib.Limits.Most", "10 is in compiled callers, 20 in those compiled anew", witness=runs("return Limits.Most;")),
    ),
    api(
        "constant-written-otherwise",
        "public static class Limits { public const int Most = 1024; public const string Name = \"lib\"; }",
        "public static class Limits { private const int Kilo = 1 << 10; public const int Most = Kilo; "
        "public const string Name = \"l\" + \"ib\"; }",
        compatible("the same values, computed otherwise", "tricky", runs("return Limits.Most + Limits.Name;")),
    ),
    api(
        "constant-to-static-readonly",
        "public static class Limits { public const int Most = 10; }",
        "public static class Limits { public static readonly int Most = 10; }",
        breaking(
            "F:Lib.Limits.Most",
            "case Limits.Most: needs a constant",
            "tricky",
            runs("switch (3) { case Limits.Most: return 1; default: return 2; }"),
        ),
    ),
    api(
        "static-readonly-to-constant",
        "public static class Limits { public static readonly int Most = 10; }",
        "public static class Limits { public const int Most = 10; }",
        breaking(
            "F:Lib.Limits.Most",
            "compiled callers read a field that has no storage any more",
            "tricky binary",
            runs("return Limits.Most;"),
        ),
    ),
    api(
        "event-removed",
        "public class Job { public event EventHandler? Done; public void Run() => Done?.Invoke(this, EventArgs.Empty); }",
        "public class Job { public void Run() { } }",
        breaking("E:Lib.Job.Done", "job.Done += … names nothing", witness=runs("new Job().Done += (_, _) => { };")),
    ),
    api(
        "event-type-changed",
        "public class Job { public event EventHandler? Done; public void Run() => Done?.Invoke(this, EventArgs.Empty); }",
        "public class Job { public event Action<int>? Done; public void Run() => Done?.Invoke(1); }",
        breaking("E:Lib.Job.Done", "a handler of two parameters does not convert", witness=runs("new Job().Done += (sender, e) => { };")),
    ),
    api(
        "event-with-accessors",
        "public class Job { public event EventHandler? Done; public void Run() => Done?.Invoke(this, EventArgs.Empty); }",
        """
        public class Job
        {
            private readonly List<EventHandler?> handlers = [];

            public event EventHandler? Done
            {
                add => handlers.Add(value);
                remove => handlers.Remove(value);
            }

            public void Run() => handlers.ForEach(handler => handler?.Invoke(this, EventArgs.Empty));
        }
        """,
        compatible(
            "others only ever add and remove",
            "tricky",
            runs("var seen = 0;\nvar job = new Job();\njob.Done += (_, _) => seen++;\njob.Run();\nreturn seen;"),
        ),
    ),
    api(
        "operator-removed",
        "public class Amount { public static Amount operator +(Amount a, Amount b) => a; }",
        "public class Amount { }",
        breaking(
            "M:Lib.Amount.op_Addition(Lib.Amount,Lib.Amount)",
            "a + b does not compile",
            witness=runs("return new Amount() + new Amount();"),
        ),
    ),
    api(
        "conversion-made-explicit",
        "public class Amount { public static implicit operator int(Amount a) => 1; }",
        "public class Amount { public static explicit operator int(Amount a) => 1; }",
        breaking(
            "M:Lib.Amount.op_Implicit(Lib.Amount)~System.Int32",
            "int i = amount needs a cast now",
            witness=runs("int i = new Amount();"),
        ),
    ),
    api(
        "conversion-made-implicit",
        "public class Amount { public static explicit operator int(Amount a) => 1; }",
        "public class Amount { public static implicit operator int(Amount a) => 1; }",
        breaking(
            "M:Lib.Amount.op_Explicit(Lib.Amount)~System.Int32",
            "compiled callers look for op_Explicit: MissingMethodException",
            "tricky binary",
            runs("return (int)new Amount();"),
        ),
    ),
    api(
        "indexer-renamed-in-metadata",
        "public class Table { public int this[int i] => i; }",
        "public class Table { [System.Runtime.CompilerServices.IndexerName(\"Cell\")] public int this[int i] => i; }",
        breaking(
            "P:Lib.Table.Item(System.Int32)",
            "compiled callers look for get_Item: MissingMethodException",
            "tricky binary",
            runs("return new Table()[3];"),
        ),
    ),
    api(
        "implicit-constructor-gone",
        "public class Options { }",
        "public class Options { public Options(string name) { } }",
        breaking(
            "M:Lib.Options.#ctor",
            "new Options() does not compile: nobody wrote the constructor that went",
            "tricky",
            runs("return new Options();"),
        ),
    ),
    api(
        "implicit-constructor-written",
        "public class Options { }",
        "public class Options { public Options() { } }",
        compatible("the compiler wrote the same", "tricky", runs("return new Options() is null;")),
    ),
    api(
        "constructor-to-primary",
        "public class Options { private readonly string name; public Options(string name) { this.name = name; } "
        "public string Name => name; }",
        "public class Options(string name) { public string Name => name; }",
        compatible("the same constructor", "tricky", runs("return new Options(name: \"a\").Name;")),
    ),
    api(
        "constructor-parameter-required",
        "public class Options { public Options(string name) { } }",
        "public class Options { public Options(string name, int size) { } }",
        breaking("M:Lib.Options.#ctor(System.String)", "new Options(\"a\") lacks size", witness=runs("return new Options(\"a\");")),
    ),
    api(
        "constructor-of-abstract-class-protected",
        "public abstract class Job { public Job() { } public abstract int Run(); }",
        "public abstract class Job { protected Job() { } public abstract int Run(); }",
        compatible(
            "only classes that derive could call it",
            "tricky",
            runs("return new Mine().Run();", "public class Mine : Job { public override int Run() => 1; }"),
        ),
    ),
    api(
        "record-parameter-added",
        "public record Point(int X, int Y);",
        "public record Point(int X, int Y, int Z);",
        breaking("M:Lib.Point.#ctor(System.Int32,System.Int32)", "new Point(1, 2) lacks Z", "double", runs("return new Point(1, 2);")),
        breaking(
            "M:Lib.Point.Deconstruct(System.Int32@,System.Int32@)",
            "var (x, y) = point does not compile",
            "double",
            declares("public class Mine { public int Of(Point p) { var (x, y) = p; return x + y; } }"),
        ),
    ),
    api(
        "record-parameter-added-with-default",
        "public record Point(int X, int Y);",
        "public record Point(int X, int Y, int Z = 0) { public Point(int X, int Y) : this(X, Y, 0) { } "
        "public void Deconstruct(out int X, out int Y) => (X, Y) = (this.X, this.Y); }",
        addition(
            "P:Lib.Point.Z",
            "the old constructor and deconstruction stay beside the new ones",
            "tricky",
            runs("var (x, y) = new Point(1, 2);\nreturn x + y;"),
        ),
    ),
    api(
        "record-parameters-swapped",
        "public record Person(string Name, int Age);",
        "public record Person(int Age, string Name);",
        breaking(
            "M:Lib.Person.#ctor(System.String,System.Int32)",
            "new Person(\"a\", 1) does not convert",
            "double",
            runs("return new Person(\"a\", 1);"),
        ),
        breaking(
            "M:Lib.Person.Deconstruct(System.String@,System.Int32@)",
            "(string name, int age) = person does not convert",
            "double",
            declares("public class Mine { public void Of(Person p) { (string name, int age) = p; } }"),
        ),
    ),
    api(
        "record-property-added",
        "public record Person(string Name);",
        "public record Person(string Name) { public string City { get; init; } = \"\"; }",
        addition("P:Lib.Person.City", "nobody must set it", witness=runs("return new Person(\"a\").Name;")),
    ),
    api(
        "members-removed-and-constant-changed",
        "public static class Limits { public const int Least = 1; public const int Most = 10; public static int Middle() => 5; }",
        "public static class Limits { public const int Least = 2; public const int Most = 10; }",
        breaking("M:Lib.Limits.Middle", "Limits.Middle() names nothing", "double", runs("return Limits.Middle();")),
        behavioural("F:Lib.Limits.Least", "1 and 2", "double", runs("return Limits.Least;")),
    ),
    api(
        "public-member-of-internal-type-removed",
        "public class Parser { }\ninternal class Table { public int Size() => 1; public class Row { public int Cells; } }",
        "public class Parser { }\ninternal class Table { public class Row { } }",
        compatible("nobody outside can name the type", "tricky"),
    ),
]
