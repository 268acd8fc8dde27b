using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Actions;

namespace M31R.Automation.Tests.Inventory.Actions;

public sealed class AWorkflow
{
    private const string Commit = "0123456789012345678901234567890123456789";
    private const string Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Text = $$"""
        name: CI
        on: push
        jobs:
          build:
            steps:
              - uses: actions/checkout@{{Commit}} # v4.1.1
              - uses: github/codeql-action/init@v3
              - run: echo
              - uses: ./.github/actions/own
              - uses: "docker://ghcr.io/owner/image:1@sha256:{{Digest}}"
              - uses: docker://alpine:3.8
          call:
            uses: owner/repo/.github/workflows/x.yml@main
        """;

    private readonly DependencyProject project = Read((".github/workflows/ci.yml", Text), (".github/actions/own/Dockerfile", "")).ShouldHaveSingleItem();

    [Fact]
    public void DeclaresWhatItUses() =>
        project.Declarations.Select(declared => (declared.Name, declared.Range, declared.SubPath, declared.Origin.Kind, declared.IsExact, declared.Place.Line)).ShouldBe(
        [
            ("actions/checkout", Commit, null, OriginKind.Git, true, 6),
            ("github/codeql-action", "v3", "init", OriginKind.Git, false, 7),
            ("./.github/actions/own", "", null, OriginKind.Workspace, false, 9),
            ("ghcr.io/owner/image", $"sha256:{Digest}", null, OriginKind.Image, true, 10),
            ("alpine", "3.8", null, OriginKind.Image, false, 11),
            ("owner/repo", "main", ".github/workflows/x.yml", OriginKind.Git, false, 13),
        ]);

    [Fact]
    public void TakesTheRevisionForTheVersion()
    {
        project.Packages.Count.ShouldBe(5);
        var package = project.Packages[0];
        (package.Id, package.VersionLabel, package.Scope)
            .ShouldBe((new PackageId("actions/checkout", Commit), "v4.1.1", DependencyScope.Development));
        project.Packages[2].Hashes.ShouldHaveSingleItem().Value.ShouldBe(Digest);
    }

    [Fact]
    public void NeedsNoLock() =>
        (project.Name, project.IsLockExpected, project.IsDevelopment, project.Lock).ShouldBe(("CI", false, true, null));

    [Fact]
    public void MayUseOneActionTwice()
    {
        var packages = Read((".github/workflows/a.yaml", "jobs: {a: {steps: [{uses: a/b/x@v1}, {uses: a/b/y@v1}, {uses: a/b/x@v1}]}}"))[0]
            .Packages;
        packages.ShouldHaveSingleItem().SubPath.ShouldBeNull();
    }

    [Fact]
    public void TellsNoVersionWhereTwoCommentsDiffer() =>
        Read((".github/workflows/a.yml",
            $"jobs:\n  a:\n    steps:\n      - uses: a/b@{Commit} # v1.0.0\n      - uses: a/b@{Commit} # v1.2.0\n"))[0]
            .Packages.ShouldHaveSingleItem().VersionLabel.ShouldBeNull();

    [Theory]
    [InlineData("actions/checkout")]
    [InlineData("checkout@v1")]
    [InlineData("actions/checkout@")]
    [InlineData("docker://")]
    public void IsToldWhatIsNoAction(string text)
    {
        var problem = Read((".github/workflows/a.yml", $"jobs:\n  a:\n    steps:\n      - uses: {text}\n      - uses: a/b@v1\n"))[0]
            .Problems.ShouldHaveSingleItem();
        (problem.Place.Line, problem.Message).ShouldBe((4, $"\"uses\" names no action at a revision: the text \"{text}\"."));
    }

    [Theory]
    [InlineData("jobs: [")]
    [InlineData("- a")]
    [InlineData("a: 1\n---\nb: 2")]
    public void IsAProblemWhenBroken(string text) =>
        Read((".github/workflows/a.yml", text))[0].Problems.ShouldHaveSingleItem().Place.Path.ShouldBe(".github/workflows/a.yml");

