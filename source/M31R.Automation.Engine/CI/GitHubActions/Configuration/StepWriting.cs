using Nuke.Common.Utilities;

namespace Nuke.Common.CI.GitHubActions.Configuration;

/// <summary>Steps that use an action.</summary>
internal static class StepWriting
{
    /// <summary>Writes a step.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="action">With its version.</param>
    /// <param name="inputs">Written as they are; those without value are left out.</param>
    /// <param name="condition">An expression, or null.</param>
    internal static void WriteAction(
        this CustomFileWriter writer, string action, IEnumerable<(string Name, string? Value)> inputs, string? condition = null)
    {
        writer.WriteLine($"- uses: {action}");
        using (writer.Indent())
        {
            if (!string.IsNullOrEmpty(condition))
            {
                writer.WriteText("if", condition);
            }

            var given = inputs.Where(input => input.Value is not null).ToList();
            if (given.Count > 0)
            {
                writer.WriteMapping("with", () => given.ForEach(input => writer.WriteLine($"{input.Name}: {input.Value}")));
            }
        }
    }
}
