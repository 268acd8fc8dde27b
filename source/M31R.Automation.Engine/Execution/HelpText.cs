using System.Text;

namespace Nuke.Common.Execution;

/// <summary>What <c>--help</c> prints. Reads declarations only: no parameter is evaluated, no file read.</summary>
internal static class HelpText
{
    private const int Column = 26;
    private const int Width = 100;

    /// <summary>What builds are started by; <c>dotnet run</c> and the like know their own way.</summary>
    private static string Script => OperatingSystem.IsWindows() ? "build.cmd" : "./build.sh";

    internal static void Write(BuildRun run, BuildModel model)
    {
        var text = new StringBuilder($"Usage: {Script} [targets] [--parameter value …]\n\nTargets (with their direct dependencies):\n\n");
        foreach (var target in run.Targets)
        {
            if (target.Listed)
            {
                AppendTarget(text, target);
            }
        }

        text.Append("\nParameters:\n\n");
        var parameters = model.Parameters.Where(p => p.IsListed).ToList();
        parameters.Sort((a, b) => string.CompareOrdinal(a.Flag, b.Flag));
        AppendParameters(text, parameters);
        if (parameters.Count > 0)
        {
            text.Append('\n');
        }

        AppendParameters(text, OwnParameters.All);
        run.Console.WriteLine(text.ToString().TrimEnd('\n'));
    }

    private static void AppendTarget(StringBuilder text, ExecutableTarget target)
    {
        var name = target.IsDefault ? $"{target.Name} (default)" : target.Name;
        var dependencies = target.ExecutionDependencies.Count == 0
            ? ""
            : $"-> {string.Join(", ", target.ExecutionDependencies.ConvertAll(t => t.Name))}";
        var words = target.Description is null
            ? dependencies
            : $"{target.Description}{(dependencies.Length == 0 ? "" : $" {dependencies}")}";
        AppendRow(text, name, words);
    }

    private static void AppendParameters(StringBuilder text, IReadOnlyList<ParameterMember> parameters)
    {
        foreach (var parameter in parameters.Where(p => p.IsListed))
        {
            AppendRow(text, $"--{parameter.Flag}", string.Join(' ', Sentences(parameter)));
        }
    }

    /// <summary>The description as its author wrote it, closed where something follows.</summary>
    private static IEnumerable<string> Sentences(ParameterMember parameter)
    {
        string[] parts = [Values(parameter), Secrecy(parameter), parameter.IsRequired ? "Required." : ""];
        List<string> own = [.. parts.Where(part => part.Length > 0)];
        return parameter.Description?.Trim() is { Length: > 0 } words ? own.Prepend(own.Count == 0 ? words : Closed(words)) : own;
    }

    private static string Closed(string words) => words[^1] is '.' or '!' or '?' or ':' or '…' ? words : $"{words}.";

    private static string Values(ParameterMember parameter)
    {
        var names = ValueShape.Names(parameter.Type) is { } several ? string.Join(", ", several) : null;
        if (parameter.IsList)
        {
            var separated = parameter.Separator is { } separator ? $"separated by spaces or {separator}" : "separated by spaces";
            return names is null ? $"A list, {separated}." : $"A list, {separated}, of {names}.";
        }

        return names is null ? "" : $"One of {names}.";
    }

    private static string Secrecy(ParameterMember parameter) => parameter.IsSecret ? $"Secret: better given as {parameter.Variable}." : "";

    /// <summary>Two columns; the second wraps at word boundaries.</summary>
    private static void AppendRow(StringBuilder text, string name, string words)
    {
        text.Append("  ").Append(name);
        var at = name.Length + 2;
        if (words.Length > 0 && at >= Column - 1)
        {
            text.Append('\n');
            at = 0;
        }

        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at > Column && at + 1 + word.Length > Width)
            {
                text.Append('\n');
                at = 0;
            }

            var gap = at < Column ? Column - at : 1;
            text.Append(' ', gap).Append(word);
            at += gap + word.Length;
        }

        text.Append('\n');
    }
}
