using Nuke.Common.Execution;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>What a workflow hands on to the build: inputs and secrets as parameters, and its token.</summary>
internal sealed class WorkflowImports(GitHubActionsAttribute attribute)
{
    private const string Token = "GITHUB_TOKEN";

    // Names that are capitalized in the middle, as people write them in parameters.
    private static readonly string[] wholeWords = ["DotNet", "GitHub", "GitLab", "NuGet"];

    /// <summary>The variables in the order of the properties, with the expressions of their values.</summary>
    /// <exception cref="UsageException">A name that is not a parameter of the build, or cannot be that of a secret or an input.</exception>
    internal IEnumerable<(string Key, string Value)> All()
    {
        foreach (var input in attribute.OnWorkflowDispatchOptionalInputs.Concat(attribute.OnWorkflowDispatchRequiredInputs))
        {
            yield return (Variable(input, "an input"), $"${{{{ inputs.{input} }}}}");
        }

        foreach (var secret in attribute.ImportSecrets)
        {
            yield return (Variable(secret, nameof(attribute.ImportSecrets)), $"${{{{ secrets.{Secret(secret)} }}}}");
        }

        if (attribute.EnableGitHubToken)
        {
            yield return (Token, $"${{{{ secrets.{Token} }}}}");
        }
    }

    /// <summary>The variables as a mapping.</summary>
    /// <exception cref="UsageException">Two have the same name.</exception>
    internal static Dictionary<string, string> Distinct(IEnumerable<(string Key, string Value)> imports, string origin)
    {
        var distinct = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in imports)
        {
            if (!distinct.TryAdd(key, value))
            {
                throw new UsageException($"{origin} gives the build the variable \"{key}\" twice, among its inputs and secrets.");
            }
        }

        return distinct;
    }

    /// <summary><c>NuGetApiKey</c> to <c>NUGET_API_KEY</c>.</summary>
    internal static string Upper(string name)
    {
        foreach (var word in wholeWords)
        {
            name = name.Replace(word, $"{word[0]}{word[1..].ToLowerInvariant()}", StringComparison.Ordinal);
        }

        return Names.Kebab(name.Replace('_', '-')).Replace('-', '_').ToUpperInvariant();
    }

    /// <summary>The variable of a parameter, with the prefix without which the environment gives no parameters.</summary>
    private string Variable(string name, string where)
    {
        var parameters = BuildScanner.Scan((NukeBuild)attribute.Build).Parameters;
        if (!parameters.Any(p => p.Key.Equals(Names.Key(name), StringComparison.Ordinal)))
        {
            throw new UsageException(
                $"\"{name}\" ({where} of {attribute.Origin}) is not a parameter of the build."
                + Names.Suggestion(name, parameters.Select(p => p.Name))
                + " Declare it with [Parameter], or override GetImports for what is none.");
        }

        return $"NUKE_{Upper(Identifier(name))}";
    }

    /// <summary>GitHub has no secrets of its own prefix, but for the token.</summary>
    private string Secret(string name)
    {
        var secret = Upper(name);
        return secret is Token || !secret.StartsWith("GITHUB_", StringComparison.Ordinal)
            ? secret
            : throw new UsageException(
                $"No secret can be named \"{secret}\" (for \"{name}\" in {attribute.Origin}):"
                + " GitHub keeps that prefix for itself. Rename the parameter.");
    }

    private string Identifier(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? name
            : throw new UsageException(
                $"\"{name}\" in {attribute.Origin} cannot be the name of an input or a secret on GitHub:"
                + " only letters, digits and \"_\" can.");
}
