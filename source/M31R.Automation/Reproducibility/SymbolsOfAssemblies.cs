using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Reproducibility;

/// <summary>
/// An assembly names its symbols by their id, and symbols tell where the code of the assembly stands: what differs in one makes the other
/// differ too, and is told once.
/// </summary>
internal static class SymbolsOfAssemblies
{
    private const string SymbolsId = "pdb-id";

    /// <summary>Symbols say nothing of their own by these where the code differs.</summary>
    private static readonly string[] FollowFromCode = [SymbolsId, "pdb-content", "pdb-document-hash"];

    /// <summary>What an assembly says of its identity and of its symbols is no code.</summary>
    private static readonly string[] NoCode =
        ["pe-module-id", "pe-time-stamp", "pe-checksum", "pe-debug-directory", "pe-pdb-path", SymbolsId];

    /// <summary>The outputs, with what follows from their neighbours left out; which neighbour that is, each then says.</summary>
    public static IReadOnlyList<ComparedOutput> Told(IReadOnlyList<ComparedOutput> outputs)
    {
        var byPath = outputs.DistinctBy(output => output.Path, StringComparer.Ordinal)
            .ToDictionary(output => output.Path, StringComparer.Ordinal);
        return [.. outputs.Select(output => Told(output, byPath))];
    }

    private static ComparedOutput Told(ComparedOutput output, Dictionary<string, ComparedOutput> others) =>
        Path.GetExtension(output.Path) switch
        {
            ".pdb" when Beside(output, others, ".dll", ".exe") is { } assembly && assembly.Differences.Any(IsOfCode) =>
                Without(output, FollowFromCode, assembly),
            ".dll" or ".exe" when Beside(output, others, ".pdb") is { Differences.Count: > 0 } symbols =>
                Without(output, [SymbolsId], symbols),
            _ => output,
        };

    private static bool IsOfCode(Difference difference) => !NoCode.Contains(difference.Cause.Id, StringComparer.Ordinal);

    private static ComparedOutput? Beside(ComparedOutput output, Dictionary<string, ComparedOutput> others, params string[] extensions) =>
        extensions.Select(extension => others.GetValueOrDefault(Path.ChangeExtension(output.Path, extension)))
            .FirstOrDefault(other => other is not null);

    private static ComparedOutput Without(ComparedOutput output, string[] causes, ComparedOutput other)
    {
        Difference[] own = [.. output.Differences.Where(difference => !causes.Contains(difference.Cause.Id, StringComparer.Ordinal))];
        return own.Length == output.Differences.Count ? output
            : output with { Differences = own, FollowsFrom = own.Length == 0 ? other.Path : null };
    }
}
