using System.Globalization;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Inventory;

public sealed class ACommittedTree
{
    private static readonly string[] Paths =
    [
        ".github/workflows/ci.yml", "actions/own/action.yaml", ".npmrc", ".yarnrc.yml", "build.cs", "constraints.txt", "npm-shrinkwrap.json",
        "package.json", "requirements-dev.txt", "requirements/base.in", "tools/a.cs", "yarn.lock",
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
        var words when words.Contains("--batch") => string.Concat(command.StandardInput.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(asked => asked.StartsWith("end-of-", StringComparison.Ordinal) ? $"{asked} missing\n" : $"{asked} blob 9\n{Text(asked)}\n")),
        var words when words.Contains("blob") => Text(words[^1]),
        _ => "",
    });

    private static string Text(string hash) => Paths[int.Parse(hash, CultureInfo.InvariantCulture)];
}
