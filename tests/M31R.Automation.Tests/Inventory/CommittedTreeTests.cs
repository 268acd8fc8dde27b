using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Inventory;

public sealed class ACommittedTree
{
    private static readonly string[] Paths =
    [
        ".github/workflows/ci.yml", "actions/own/action.yaml", ".npmrc", ".yarnrc.yml", "constraints.txt", "npm-shrinkwrap.json",
        "package.json", "requirements-dev.txt", "requirements/base.in", "yarn.lock",
    ];

    [Fact]
    public void FetchesWhatReadersAskForTogether()
    {
        var processes = new ScriptedProcesses(Answer);
        var tree = CommittedTree.Read(new GitDoor(processes), "/", "HEAD");
        Paths.Select(tree.Text).ShouldBe(Paths);
        processes.Asked.Count(command => command.Arguments.Contains("cat-file")).ShouldBe(1);
    }

    /// <summary>The hash of a file is its index, its text its path.</summary>
    private static CommandResult Answer(Command command) => ScriptedProcesses.Exits(0, command.Arguments switch
    {
        var words when words.Contains("ls-tree") => string.Concat(Paths.Select((path, index) => $"100644 blob {index} 9\t{path}\0")),
        var words when words.Contains("--batch") => string.Concat(Paths.Order(StringComparer.Ordinal)
            .Select(path => Array.IndexOf(Paths, path))
            .Where(index => command.StandardInput.Contains($"end-of-{index}\n", StringComparison.Ordinal))
            .Select(index => $"{index} blob 9\n{Paths[index]}\nend-of-{index} missing\n")),
        var words when words.Contains("blob") => Paths[int.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture)],
        _ => "",
    });
}
