using Microsoft.CodeAnalysis;

namespace M31R.Automation.Engine.Generators;

/// <summary>The fluent methods of a setting, by its type.</summary>
internal static class FluentMethods
{
    /// <summary>A static class with the methods of settings, each answering a changed copy.</summary>
    internal static string Class(INamedTypeSymbol settings, IEnumerable<Setting> all) => $$"""
        /// <summary>Sets what <see cref="{{settings.ToDisplayString()}}"/> hold; each method answers a changed copy.</summary>
        public static partial class {{settings.Name}}Extensions
        {
        {{string.Join("\n", all.Select(Of))}}
        }
        """;

    private static string Of(Setting setting) => setting switch
    {
        { IsFlag: true } => Value(setting) + Flag(setting),
        { Shape: "IReadOnlyList" } => List(setting),
        { Shape: "IReadOnlyDictionary" } => Dictionary(setting),
        _ => Value(setting),
    };

    private static string Value(Setting s) => $"""

            /// <summary>Sets {s.Subject}. {s.Summary}</summary>
            public static T Set{s.Name}<T>(this T o, {s.Type} v) where T : {s.Settings} => o.Set{s.In}({s.Place}, v);

            /// <summary>Resets {s.Subject}, so that it is left out.</summary>
            public static T Reset{s.Name}<T>(this T o) where T : {s.Settings} => o.Reset{s.In}({s.Place});
        """;

    private static string Flag(Setting s) => $"""


            /// <summary>Sets {s.Subject} to true. {s.Summary}</summary>
            public static T Enable{s.Name}<T>(this T o) where T : {s.Settings} => o.Set{s.In}({s.Place}, true);

            /// <summary>Sets {s.Subject} to false.</summary>
            public static T Disable{s.Name}<T>(this T o) where T : {s.Settings} => o.Set{s.In}({s.Place}, false);

            /// <summary>Sets {s.Subject} to true, or to false when it is true.</summary>
            public static T Toggle{s.Name}<T>(this T o) where T : {s.Settings} => o.Toggle{s.In}({s.Place});
        """;

    private static string List(Setting s)
    {
        var methods = new[] { ("Set", "Replaces"), ("Add", "Adds to"), ("Remove", "Removes from") };
        var name = s.Dictionary is null || s.Name.EndsWith("s", StringComparison.Ordinal) ? s.Name : $"{s.Name}s";
        var forms = new[] { $"params {s.Items[0]}[]", $"IEnumerable<{s.Items[0]}>" };
        var end = s.Dictionary is null ? $"Clear{s.Name}" : $"Reset{s.Name}";
        return string.Concat(methods.SelectMany(method => forms.Select(form => $"""

                /// <summary>{method.Item2} {s.Subject}. {s.Summary}</summary>
                public static T {method.Item1}{name}<T>(this T o, {form} v) where T : {s.Settings} => o.{method.Item1}Items{s.In}({s.Place}, v);

            """))) + $"""

                /// <summary>Empties {s.Subject}, so that it is left out.</summary>
                public static T {end}<T>(this T o) where T : {s.Settings} => o.Reset{s.In}({s.Place});
            """;
    }

    private static string Dictionary(Setting s)
    {
        var (key, value) = (s.Items[0], s.Items[1]);
        var one = Singular(s.Name);
        return $"""

                /// <summary>Replaces {s.Subject}. {s.Summary}</summary>
                public static T Set{s.Name}<T>(this T o, IDictionary<{key}, {value}> v) where T : {s.Settings} => o.SetEntries({s.Place}, v);

                /// <summary>Sets an entry of {s.Subject}.</summary>
                public static T Set{one}<T>(this T o, {key} k, {value} v) where T : {s.Settings} => o.SetEntry({s.Place}, k, v);

                /// <summary>Adds an entry to {s.Subject}; one of the same name is replaced.</summary>
                public static T Add{one}<T>(this T o, {key} k, {value} v) where T : {s.Settings} => o.SetEntry({s.Place}, k, v);

                /// <summary>Removes an entry of {s.Subject}.</summary>
                public static T Remove{one}<T>(this T o, {key} k) where T : {s.Settings} => o.ResetEntry({s.Place}, k);

                /// <summary>Empties {s.Subject}, so that it is left out.</summary>
                public static T Clear{s.Name}<T>(this T o) where T : {s.Settings} => o.Reset({s.Place});
            """;
    }

    /// <summary><c>Properties</c> to <c>Property</c>, <c>Settings</c> to <c>Setting</c>.</summary>
    private static string Singular(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) ? plural.Substring(0, plural.Length - 3) + "y" : plural.TrimEnd('s');
}
