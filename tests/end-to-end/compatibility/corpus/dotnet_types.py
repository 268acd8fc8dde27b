"""Types: gone, another kind, narrower, generic; enumerations, delegates, structs."""

from __future__ import annotations

from case import addition, behavioural, breaking, compatible
from dotnet_case import api, declares, runs

CASES = [
    api(
        "type-removed",
        "public class Parser { }\npublic class Writer { }",
        "public class Writer { }",
        breaking("T:Lib.Parser", "new Lib.Parser() names nothing", witness=runs("return new Parser();")),
    ),
    api(
        "type-made-internal",
        "public class Parser { }",
        "internal class Parser { }",
        breaking("T:Lib.Parser", "new Lib.Parser() is inaccessible", witness=runs("return new Parser();")),
    ),
    api(
        "type-to-another-namespace",
        {"src/Lib/Parser.cs": "namespace Lib;\n\npublic class Parser { }\n"},
        {"src/Lib/Parser.cs": "namespace Lib.Parsing;\n\npublic class Parser { }\n"},
        breaking("T:Lib.Parser", "Lib.Parser names nothing", "double", declares("public class Mine { public Lib.Parser? It; }")),
        addition("T:Lib.Parsing.Parser", "the new name", "double"),
    ),
    api(
        "type-split-over-files",
        {"src/Lib/Parser.cs": "namespace Lib;\n\npublic class Parser\n{\n    public int A() => 1;\n\n    public int B() => 2;\n}\n"},
        {
            "src/Lib/Parser.A.cs": "namespace Lib;\n\npublic partial class Parser\n{\n    public int A() => 1;\n}\n",
            "src/Lib/Parts/Parser.B.cs": "namespace Lib\n{\n    partial class Parser\n    {\n        public int B() => 2;\n    }\n}\n",
        },
        compatible("one class in two files is the same class", "tricky", runs("return new Parser().A() + new Parser().B();")),
    ),
    api(
        "type-added",
        "public class Parser { }",
        "public class Parser { }\npublic class Writer { }",
        addition("T:Lib.Writer", "a new class"),
    ),
    api(
        "nested-type-moved-out",
        "public class Parser { public class Options { } }",
        "public class Parser { }\npublic class Options { }",
        breaking("T:Lib.Parser.Options", "Parser.Options names nothing", "double", runs("return new Parser.Options();")),
        addition("T:Lib.Options", "its new place", "double"),
    ),
    api(
        "class-to-struct",
        "public class Point { public int X { get; set; } }",
        "public struct Point { public int X { get; set; } }",
        breaking(
            "T:Lib.Point",
            "a class constraint refuses it",
            witness=runs("return Of<Point>();\nstatic T? Of<T>() where T : class => null;"),
        ),
    ),
    api(
        "record-class-to-record-struct",
        "public sealed record Point(int X);",
        "public record struct Point(int X);",
        breaking(
            "T:Lib.Point",
            "a weak reference to it does not compile",
            "tricky",
            runs("return new WeakReference<Point>(new Point(1)) is null;"),
        ),
    ),
    api(
        "sealed-class-to-sealed-record",
        "public sealed class Point { public int X { get; init; } }",
        "public sealed record Point { public int X { get; init; } }",
        behavioural(
            "T:Lib.Point",
            "two points with one X are equal now",
            "tricky",
            runs("return new Point { X = 1 }.Equals(new Point { X = 1 });"),
        ),
    ),
    api(
        "open-class-to-record",
        "public class Point { public int X { get; init; } }",
        "public record Point { public int X { get; init; } }",
        breaking("T:Lib.Point", "a class cannot derive from a record", "tricky", declares("public class Mine : Point { }")),
    ),
    api(
        "record-written-out",
        "public sealed record Point(int X);",
        """
        public sealed record Point
        {
            public Point(int X) => this.X = X;

            public int X { get; init; }

            public void Deconstruct(out int X) => X = this.X;
        }
        """,
        compatible(
            "the members of a positional record, written by hand",
            "tricky",
            runs("var (x, y) = (new Point(X: 1), new Point(2));\ny.Deconstruct(out var z);\nreturn (x with { X = 4 }).ToString() + z;"),
        ),
    ),
    api(
        "class-sealed",
        "public class Parser { }",
        "public sealed class Parser { }",
        breaking("T:Lib.Parser", "class Mine : Parser does not compile", witness=declares("public class Mine : Parser { }")),
    ),
    api(
        "class-without-public-constructor-sealed",
        "public class Parser { private Parser() { } public static Parser Create() => new(); }",
        "public sealed class Parser { private Parser() { } public static Parser Create() => new(); }",
        compatible("nobody outside could derive from it", "tricky", runs("return Parser.Create() is null;")),
    ),
    api(
        "class-unsealed",
        "public sealed class Parser { }",
        "public class Parser { }",
        addition("T:Lib.Parser", "others may derive from it", witness=runs("return new Parser() is null;")),
    ),
    api(
        "class-made-abstract",
        "public class Parser { }",
        "public abstract class Parser { }",
        breaking("T:Lib.Parser", "new Parser() does not compile", witness=runs("return new Parser();")),
    ),
    api(
        "class-with-internal-constructor-made-abstract",
        """
        public class Parser { internal Parser() { } public static Parser Create() => new(); }
        """,
        """
        public abstract class Parser
        {
            internal Parser() { }

            public static Parser Create() => new Simple();

            private sealed class Simple : Parser { }
        }
        """,
        compatible("nobody outside could create one or derive", "tricky", runs("return Parser.Create() is null;")),
    ),
    api(
        "class-with-private-constructor-made-static",
        "public class Limits { private Limits() { } public static int Most() => 5; }",
        "public static class Limits { public static int Most() => 5; }",
        breaking("T:Lib.Limits", "a list of a static class does not compile", "tricky", runs("return new List<Limits>();")),
    ),
    api(
        "struct-made-readonly",
        "public struct Point { public Point(int x) { X = x; } public int X { get; } }",
        "public readonly struct Point { public Point(int x) { X = x; } public int X { get; } }",
        compatible(
            "callers copy less, and see the same",
            "tricky",
            runs("var p = new Point(3);\nref var q = ref p;\nq = new Point(4);\nreturn p.X;"),
        ),
    ),
    api(
        "struct-no-longer-readonly",
        "public readonly struct Point { public Point(int x) { X = x; } public int X { get; } }",
        "public struct Point { public Point(int x) { X = x; } public int X { get; } }",
        compatible("callers copy more, and see the same", "tricky", runs("return Of(new Point(3));\nstatic int Of(in Point p) => p.X;")),
    ),
    api(
        "struct-made-ref-struct",
        "public struct Window { public int Size { get; set; } }",
        "public ref struct Window { public int Size { get; set; } }",
        breaking("T:Lib.Window", "it cannot be boxed or kept in a list", witness=runs("return new List<Window>();")),
    ),
    api(
        "struct-gains-private-reference",
        "public struct Point { private int x; public int X { get => x; set => x = value; } }",
        "public struct Point { private int x; private string? note; public int X { get => x; set { x = value; note = null; } } }",
        breaking(
            "T:Lib.Point",
            "it is no longer unmanaged: a constraint refuses it",
            "tricky",
            runs("return Of<Point>();\nstatic int Of<T>() where T : unmanaged => 1;"),
        ),
    ),
    api(
        "struct-of-public-fields-gains-private-one",
        "public struct Point { public int X; public int Y; }",
        "public struct Point { public int X; public int Y; private int z; public int Sum() => X + Y + z++; }",
        breaking(
            "T:Lib.Point",
            "Point p; p.X = 1; p.Y = 2; leaves p unassigned",
            "tricky",
            runs("Point p;\np.X = 1;\np.Y = 2;\nvar q = p;\nreturn q.X;"),
        ),
        addition("M:Lib.Point.Sum", "a new method", "double"),
    ),
    api(
        "generic-constraint-added-to-type",
        "public class Pool<T> { }",
        "public class Pool<T> where T : class { }",
        breaking("T:Lib.Pool`1", "Pool<int> does not compile", witness=runs("return new Pool<int>();")),
    ),
    api(
        "generic-parameter-renamed",
        "public class Pool<T> { public T? Last(T? other) => other; }",
        "public class Pool<TItem> { public TItem? Last(TItem? other) => other; }",
        compatible("nobody can name a type parameter from outside", "tricky", runs("return new Pool<int>().Last(other: 3);")),
    ),
    api(
        "generic-parameter-added",
        "public class Pool<T> { }",
        "public class Pool<T, TKey> { }",
        breaking("T:Lib.Pool`1", "Pool<int> names nothing", witness=runs("return new Pool<int>();")),
    ),
    api(
        "covariance-lost",
        "public interface ISource<out T> { T Next(); }",
        "public interface ISource<T> { T Next(); }",
        breaking(
            "T:Lib.ISource`1",
            "ISource<string> is no ISource<object>",
            "tricky",
            declares("public class Mine { public ISource<object> As(ISource<string> s) => s; }"),
        ),
    ),
    api(
        "covariance-gained",
        "public interface ISource<T> { T Next(); }",
        "public interface ISource<out T> { T Next(); }",
        addition(
            "T:Lib.ISource`1",
            "ISource<string> is an ISource<object> now",
            "tricky",
            declares("public class Mine : ISource<string> { public string Next() => \"\"; }"),
        ),
    ),
    api(
        "enum-member-added",
        "public enum Mode { Fast, Slow }",
        "public enum Mode { Fast, Slow, Careful }",
        addition("F:Lib.Mode.Careful", "at the end: no value moves", witness=runs("return (int)Mode.Slow + Mode.Slow.ToString();")),
    ),
    api(
        "enum-member-inserted",
        "public enum Mode { Fast, Slow }",
        "public enum Mode { Fast, Careful, Slow }",
        behavioural("F:Lib.Mode.Slow", "Slow was 1 and is 2", "tricky", runs("return (int)Mode.Slow;")),
        addition("F:Lib.Mode.Careful", "a new member", "double"),
    ),
    api(
        "enum-member-removed",
        "public enum Mode { Fast, Slow }",
        "public enum Mode { Fast }",
        breaking("F:Lib.Mode.Slow", "Mode.Slow names nothing", witness=runs("return Mode.Slow;")),
    ),
    api(
        "enum-reordered-with-values",
        "public enum Mode { Fast = 0, Slow = 1, Careful = 2 }",
        "public enum Mode { Careful = 1 << 1, Fast = 0x0, Slow = 1 }",
        compatible(
            "the same names have the same values",
            "tricky",
            runs("return string.Join(' ', (int)Mode.Fast, (int)Mode.Slow, (int)Mode.Careful);"),
        ),
    ),
    api(
        "enum-values-written-out",
        "public enum Mode { Fast, Slow, Careful }",
        "public enum Mode : int { Fast = 0, Slow, Careful = Slow + 1 }",
        compatible("the same values, computed otherwise", "tricky", runs("return (int)Mode.Careful;")),
    ),
    api(
        "enum-underlying-type",
        "public enum Mode { Fast, Slow }\npublic class Engine { public bool Is(Mode mode) => mode == Mode.Slow; }",
        "public enum Mode : byte { Fast, Slow }\npublic class Engine { public bool Is(Mode mode) => mode == Mode.Slow; }",
        breaking(
            "T:Lib.Mode",
            "const uint Rest = sizeof(Mode) - 4 was 0 and is negative: it does not compile",
            "tricky",
            declares("public class Mine { public const uint Rest = sizeof(Mode) - 4; }"),
        ),
    ),
    api(
        "delegate-parameter-added",
        "public delegate void Report(string message);",
        "public delegate void Report(string message, int line);",
        breaking("T:Lib.Report", "a handler of one parameter does not convert", witness=runs("Report r = message => { };\nr(\"\");")),
    ),
    api(
        "delegate-for-a-delegate-of-same-shape",
        "public class Engine { public void Run(Action<string> report) => report(\"\"); }",
        "public delegate void Report(string message);\npublic class Engine { public void Run(Report report) => report(\"\"); }",
        breaking(
            "M:Lib.Engine.Run(System.Action{System.String})",
            "an Action<string> held in a variable does not convert",
            "tricky",
            runs("Action<string> report = _ => { };\nnew Engine().Run(report);"),
        ),
        addition("T:Lib.Report", "a new type", "double"),
    ),
    api(
        "internal-type-removed",
        "public class Parser { }\ninternal class Table { public int Size; }",
        "public class Parser { }",
        compatible("internal types and their public members are no contract"),
    ),
    api(
        "nothing-but-spelling",
        "public class Parser { public string? Name { get; set; } public int Length(string text) { return text.Length; } "
        "public IntPtr Handle() => default; }",
        """
        public class Parser
        {
            public System.Int32 Length(global::System.String text) => text.Length;

            public nint Handle()
            {
                return default;
            }

            /// <summary>The name.</summary>
            public System.String? Name { get; set; }
        }
        """,
        compatible(
            "other order, other spelling of the same types, other bodies",
            "tricky",
            runs("var p = new Parser { Name = \"a\" };\nIntPtr handle = p.Handle();\nreturn p.Length(text: p.Name) + \" \" + handle;"),
        ),
    ),
]
