using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>An option of a parser while its source is followed.</summary>
/// <param name="Destination">The attribute that its value becomes.</param>
/// <param name="Option">What it is.</param>
/// <param name="Course">What is run together in any case has the same number; null when it may not be run.</param>
internal sealed record DraftOption(string Destination, OptionContract Option, int? Course);

/// <summary>The options of a parser, and what <c>argparse</c> does with a name that comes twice.</summary>
/// <param name="made">What the parser was made with.</param>
internal sealed class DraftOptions(CallArguments made)
{
    private const int InAnyCase = -1;
    private readonly List<DraftOption> all = [.. Help(made)];

    /// <summary>Those that are left, the parser's own help among them.</summary>
    public IReadOnlyList<DraftOption> All => all;

    private bool LastCounts => made.Text("conflict_handler") == "resolve";

    /// <summary>Adds one; answers why <c>argparse</c> refuses it, as a clause.</summary>
    public string? Add(DraftOption option)
    {
        var problem = Known(option, option.Course) is { } name ? $"the option \"{name}\" is declared twice, which argparse refuses" : null;
        Put(option);
        return problem;
    }

    /// <summary>Takes over those of another parser; answers why <c>argparse</c> refuses one, as a clause.</summary>
    public string? Inherit(DraftOptions other, int? course)
    {
        var name = other.all.Select(option => option.Course is null ? null : Known(option, course)).FirstOrDefault(known => known is not null);
        foreach (var option in other.all)
            Put(option);
        return name is null ? null : $"a parent has the option \"{name}\" too, which argparse refuses";
    }

    /// <summary>A name of an option that is there already and does not give way; null when there is none, or nobody knows.</summary>
    private string? Known(DraftOption option, int? course)
    {
        if (course is null || !made.IsComplete || LastCounts)
            return null;

        var names = all.Where(each => each.Course == course || each.Course == InAnyCase).SelectMany(each => each.Option.Names);
        return option.Option.Names.Intersect(names, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Of a name that comes twice the last counts where the parser says so, else the first.</summary>
    private void Put(DraftOption option)
    {
        if (LastCounts)
            GiveWay(option.Option.Names);
        if (!all.SelectMany(each => each.Option.Names).Intersect(option.Option.Names, StringComparer.Ordinal).Any())
            all.Add(option);
    }

    private void GiveWay(IReadOnlyList<string> names)
    {
        var left = all.Select(each => each with { Option = each.Option with { Names = [.. each.Option.Names.Except(names, StringComparer.Ordinal)] } })
            .Where(each => each.Option.Names.Count > 0).ToList();
        all.Clear();
        all.AddRange(left);
    }

    private static IEnumerable<DraftOption> Help(CallArguments made)
    {
        if (made.Text("add_help") != "False")
            yield return new DraftOption(
                "help",
                new OptionContract(["--help", "-h"]) { EndsLine = true },
                made["add_help"] is null or { Text: "True" } ? InAnyCase : null);
    }
}
