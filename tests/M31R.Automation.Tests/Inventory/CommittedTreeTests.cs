using System.Globalization;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;
using M31R.Automation.Tests.Machine;

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
        processes.Asked.Count(command => command.Arguments.Contains("--batch")).ShouldBe(1);
        processes.Asked.ShouldNotContain(command => command.Arguments.Contains("blob"));
    }

    /// <summary>The hash of a file is its index, its text its path.</summary>
    private static CommandResult Answer(Command command) => ScriptedProcesses.Exits(0, command.Arguments switch
    {
        var words when words.Contains("ls-tree") => string.Concat(Paths.Select((path, index) => $"100644 blob {index}\t{path}\0")),
        var words when words.Contains("--batch-check") => string.Concat(command.StandardInput.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(asked => $"{asked} blob 9\n")),
        var words when words.Contains("--batch") => string.Concat(command.StandardInput.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(asked => asked.StartsWith("end-of-", StringComparison.Ordinal) ? $"{asked} missing\n" : $"{asked} blob 9\n{Text(asked)}\n")),
        var words when words.Contains("blob") => Text(words[^1]),
        _ => "",
    });

    private static string Text(string hash) => Paths[int.Parse(hash, CultureInfo.InvariantCulture)];
}

[Trait("Speed", "Slow")]
public sealed class ACloneThatLostAFile : RealRepository
{
    [Fact]
    public void ReadsTheOthersOfACommit()
    {
        Scratch.Write("subject/package.json", "{}");
        Scratch.Write("subject/yarn.lock", "lost");
        Scratch.Git("init -q -b main subject");
        Scratch.Git("add -A", "subject");
        Scratch.Git("commit -q -m first", "subject");
        var hash = Git.Ask(Scratch["subject"], "rev-parse", "HEAD:yarn.lock").Trim();
        File.Delete(Scratch[$"subject/.git/objects/{hash[..2]}/{hash[2..]}"]);

        var tree = CommittedTree.Read(Git, Scratch["subject"], "HEAD");

        tree.Text("package.json").ShouldBe("{}");
        Should.Throw<MaintenanceException>(() => tree.Text("yarn.lock")).Message.ShouldStartWith("This clone does not hold \"yarn.lock\"");
    }
}
