"""Attributes that bind callers, and some that do not."""

from __future__ import annotations

from case import addition, behavioural, breaking, compatible
from dotnet_case import api, declares, runs

CASES = [
    api(
        "obsolete-added",
        "public class Table { public int Size() => 1; }",
        "public class Table { [Obsolete(\"Use Count.\")] public int Size() => 1; }",
        compatible("a warning that announces a removal: every call still compiles"),
    ),
    api(
        "obsolete-made-an-error",
        "public class Table { [Obsolete(\"Use Count.\")] public int Size() => 1; }",
        "public class Table { [Obsolete(\"Use Count.\", true)] public int Size() => 1; }",
        breaking("M:Lib.Table.Size", "table.Size() is an error", "tricky deprecated", runs("return new Table().Size();")),
    ),
    api(
        "obsolete-removed",
        "public class Table { [Obsolete(\"Use Count.\")] public int Size() => 1; }",
        "public class Table { public int Size() => 1; }",
        compatible("a warning less", witness=runs("return new Table().Size();")),
    ),
    api(
        "experimental-added",
        "public class Table { public int Size() => 1; }",
        "public class Table { [System.Diagnostics.CodeAnalysis.Experimental(\"LIB001\")] public int Size() => 1; }",
        breaking("M:Lib.Table.Size", "table.Size() is an error until LIB001 is suppressed", "tricky", runs("return new Table().Size();")),
    ),
    api(
        "experimental-removed",
        "public class Table { [System.Diagnostics.CodeAnalysis.Experimental(\"LIB001\")] public int Size() => 1; }",
        "public class Table { public int Size() => 1; }",
        addition("M:Lib.Table.Size", "it may be called without a suppression now", "tricky"),
    ),
    api(
        "hidden-from-editors",
        "public class Table { public int Size() => 1; }",
        "public class Table { [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] public int Size() "
        "=> 1; }",
        compatible("editors hide it, the compiler takes it", "tricky", runs("return new Table().Size();")),
    ),
    api(
        "flags-added",
        "public enum Mode { None = 0, Fast = 1, Slow = 2 }",
        "[Flags] public enum Mode { None = 0, Fast = 1, Slow = 2 }",
        behavioural(
            "T:Lib.Mode",
            "(Fast | Slow).ToString() was 3 and is Fast, Slow",
            "tricky",
            runs("return (Mode.Fast | Mode.Slow).ToString();"),
        ),
    ),
    api(
        "attribute-usage-narrowed",
        "[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)] public class MarkAttribute : Attribute { }",
        "[AttributeUsage(AttributeTargets.Class)] public class MarkAttribute : Attribute { }",
        breaking(
            "T:Lib.MarkAttribute",
            "[Mark] on a method does not compile",
            "tricky",
            declares("public class Mine { [Mark] public void Go() { } }"),
        ),
    ),
    api(
        "attribute-usage-widened",
        "[AttributeUsage(AttributeTargets.Class)] public class MarkAttribute : Attribute { }",
        "[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)] public class MarkAttribute : Attribute { }",
        addition("T:Lib.MarkAttribute", "methods may be marked", witness=declares("[Mark] public class Mine { }")),
    ),
    api(
        "attribute-no-longer-repeatable",
        "[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)] public class MarkAttribute : Attribute { }",
        "[AttributeUsage(AttributeTargets.Class)] public class MarkAttribute : Attribute { }",
        breaking("T:Lib.MarkAttribute", "[Mark, Mark] does not compile", "tricky", declares("[Mark, Mark] public class Mine { }")),
    ),
    api(
        "sets-required-members-removed",
        """
        public class Options
        {
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            public Options(string name) => Name = name;

            public required string Name { get; init; }
        }
        """,
        "public class Options { public Options(string name) => Name = name; public required string Name { get; init; } }",
        breaking("M:Lib.Options.#ctor(System.String)", "new Options(\"a\") must set Name", "tricky", runs("return new Options(\"a\");")),
    ),
    api(
        "conditional-added",
        "public static class Log { public static int Lines; public static void Write(string line) => Lines++; }",
        "public static class Log { public static int Lines; [System.Diagnostics.Conditional(\"LOGGING\")] public static void Write(string "
        "line) => Lines++; }",
        behavioural(
            "M:Lib.Log.Write(System.String)",
            "calls vanish from callers compiled anew",
            "tricky",
            runs("Log.Lines = 0;\nLog.Write(\"a\");\nreturn Log.Lines;"),
        ),
    ),
    api(
        "caller-name-filled-in",
        "public static class Log { public static string Write(string caller = \"\") => caller; }",
        "public static class Log { public static string Write([System.Runtime.CompilerServices.CallerMemberName] string caller = \"\") => "
        "caller; }",
        behavioural(
            "M:Lib.Log.Write(System.String)",
            "Write() gave an empty name and gives the caller's",
            "tricky",
            runs("return Log.Write();"),
        ),
    ),
    api(
        "maybe-null-when-removed",
        "public static class Texts { public static bool IsThere([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) => text "
        "is not null; }",
        "public static class Texts { public static bool IsThere(string? text) => text is not null; }",
        behavioural(
            "M:Lib.Texts.IsThere(System.String)",
            "if (IsThere(t)) t.Length gives a warning",
            "tricky",
            runs("string? text = Environment.NewLine.Length > 9 ? null : \"a\";\nreturn Texts.IsThere(text) ? text.Length : 0;"),
        ),
    ),
    api(
        "attributes-that-bind-nobody",
        "public class Table { public int Size() => 1; public string Name = \"\"; }",
        """
        [System.Diagnostics.DebuggerDisplay("{Name}")]
        public class Table
        {
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
            public int Size() => 1;

            [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
            public string Name = "";
        }
        """,
        compatible("debuggers and the JIT read them", "tricky", runs("return new Table().Size() + new Table().Name;")),
    ),
]
