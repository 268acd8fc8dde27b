using M31R.Automation.Compatibility.Python;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>What a call is given.</summary>
/// <param name="Positional">By place.</param>
/// <param name="Named">By keyword.</param>
/// <param name="IsComplete">Nothing more is given that could not be followed.</param>
/// <param name="Place">Where the call stands.</param>
internal sealed record CallArguments(
    IReadOnlyList<PythonValue> Positional, IReadOnlyDictionary<string, PythonValue> Named, bool IsComplete, Place Place)
{
    /// <summary>Nothing is given.</summary>
    public static CallArguments None(Place place) => new([], new Dictionary<string, PythonValue>(StringComparer.Ordinal), true, place);

    /// <summary>The value of a keyword; null when it is not given.</summary>
    public PythonValue? this[string keyword] => Named.GetValueOrDefault(keyword);

    /// <summary>The text of a keyword; null when it is not given or not known.</summary>
    public string? Text(string keyword) => this[keyword]?.Text;

    /// <summary>Whether a keyword is <c>True</c>; what is not known is not.</summary>
    public bool IsTrue(string keyword) => Text(keyword) == "True";

    /// <summary>Reads them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="path">The source's path.</param>
    /// <param name="evaluate">Tells what an expression comes to.</param>
    public static CallArguments Of(PythonNode call, string path, Func<PythonNode, PythonValue> evaluate)
    {
        var (positional, named, isComplete) = (new List<PythonValue>(), new Dictionary<string, PythonValue>(StringComparer.Ordinal), true);
        foreach (var argument in call.List("args"))
        {
            var items = argument.Is("Starred") ? evaluate(argument["value"]).Items : [evaluate(argument)];
            isComplete &= items is not null;
            positional.AddRange(items ?? []);
        }

        foreach (var keyword in call.List("keywords"))
        {
            if (keyword.Text("arg") is { } name)
                named[name] = evaluate(keyword["value"]);
            else
                isComplete &= Spread(evaluate(keyword["value"]), named);
        }

        return new CallArguments(positional, named, isComplete, new Place(path, call.Line));
    }

    /// <summary>Takes in <c>**options</c>; false when it is not known.</summary>
    private static bool Spread(PythonValue value, Dictionary<string, PythonValue> named)
    {
        if (value is not MapValue map || map.Entries.Any(entry => entry.Key.Text is null))
            return false;

        foreach (var (key, given) in map.Entries)
            named[key.Text!] = given;
        return true;
    }
}
