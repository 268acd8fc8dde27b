using System.Globalization;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>Compares the declared meanings of a program's exit codes.</summary>
internal static class ExitCodeComparison
{
    /// <summary>The changes; none when the last release declared no exit codes.</summary>
    /// <param name="now">As the program is declared now.</param>
    /// <param name="before">As the last release declared it.</param>
    public static IEnumerable<ContractChange> Of(DeclaredCommandLine now, DeclaredCommandLine? before)
    {
        var was = before?.ExitCodes ?? new Dictionary<int, string>();
        return was.Count == 0 ? [] : was.Keys.Union(now.ExitCodes.Keys).Order()
            .Select(code => Change(code, was.GetValueOrDefault(code), now.ExitCodes.GetValueOrDefault(code))).OfType<ContractChange>();
    }

    /// <summary>A line for each.</summary>
    public static IEnumerable<string> Snapshot(DeclaredCommandLine line) =>
        line.ExitCodes.OrderBy(each => each.Key).Select(each => $"{Item(each.Key)} {each.Value}");

    /// <summary>What those of both sides are named.</summary>
    public static IEnumerable<string> Names(DeclaredCommandLine now, DeclaredCommandLine? before) =>
        now.ExitCodes.Keys.Concat(before?.ExitCodes.Keys ?? []).Distinct().Select(Item);

    private static ContractChange? Change(int code, string? was, string? now) => (was, now) switch
    {
        (null, _) => new ContractChange(ChangeKind.Addition, Item(code), $"The exit code {code} is new: \"{now}\"."),
        (_, null) => new ContractChange(ChangeKind.Behavioural, Item(code), $"The exit code {code} (\"{was}\") is no longer used."),
        _ => was == now
            ? null
            : new ContractChange(ChangeKind.Behavioural, Item(code), $"The exit code {code} meant \"{was}\" and means \"{now}\"."),
    };

    private static string Item(int code) => $"exit-code {code.ToString(CultureInfo.InvariantCulture)}";
}
