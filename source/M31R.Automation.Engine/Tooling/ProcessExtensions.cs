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
            : throw new ProcessException($"Process \"{Path.GetFileName(process.FileName)}\" ran longer than its timeout and was ended.", process);
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
}
