"""Parameters and what comes back: types, names, defaults, overloads, by reference, generic methods, nullability."""

from __future__ import annotations

from case import addition, behavioural, breaking, compatible
from dotnet_case import api, declares, lib, project, runs

CASES = [
    api(
        "return-type-int-to-long",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        "public class Calculator { public long Add(int a, int b) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "int sum = Add(1, 2) does not convert",
            witness=runs("int sum = new Calculator().Add(1, 2);"),
        ),
    ),
    api(
        "return-type-more-special",
        "public class Table { public IEnumerable<int> Rows() => [1, 2]; }",
        "public class Table { public IReadOnlyList<int> Rows() => [1, 2]; }",
        breaking(
            "M:Lib.Table.Rows",
            "source compiles; compiled callers look for the old return type",
            "tricky binary",
            runs("var sum = 0;\nforeach (var row in new Table().Rows()) sum += row;\nreturn sum;"),
        ),
    ),
    api(
        "return-type-less-special",
        "public class Table { public IReadOnlyList<int> Rows() => [1, 2]; }",
        "public class Table { public IEnumerable<int> Rows() => [1, 2]; }",
        breaking("M:Lib.Table.Rows", "rows.Count names nothing", witness=runs("return new Table().Rows().Count;")),
    ),
    api(
        "void-to-value",
        "public class Table { public void Clear() { } }",
        "public class Table { public Table Clear() => this; }",
        breaking(
            "M:Lib.Table.Clear",
            "source compiles; compiled callers look for a method that returns nothing",
            "tricky binary",
            runs("new Table().Clear();\nreturn 1;"),
        ),
    ),
    api(
        "task-to-value-task",
        "public class Loader { public Task<int> Load() => Task.FromResult(1); }",
        "public class Loader { public ValueTask<int> Load() => new(1); }",
        breaking(
            "M:Lib.Loader.Load",
            "Task.WhenAll(loader.Load()) does not convert",
            witness=runs("return Task.WhenAll(new Loader().Load());"),
        ),
    ),
    api(
        "method-made-async",
        "public class Loader { public Task<int> Load() => Task.FromResult(1); }",
        "public class Loader { public async Task<int> Load() { await Task.CompletedTask; return 1; } }",
        compatible("async is no part of a signature", "tricky", runs("return new Loader().Load().Result;")),
    ),
    api(
        "tuple-names-changed",
        "public class Table { public (int Rows, int Columns) Size() => (1, 2); }",
        "public class Table { public (int Height, int Width) Size() => (1, 2); }",
        breaking("M:Lib.Table.Size", "size.Rows names nothing", "tricky", runs("return new Table().Size().Rows;")),
    ),
    api(
        "dynamic-to-object",
        "public class Table { public dynamic Cell() => \"abc\"; }",
        "public class Table { public object Cell() => \"abc\"; }",
        breaking(
            "M:Lib.Table.Cell",
            "table.Cell().Length was looked up at run time, and names nothing now",
            "tricky",
            runs("return new Table().Cell().Length;"),
        ),
    ),
    api(
        "parameter-added",
        "public class Calculator { public int Add(int a) => a; }",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        breaking("M:Lib.Calculator.Add(System.Int32)", "Add(1) lacks b", witness=runs("return new Calculator().Add(1);")),
    ),
    api(
        "optional-parameter-added",
        "public class Calculator { public int Add(int a) => a; }",
        "public class Calculator { public int Add(int a, int b = 0) => a + b; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32)",
            "source compiles; compiled callers look for Add(int)",
            "tricky binary",
            runs("return new Calculator().Add(1);"),
        ),
    ),
    api(
        "optional-parameter-as-overload",
        "public class Calculator { public int Add(int a) => a; }",
        "public class Calculator { public int Add(int a) => a; public int Add(int a, int b = 0) => a + b; }",
        addition(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "Add(1) still means the old one: it needs no default",
            "tricky",
            runs("return new Calculator().Add(1);"),
        ),
    ),
    api(
        "parameter-removed",
        "public class Calculator { public int Add(int a, int b) => a; }",
        "public class Calculator { public int Add(int a) => a; }",
        breaking(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "Add(1, 2) has one too many",
            witness=runs("return new Calculator().Add(1, 2);"),
        ),
    ),
    api(
        "parameter-type-changed",
        "public class Calculator { public int Parse(string text) => 1; }",
        "public class Calculator { public int Parse(Uri text) => 1; }",
        breaking("M:Lib.Calculator.Parse(System.String)", "a string is no Uri", witness=runs("return new Calculator().Parse(\"1\");")),
    ),
    api(
        "parameter-type-widened",
        "public class Calculator { public string Show(string value) => value; }",
        "public class Calculator { public string Show(object value) => $\"{value}\"; }",
        breaking(
            "M:Lib.Calculator.Show(System.String)",
            "source compiles; compiled callers look for Show(string)",
            "tricky binary",
            runs("return new Calculator().Show(\"a\");"),
        ),
    ),
    api(
        "parameter-type-widened-as-overload",
        "public class Calculator { public string Show(string value) => value; }",
        "public class Calculator { public string Show(string value) => value; public string Show(object value) => $\"{value}\"; }",
        addition(
            "M:Lib.Calculator.Show(System.Object)",
            "a string and null still mean the old one: it is more special",
            "tricky",
            runs("return new Calculator().Show(\"a\") + new Calculator().Show(null!);"),
        ),
    ),
    api(
        "overload-that-makes-null-ambiguous",
        "public class Calculator { public string Show(string? value) => value ?? \"\"; }",
        "public class Calculator { public string Show(string? value) => value ?? \"\"; public string Show(Uri? value) => \"\"; }",
        breaking(
            "M:Lib.Calculator.Show(System.Uri)",
            "Show(null) means two methods: it does not compile",
            "tricky",
            runs("return new Calculator().Show(null);"),
        ),
    ),
    api(
        "overload-that-takes-calls-over",
        "public class Calculator { public string Show(object value) => \"object\"; }",
        "public class Calculator { public string Show(object value) => \"object\"; public string Show(string value) => \"string\"; }",
        behavioural(
            "M:Lib.Calculator.Show(System.String)",
            "Show(\"a\") by a caller compiled anew is another method",
            "tricky",
            runs("return new Calculator().Show(\"a\");"),
        ),
    ),
    api(
        "overload-whose-result-does-not-fit",
        "public class Calculator { public string Show(object value) => \"object\"; }",
        "public class Calculator { public string Show(object value) => \"object\"; public int Show<T>(T value) => 1; }",
        breaking(
            "M:Lib.Calculator.Show``1(``0)",
            "Show(1) is an int now, and string text = Show(1) does not compile",
            "tricky",
            runs("string text = new Calculator().Show(1); return text;"),
        ),
    ),
    api(
        "overload-for-a-lambda-whose-result-does-not-fit",
        """
        public class Result { public static Result<T> Try<T>(Func<T> work) => new(); }
        public class Result<T> { }
        """,
        """
        public class Result
        {
            public static Result<T> Try<T>(Func<T> work) => new();
            public static Result Try(Func<Result> work) => work();
        }
        public class Result<T> { }
        """,
        breaking(
            "M:Lib.Result.Try(System.Func{Lib.Result})",
            "a result of a result was wrapped, and is not",
            "tricky",
            runs("Result<Result> result = Result.Try(() => new Result()); return result is null;"),
        ),
    ),
    api(
        "overload-of-other-count",
        "public class Calculator { public int Add(int a) => a; }",
        "public class Calculator { public int Add(int a) => a; public int Add(int a, int b, int c) => a + b + c; }",
        addition(
            "M:Lib.Calculator.Add(System.Int32,System.Int32,System.Int32)",
            "no call with one argument can mean it",
            witness=runs("return new Calculator().Add(1);"),
        ),
    ),
    api(
        "parameter-renamed",
        "public class Calculator { public int Parse(string text) => 1; }",
        "public class Calculator { public int Parse(string value) => 1; }",
        breaking(
            "M:Lib.Calculator.Parse(System.String)",
            "Parse(text: \"1\") does not compile",
            "tricky",
            runs("return new Calculator().Parse(text: \"1\");"),
        ),
    ),
    api(
        "parameters-of-one-type-swapped",
        "public class Calculator { public int Minus(int a, int b) => a - b; }",
        "public class Calculator { public int Minus(int b, int a) => a - b; }",
        breaking(
            "M:Lib.Calculator.Minus(System.Int32,System.Int32)",
            "Minus(3, b: 1) gives b twice",
            "tricky",
            runs("return new Calculator().Minus(3, b: 1);"),
        ),
    ),
    api(
        "private-parameter-renamed",
        "public class Calculator { private int Twice(int a) => 2 * a; public int Four() => Twice(2); }",
        "public class Calculator { private int Twice(int number) => 2 * number; public int Four() => Twice(2); }",
        compatible("private names are no contract", witness=runs("return new Calculator().Four();")),
    ),
    api(
        "default-changed",
        "public class Calculator { public int Add(int a, int b = 1) => a + b; }",
        "public class Calculator { public int Add(int a, int b = 2) => a + b; }",
        behavioural(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "Add(1) was 2 and is 3, by callers compiled anew",
            witness=runs("return new Calculator().Add(1);"),
        ),
    ),
    api(
        "default-written-otherwise",
        "public class Calculator { public int Add(int a, int b = 0, string? c = null) => a + b; }",
        "public class Calculator { private const int None = 0; public int Add(int a, int b = None, string? c = default) => a + b; }",
        compatible("the same values", "tricky", runs("return new Calculator().Add(1);")),
    ),
    api(
        "default-removed",
        "public class Calculator { public int Add(int a, int b = 1) => a + b; }",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        breaking("M:Lib.Calculator.Add(System.Int32,System.Int32)", "Add(1) lacks b", "tricky", runs("return new Calculator().Add(1);")),
    ),
    api(
        "default-added",
        "public class Calculator { public int Add(int a, int b) => a + b; }",
        "public class Calculator { public int Add(int a, int b = 1) => a + b; }",
        addition(
            "M:Lib.Calculator.Add(System.Int32,System.Int32)",
            "b may be left out; the signature is the same",
            "tricky",
            runs("return new Calculator().Add(1, 2);"),
        ),
    ),
    api(
        "value-to-in",
        "public class Calculator { public int Twice(int a) => 2 * a; }",
        "public class Calculator { public int Twice(in int a) => 2 * a; }",
        breaking(
            "M:Lib.Calculator.Twice(System.Int32)",
            "source compiles; compiled callers look for a value parameter",
            "tricky binary",
            runs("return new Calculator().Twice(2);"),
        ),
    ),
    api(
        "ref-to-ref-readonly",
        "public class Calculator { public int Twice(ref int a) => 2 * a; }",
        "public class Calculator { public int Twice(ref readonly int a) => 2 * a; }",
        behavioural(
            "M:Lib.Calculator.Twice(System.Int32@)",
            "ref arguments still fit, and the signature is the same; as a delegate with ref it gives a warning",
            "tricky",
            runs(
                "var two = 2;\nDouble twice = new Calculator().Twice;\nreturn new Calculator().Twice(ref two) + twice(ref two);",
                "public delegate int Double(ref int a);",
            ),
        ),
    ),
    api(
        "ref-to-ref-readonly-of-virtual",
        "public class Calculator { public virtual int Twice(ref int a) => 2 * a; }",
        "public class Calculator { public virtual int Twice(ref readonly int a) => 2 * a; }",
        breaking(
            "M:Lib.Calculator.Twice(System.Int32@)",
            "compiled callers look for a signature without its modifier: MissingMethodException",
            "tricky binary",
            runs("var two = 2;\nreturn new Calculator().Twice(ref two);"),
        ),
    ),
    api(
        "out-to-ref",
        "public class Calculator { public void Read(out int a) => a = 1; }",
        "public class Calculator { public void Read(ref int a) => a = 1; }",
        breaking(
            "M:Lib.Calculator.Read(System.Int32@)",
            "Read(out var a) does not compile",
            witness=runs("new Calculator().Read(out var a);\nreturn a;"),
        ),
    ),
    api(
        "ref-return-made-readonly",
        "public class Table { private int cell; public ref int Cell() => ref cell; }",
        "public class Table { private int cell; public ref readonly int Cell() => ref cell; }",
        breaking("M:Lib.Table.Cell", "table.Cell() = 1 does not compile", witness=runs("new Table().Cell() = 1;")),
    ),
    api(
        "params-removed",
        "public class Calculator { public int Sum(params int[] numbers) => numbers.Length; }",
        "public class Calculator { public int Sum(int[] numbers) => numbers.Length; }",
        breaking(
            "M:Lib.Calculator.Sum(System.Int32[])",
            "Sum(1, 2) does not compile",
            "tricky",
            runs("return new Calculator().Sum(1, 2);"),
        ),
    ),
    api(
        "params-added",
        "public class Calculator { public int Sum(int[] numbers) => numbers.Length; }",
        "public class Calculator { public int Sum(params int[] numbers) => numbers.Length; }",
        addition("M:Lib.Calculator.Sum(System.Int32[])", "an array still fits", "tricky", runs("return new Calculator().Sum([1, 2]);")),
    ),
    api(
        "params-array-to-span",
        "public class Calculator { public int Sum(params int[] numbers) => numbers.Length; }",
        "public class Calculator { public int Sum(params ReadOnlySpan<int> numbers) => numbers.Length; }",
        breaking(
            "M:Lib.Calculator.Sum(System.Int32[])",
            "Sum(1, 2) compiles; compiled callers look for an array parameter",
            "tricky binary",
            runs("return new Calculator().Sum(1, 2);"),
        ),
    ),
    api(
        "extension-no-longer",
        "public static class Texts { public static int Lines(this string text) => 1; }",
        "public static class Texts { public static int Lines(string text) => 1; }",
        breaking("M:Lib.Texts.Lines(System.String)", "text.Lines() names nothing", "tricky", runs("return \"a\".Lines();")),
    ),
    api(
        "method-made-extension",
        "public static class Texts { public static int Lines(string text) => 1; }",
        "public static class Texts { public static int Lines(this string text) => 1; }",
        addition(
            "M:Lib.Texts.Lines(System.String)",
            "text.Lines() may be written; Texts.Lines(text) still may",
            "tricky",
            runs("return Texts.Lines(\"a\");"),
        ),
    ),
    api(
        "extension-moved-to-other-class",
        "public static class Texts { public static int Lines(this string text) => 1; public static int Words(this string text) => 2; }",
        "public static class Texts { public static int Words(this string text) => 2; }\n"
        "public static class Layout { public static int Lines(this string text) => 1; }",
        breaking(
            "M:Lib.Texts.Lines(System.String)",
            "text.Lines() compiles, Texts.Lines(text) does not, nor do compiled callers find it",
            "tricky",
            runs("return Texts.Lines(\"a\");"),
        ),
        addition("T:Lib.Layout", "its new place", "double"),
    ),
    api(
        "generic-method-constraint-added",
        "public class Pool { public T Get<T>() => default!; }",
        "public class Pool { public T Get<T>() where T : new() => default!; }",
        breaking("M:Lib.Pool.Get``1", "Get<string>() does not compile", witness=runs("return new Pool().Get<string>();")),
    ),
    api(
        "generic-method-constraint-removed",
        "public class Pool { public T Get<T>() where T : class => default!; }",
        "public class Pool { public T Get<T>() => default!; }",
        addition("M:Lib.Pool.Get``1", "more types fit", "tricky", runs("return new Pool().Get<string>();")),
    ),
    api(
        "generic-virtual-constraint-removed",
        "public class Pool { public virtual void Put<T>(T item) where T : IDisposable { } }",
        "public class Pool { public virtual void Put<T>(T item) { } }",
        breaking(
            "M:Lib.Pool.Put``1(``0)",
            "an override inherited the constraint: item.Dispose() does not compile there",
            "tricky",
            declares("public class Mine : Pool { public override void Put<T>(T item) => item.Dispose(); }"),
        ),
    ),
    api(
        "generic-notnull-added",
        "public class Pool { public int Put<T>(T item) => 1; }",
        "public class Pool { public int Put<T>(T item) where T : notnull => 1; }",
        behavioural("M:Lib.Pool.Put``1(``0)", "Put<string?>(…) gives a warning", "tricky", runs("return new Pool().Put<string?>(\"a\");")),
    ),
    api(
        "return-made-nullable",
        "public class Table { public string Find() => \"\"; }",
        "public class Table { public string? Find() => \"\"; }",
        behavioural("M:Lib.Table.Find", "table.Find().Length gives a warning", "tricky", runs("return new Table().Find().Length;")),
    ),
    api(
        "return-made-nullable-value",
        "public class Table { public int Find() => 1; }",
        "public class Table { public int? Find() => 1; }",
        breaking(
            "M:Lib.Table.Find",
            "int i = table.Find() does not convert: another type, no annotation",
            "tricky",
            runs("int i = new Table().Find();"),
        ),
    ),
    api(
        "return-no-longer-nullable",
        "public class Table { public string? Find() => \"\"; }",
        "public class Table { public string Find() => \"\"; }",
        addition("M:Lib.Table.Find", "callers may leave out a check", "tricky", runs("return new Table().Find()?.Length;")),
    ),
    api(
        "parameter-no-longer-nullable",
        "public class Table { public int Find(string? name) => 1; }",
        "public class Table { public int Find(string name) => 1; }",
        behavioural("M:Lib.Table.Find(System.String)", "Find(null) gives a warning", "tricky", runs("return new Table().Find(null);")),
    ),
    api(
        "parameter-made-nullable",
        "public class Table { public int Find(string name) => 1; }",
        "public class Table { public int Find(string? name) => 1; }",
        addition("M:Lib.Table.Find(System.String)", "null may be given", "tricky", runs("return new Table().Find(\"a\");")),
    ),
    api(
        "nullable-switched-on",
        {
            "src/Lib/Lib.csproj": project().replace("    <Nullable>enable</Nullable>\n", ""),
            "src/Lib/Library.cs": lib("public class Table { public string Find(string name) => null; }"),
        },
        {"src/Lib/Lib.csproj": project(), "src/Lib/Library.cs": lib("public class Table { public string? Find(string name) => null; }")},
        behavioural(
            "nullable",
            "table.Find(\"a\").Length gives a warning that it did not give",
            "tricky",
            runs("return new Table().Find(\"a\") is { } x ? new Table().Find(\"b\").Length : 0;"),
        ),
    ),
    api(
        "nullable-switched-off",
        {"src/Lib/Lib.csproj": project(), "src/Lib/Library.cs": lib("public class Table { public string Find(string name) => name; }")},
        {
            "src/Lib/Lib.csproj": project().replace("    <Nullable>enable</Nullable>\n", ""),
            "src/Lib/Library.cs": lib("public class Table { public string Find(string name) => name; }"),
        },
        compatible("nobody is warned who was not", "tricky", runs("return new Table().Find(\"a\").Length;")),
    ),
    api(
        "extension-method-to-block",
        "public static class Texts { public static int Rows(this string text, int from = 0) => 1; }",
        "public static class Texts { extension(string text) { public int Rows(int from = 0) => 1; } }",
        compatible("the compiler writes the same static method", "tricky", runs("return \"a\".Rows() + Texts.Rows(\"a\", 1);")),
    ),
]
