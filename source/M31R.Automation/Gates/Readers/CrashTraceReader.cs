using System.Text.RegularExpressions;

namespace M31R.Automation.Gates.Readers;

/// <summary>Finds the test in the stack trace that a dying .NET test host prints.</summary>
internal static class CrashTraceReader
{
    private static readonly Regex Frame = new(
        @"^\s*at (?<method>[^\s(]+)\(",
        RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>An async method's frame: <c>Shop.CartTests+&lt;Adds&gt;d__1.MoveNext</c>.</summary>
    private static readonly Regex Async = new(
        @"^(?<type>[^<]+)\+<(?<method>[^<>]+)>d__[0-9]+\.MoveNext$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private static readonly string[] Invokers = ["System.Reflection.", "System.RuntimeMethodHandle.", "InvokeStub_"];
    private static readonly string[] Frameworks = ["System.", "Microsoft.", "Xunit.", "NUnit."];

    /// <summary>The full name of the method that the test framework called; null when the trace shows none.</summary>
    public static string? TestIn(string trace)
    {
        var frames = Frame.Matches(trace).Select(match => match.Groups["method"].Value).ToList();
        var invoker = frames.FindIndex(frame => Array.Exists(Invokers, invoker => frame.StartsWith(invoker, StringComparison.Ordinal)));
        var called = (invoker < 0 ? frames : frames.Take(invoker)).LastOrDefault(
            frame => !Array.Exists(Frameworks, framework => frame.StartsWith(framework, StringComparison.Ordinal)));
        if (called is null)
            return null;

        return Async.Match(called) is { Success: true } match ? $"{match.Groups["type"].Value}.{match.Groups["method"].Value}" : called;
    }
}
