using M31R.Automation.Compatibility.Deprecations;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Commands and options whose help says that they are to go; what is below such a command goes with it.</summary>
internal static class CommandDeprecations
{
    /// <summary>In ordinal order of item.</summary>
    public static IReadOnlyList<Deprecation> Of(CommandContract root) =>
        [.. In(root).DistinctBy(each => each.Item, StringComparer.Ordinal).OrderBy(each => each.Item, StringComparer.Ordinal)];

    private static IEnumerable<Deprecation> In(CommandContract command) => command.Deprecation is { } words
        ? [new Deprecation(command.Title, words) { Place = command.Place }]
        : command.Options.Where(option => option.Deprecation is not null)
            .Select(option => new Deprecation(command.Item(option.Name), option.Deprecation!) { Place = option.Place })
            .Concat(command.Commands.SelectMany(In));
}