    [Theory]
    [InlineData("")]
    [InlineData("jobs: 1")]
    [InlineData("jobs: {a: {steps: 1}, b: [], c: {steps: [1, {uses: }, {uses: [a]}]}}")]
    public void MayUseNothing(string text)
    {
        var read = Read((".github/workflows/a.yml", text))[0];
        (read.Declarations.Count, read.Problems.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void DeclaresTheImagesOfContainersAndServices()
    {
        var read = Read((".github/workflows/a.yml", $$$"""
            jobs:
              a:
                container: node:18
                services:
                  db: { image: "postgres@sha256:{{{Digest}}}" }
                  cache: redis
                steps:
                  - uses: a/b@v1
              b:
                container:
                  image: docker://ghcr.io:443/owner/image:1
              c:
                container: ${{ matrix.image }}
                services: { x: { image: "node:${{ matrix.node }}" }, y: { image: "" }, z: {} }
            """))[0];
        read.Declarations.Select(declared => (declared.Name, declared.Range[..Math.Min(6, declared.Range.Length)], declared.Origin.Kind, declared.IsExact, declared.Place.Line))
            .ShouldBe(
            [
                ("node", "18", OriginKind.Image, false, 3),
                ("postgres", "sha256", OriginKind.Image, true, 5),
                ("redis", "", OriginKind.Image, false, 6),
                ("a/b", "v1", OriginKind.Git, false, 8),
                ("ghcr.io:443/owner/image", "1", OriginKind.Image, false, 11),
            ]);
        read.Problems.Select(it => (it.Kind, it.Place.Line, it.Message)).ShouldBe(
        [
            (ProblemKind.Unsupported, 13, "Which image \"${{ matrix.image }}\" names is known only when the job runs."),
            (ProblemKind.Unsupported, 14, "Which image \"node:${{ matrix.node }}\" names is known only when the job runs."),
        ]);
    }

    [Fact]
    public void DeclaresTheImagesOfAMatrix()
    {
        var read = Read((".github/workflows/a.yml", """
            jobs:
              a:
                strategy:
                  matrix:
                    image:
                      - alpine:3.19
                      - "debian:12"
                      - ''
                    os: [{ image: fedora:40 }, { image: "${{ inputs.x }}" }]
                    node: [18, "20.10"]
                    whole: [{ image: busybox:1 }]
                    include:
                      - Image: ubuntu:24.04
                      - node: 22
                    exclude: [{ node: 18 }]
                container: ${{ matrix.image }}
                services:
                  a: { image: "${{matrix.os.image}}" }
                  b: { image: "docker.io/node:${{ matrix.node }}-slim" }
                  c: { image: "${{ Matrix.Image }}" }
                  d: ${{ matrix.whole }}
            """))[0];
        read.Declarations.Select(declared => (declared.Name, declared.Range, declared.Place.Line)).ShouldBe(
        [
            ("alpine", "3.19", 6), ("debian", "12", 7), ("fedora", "40", 9), ("docker.io/node", "18-slim", 10), ("docker.io/node", "20.10-slim", 10),
            ("busybox", "1", 11), ("ubuntu", "24.04", 13), ("docker.io/node", "22-slim", 14),
        ]);
        read.Problems.Select(it => (it.Kind, it.Place.Line, it.Message)).ShouldBe(
            [(ProblemKind.Unsupported, 9, "Which image \"${{ inputs.x }}\" names is known only when the job runs.")]);
    }

    [Theory]
    [InlineData("[a:1]", "fromJSON(matrix.x)", 0)]
    [InlineData("'${{ fromJSON(vars.x) }}'", "matrix.x", 0)]
    [InlineData("[a:1]", "matrix.y", 0)]
    [InlineData("[a:1, [b]]", "matrix.x", 1)]
    [InlineData("[3.10]", "matrix.x", 0)]
    [InlineData("[a:1], include: '${{ fromJSON(vars.x) }}'", "matrix.x", 1)]
    [InlineData("[a:1]", "matrix.x }}${{ matrix.x", 0)]
    public void IsToldWhatAMatrixDoesNotSay(string values, string expression, int known)
    {
        var read = Read((".github/workflows/a.yml",
            $"jobs:\n  a:\n    strategy: {{ matrix: {{ x: {values} }} }}\n    container: ${{{{ {expression} }}}}\n"))[0];
        read.Declarations.Count.ShouldBe(known);
        read.Problems.ShouldHaveSingleItem().Place.Line.ShouldBe(4);
    }

    [Fact]
    public void LooksAtAMatrixOnlySoOften()
    {
        var values = string.Join(", ", Enumerable.Range(0, 2000).Select(number => $"a:{number}"));
        var services = string.Concat(Enumerable.Range(0, 2000).Select(number => $"      s{number}: {{ image: '${{{{ matrix.x }}}}' }}\n"));
        var read = Read((".github/workflows/a.yml", $"jobs:\n  a:\n    strategy: {{ matrix: {{ x: [{values}] }} }}\n    services:\n{services}"))[0];
        (read.Declarations.Count, read.Problems.Count).ShouldBe((2000, 1990));
    }

    [Fact]
    public void IsToldWhatIsNotThere() =>
        Read(
            (".github/workflows/a.yml", "jobs:\n  a:\n    uses: ./.github/workflows/gone.yml\n  b:\n    steps:\n      - uses: ./gone\n      - uses: ./\n      - uses: ./there\n  c:\n    uses: ./.github/workflows/a.yml\n"),
            ("action.yaml", ""), ("there/action.yml", ""))
            .SelectMany(it => it.Problems).Select(it => (it.Kind, it.Place.Line, it.Message)).ShouldBe(
            [
                (ProblemKind.Broken, 3, "The workflow \"./.github/workflows/gone.yml\" that this line uses is not there."),
                (ProblemKind.Unsupported, 6, "\"./gone\" names no action of the subject, and what a step before puts there is not known."),
            ]);

    [Fact]
    public void IsToldWhatIsNoImage() =>
        Read((".github/workflows/a.yml", "jobs:\n  a:\n    container: ':1'\n"))[0].Problems.ShouldHaveSingleItem()
            .Message.ShouldBe("A container names no image: the text \":1\".");

    internal static IReadOnlyList<DependencyProject> Read(params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return WorkflowProjects.Read(new ManifestTree([.. texts.Keys.Order(StringComparer.Ordinal)], path => texts[path], []));
    }
}

public sealed class AnAction
{
    [Fact]
    public void DeclaresTheStepsOfACompositeAction() =>
        AWorkflow.Read(("tool/action.yaml", "runs:\n  using: composite\n  steps:\n    - uses: a/b@v1\n"))[0]
            .Declarations.ShouldHaveSingleItem()
            .Place.ShouldBe(new Place("tool/action.yaml", 4));

    [Fact]
    public void DeclaresTheImageOfAContainer() =>
        AWorkflow.Read(("action.yml", "runs:\n  using: docker\n  image: docker://alpine:3\n"))[0]
            .Declarations.ShouldHaveSingleItem()
            .Name.ShouldBe("alpine");

    [Fact]
    public void MayBuildItsOwnImage() =>
        AWorkflow.Read(("action.yml", "runs:\n  using: docker\n  image: Dockerfile\n"))[0].Declarations.ShouldBeEmpty();

    [Fact]
    public void DoesNotCountBelowTests() =>
        AWorkflow.Read(("test/action.yml", ""), ("a/.github/workflows/ci.yml", ""), (".github/workflows/sub/ci.yml", "")).ShouldBeEmpty();
}
