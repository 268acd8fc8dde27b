using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Node;

namespace M31R.Automation.Tests.Inventory.Node;

public sealed class PackageJson
{
    private const string Text = """
        {
          "name": "app", "packageManager": "pnpm@9.1.0",
          "dependencies": { "a": "^1.0.0", "both": "1" },
          "optionalDependencies": { "both": "2" },
          "devDependencies": { "d": "1.2.3" },
          "peerDependencies": { "p": ">=1", "q": "*" },
          "peerDependenciesMeta": { "q": { "optional": true } },
          "workspaces": { "packages": ["packages/*"] }
        }
        """;

    private readonly NodeManifest manifest = NodeManifestReader.Read("web/package.json", Text);

    [Fact]
    public void DeclaresEachSectionInOrder() =>
        manifest.Declarations.Select(declared => (declared.Name, declared.Range, declared.Place.Line, declared.Scope, declared.IsOptional, declared.IsPeer)).ShouldBe(
        [
            ("a", "^1.0.0", 3, DependencyScope.Runtime, false, false),
            ("both", "2", 4, DependencyScope.Runtime, true, false),
            ("d", "1.2.3", 5, DependencyScope.Development, false, false),
            ("p", ">=1", 6, DependencyScope.Runtime, false, true),
            ("q", "*", 6, DependencyScope.Runtime, true, true),
        ]);

    [Fact]
    public void NamesItselfItsClientAndMembers()
    {
        (manifest.Name, manifest.PackageManager, manifest.Directory).ShouldBe(("app", "pnpm@9.1.0", "web"));
        manifest.Workspaces.ShouldHaveSingleItem().Text.ShouldBe("packages/*");
    }

    [Theory]
    [InlineData("""{ "dependencies": ["a"] }""", "\"dependencies\" is no object.")]
    [InlineData("""{ "dependencies": { "a": 1 } }""", "The request for \"a\" is no text.")]
    [InlineData("""{ "workspaces": "a" }""", "\"workspaces\" is no list.")]
    [InlineData("""{ "dependencies": { "a": "1", "a": "2" } }""", "The property \"a\" stands twice.")]
    [InlineData("""{ "name": """, "The file ends in the middle of a JSON value.")]
    [InlineData("[]", "The file holds no JSON object.")]
    public void IsRefusedWhenBroken(string text, string message) =>
        Should.Throw<UnreadableManifestException>(() => NodeManifestReader.Read("package.json", text)).Problem.Message.ShouldBe(message);

    [Fact]
    public void MayHoldNothing() =>
        NodeManifestReader.Read("package.json", """{ "dependencies": [], "devDependencies": null }""").Declarations.ShouldBeEmpty();
}

public sealed class NodeRequests
{
    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("npm:other@1.2.3", true)]
    [InlineData("npm:@scope/other@^1", false)]
    [InlineData("npm:other", false)]
    [InlineData("patch:a@npm%3A1.0.0#~/.yarn/patches/a.patch", true)]
    [InlineData("latest", false)]
    public void MayMeanARegistry(string text, bool isExact)
    {
        var request = NodeRequest.Read(text, "");
        (request.Origin, request.IsExact).ShouldBe((PackageOrigin.Registry, isExact));
    }

    [Theory]
    [InlineData("github:owner/name#v1", "https://github.com/owner/name", "v1")]
    [InlineData("owner/name", "https://github.com/owner/name", null)]
    [InlineData("git+https://user:secret@host.example/a/b.git#semver:^1", "https://host.example/a/b.git", "semver:^1")]
    [InlineData("git@github.com:owner/name.git", "git@github.com:owner/name.git", null)]
    [InlineData("github:user:secret@owner/name", "https://github.com/owner/name", null)]
    [InlineData("https://github.com/owner/name.git#commit=0123456789012345678901234567890123456789", "https://github.com/owner/name.git", "0123456789012345678901234567890123456789")]
    [InlineData("gitlab:group/name", "https://gitlab.com/group/name", null)]
    public void MayMeanARepository(string text, string location, string? revision)
    {
        var request = NodeRequest.Read(text, "");
        request.Origin.ShouldBe(new PackageOrigin(OriginKind.Git, location, revision));
        request.IsExact.ShouldBe(revision?.Length == 40);
    }

    [Theory]
    [InlineData("https://user:pass@host.example/a.tgz?token=1", OriginKind.Archive, "https://host.example/a.tgz")]
    [InlineData("file:../a", OriginKind.Workspace, "a")]
    [InlineData("file:./a.tgz", OriginKind.Path, "web/a.tgz")]
    [InlineData("link:../../a", OriginKind.Path, "../a")]
    [InlineData("/opt/a", OriginKind.Path, "/opt/a")]
    [InlineData("./a", OriginKind.Workspace, "web/a")]
    [InlineData("workspace:^", OriginKind.Workspace, null)]
    public void MayMeanAnArchiveOrAPath(string text, OriginKind kind, string? location) =>
        NodeRequest.Read(text, "web").Origin.ShouldBe(new PackageOrigin(kind, location));
}
