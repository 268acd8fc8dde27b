using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Waits for processes and reads what they have printed.</summary>
public static class ProcessExtensions
{
    /// <summary>Waits for the end.</summary>
    /// <exception cref="ProcessException">The process ran longer than its timeout and was ended.</exception>
    public static IProcess AssertWaitForExit(this IProcess? process)
    {
        process = process.NotNull();
        return process.WaitForExit()
            ? process
            : throw new ProcessException($"Process {Named(process)} ran longer than its timeout{Limit(process)} and was ended.", process);
    }

    /// <summary>Waits for the end.</summary>
    /// <exception cref="ProcessException">The exit code is not 0, or the process ran longer than its timeout.</exception>
    public static IProcess AssertZeroExitCode(this IProcess? process)
    {
        process = process.AssertWaitForExit();
        return process.ExitCode == 0 ? process : throw new ProcessException(process);
    }

    /// <summary>Answers the lines; fails when one of them was printed to standard error.</summary>
    public static IReadOnlyCollection<Output> EnsureOnlyStd(this IReadOnlyCollection<Output> output)
    {
        foreach (var line in output)
        {
            Assert.True(line.Type == OutputType.Std, $"The process printed to standard error: {line.Text}");
        }

        return output;
    }

    /// <summary>The lines of standard output, joined.</summary>
    public static string StdToText(this IEnumerable<Output> output) =>
        string.Join(Environment.NewLine, output.Where(o => o.Type == OutputType.Std).Select(o => o.Text));

    /// <summary>The object that standard output is the JSON text of.</summary>
    public static JObject StdToJson(this IEnumerable<Output> output) => output.StdToJson<JObject>();

    /// <summary>What standard output is the JSON text of. Fails when it is none.</summary>
    public static T StdToJson<T>(this IEnumerable<Output> output)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(output.StdToText()) ?? throw new JsonSerializationException("It is empty.");
        }
        catch (JsonException exception)
        {
            throw new AssertionFailure($"What the process printed is no JSON for {typeof(T).Name}: {exception.Message}", exception);
        }
    }

    private static string Named(IProcess process) => $"\"{Path.GetFileName(process.FileName)}\"";

    private static string Limit(IProcess process) =>
        (process as RunningProcess)?.TimeLimit is { } limit
            ? string.Create(CultureInfo.InvariantCulture, $" of {limit.TotalSeconds:0.###} s")
            : "";
}
