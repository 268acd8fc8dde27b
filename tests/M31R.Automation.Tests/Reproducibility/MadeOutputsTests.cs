using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility;

public sealed class MadeOutputsTests : IDisposable
{
    private readonly Scratch scratch = new("made");

    private IReadOnlyList<BuiltOutput> Outputs => new MadeOutputs(new FileDoor(), scratch.Root)
        .Read(RebuiltFacts.Dataset, new HashSet<string>(StringComparer.Ordinal)).Outputs;

    private void Link(string name, string target) => File.CreateSymbolicLink(scratch[name], target);

    [Fact]
    public void LinksThatLeadToNoFileAreOutputsToo()
    {
        scratch.Write("directory/file");
        Link("nowhere", "gone");
        Link("outside", "/");
        Link("to-directory", "directory");
        Link("to-file", "directory/file");

        Outputs.Select(output => (output.Path, output.LinksTo, output.LeadsAway)).ShouldBe(
        [
            ("directory/file", null, false), ("nowhere", "gone", true), ("outside", "/", true), ("to-directory", "directory", true),
            ("to-file", "directory/file", false),
        ]);
    }

    [Fact]
    public void LinksAreTheSameWhereTheySayTheSame()
    {
        var followed = new BuiltOutput("a", 1, "11") { LinksTo = "/clone/b" };
        var away = new BuiltOutput("a", 8, "22") { LinksTo = "/clone/b", LeadsAway = true };

        followed.IsSameAs(away).ShouldBeTrue();
        followed.IsSameAs(followed with { Sha256 = "33" }).ShouldBeFalse();
        away.IsSameAs(away with { LinksTo = "/other/b" }).ShouldBeFalse();
        followed.IsSameAs(followed with { LinksTo = null }).ShouldBeFalse();
    }

    [Fact]
    public void WhatGitKeepsIsNone()
    {
        scratch.Write(".git/HEAD");
        scratch.Write("submodule/.git/HEAD");
        scratch.Write("submodule/.gitignore");

        Outputs.Select(output => output.Path).ShouldBe(["submodule/.gitignore"]);
    }

    [Fact]
    public void NoneAreThereWhereTheCloneIsGone() =>
        new MadeOutputs(new FileDoor(), scratch["gone"]).Read(RebuiltFacts.Dataset, new HashSet<string>(StringComparer.Ordinal))
            .Outputs.ShouldBeEmpty();

    public void Dispose() => scratch.Dispose();
}

[Trait("Speed", "Slow")]
public sealed class OutputsOfAwkwardNames : IDisposable
{
    private readonly Scratch scratch = new("names");

    /// <summary>Made by the shell: no name in .NET is anything but UTF-8.</summary>
    private readonly ProcessDoor processes = new(SecretMask.None, TimeProvider.System);

    private void Shell(string script) =>
        processes.Run(new Command("sh", "-c", script) { WorkingDirectory = scratch.Root }).Succeeded.ShouldBeTrue();

    [Fact]
    public void ThatAreNoUtf8AreToldAsUnread()
    {
        if (OperatingSystem.IsWindows())
            return;

        Shell("mkdir a; : > a/file; : > a/$(printf '\\377')");

        var end = new MadeOutputs(new FileDoor(), scratch.Root).Read(RebuiltFacts.Dataset, new HashSet<string>(StringComparer.Ordinal));

        end.Outputs.ShouldHaveSingleItem().Path.ShouldBe("a/file");
        end.Unread.ShouldHaveSingleItem().Reason.ShouldStartWith("Its name is no UTF-8.");
    }

    [Fact]
    public void AreTakenAwayThoughTheyCannotBeNamed()
    {
        if (OperatingSystem.IsWindows())
            return;

        Shell("mkdir -p a/b; : > a/b/$(printf '\\377'); chmod 500 a/b");

        Automation.Reproducibility.Worlds.PlaceRemoval.Of(processes, new FileDoor(), scratch["a"]);

        Directory.Exists(scratch["a"]).ShouldBeFalse();
    }

    public void Dispose() => scratch.Dispose();
}
