using System.Text.RegularExpressions;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Tells what the <c>type</c> of an argument accepts.</summary>
internal static partial class PythonConversion
{
    private static readonly string[] TakeAnyText =
    [
        "str", "ascii", "repr", "bool", "Path", "pathlib.Path", "pathlib.PurePath",
        "os.path.abspath", "os.path.expanduser", "os.path.normpath", "os.fspath",
    ];

    /// <summary>The values of an argument with this type.</summary>
    /// <param name="type">What <c>type</c> is given; null when it is not.</param>
    /// <param name="value">How many, and the choices.</param>
    public static ValueContract Of(PythonValue? type, ValueContract value) => type switch
    {
        null or TextValue { Written: "None" } => value,
        OutsideValue("int") => value with { Kind = ValueKind.Integer },
        OutsideValue("float") => value with { Kind = ValueKind.Number },
        OutsideValue(var name) when TakeAnyText.Contains(name, StringComparer.Ordinal) => value,
        FunctionValue function when RefusalReader.Read(function.Node) is var (kind, range) => value with { Kind = kind, Range = range },
        _ => value with { Kind = ValueKind.Judged, Conversion = Source(type) },
    };

    /// <summary>What tells one judging code from another: the code, wherever it stands.</summary>
    private static string Source(PythonValue type) => type switch
    {
        FunctionValue function => WithoutLines().Replace(function.Node.Json.GetRawText(), ""),
        ClassValue made => WithoutLines().Replace(made.Node.Json.GetRawText(), ""),
        OutsideValue outside => outside.Name,
        _ => "unknown",
    };

    [GeneratedRegex("\"line\": [0-9]+,? ?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex WithoutLines();
}
