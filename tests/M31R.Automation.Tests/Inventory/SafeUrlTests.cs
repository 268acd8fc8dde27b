using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Inventory.Node;

namespace M31R.Automation.Tests.Inventory;

public sealed class CredentialsOfAUrl
{
    private const string Archive = "https://user:t0ken@host/lib.tgz";

    [Theory]
    [InlineData("git+https://user:t0ken@host/o/lib.git#main", "git+https://host/o/lib.git#main")]
    [InlineData("https://t0ken@host/lib.tgz?key=t0ken", "https://host/lib.tgz")]
    [InlineData("lib @ https://host/lib.whl?sig=t0ken#sha256=ab", "lib @ https://host/lib.whl#sha256=ab")]
    [InlineData("https://user:p@ss@host/lib.tgz, https://o:w@rd@other", "https://host/lib.tgz, https://other")]
    [InlineData("^1.0.0 || npm:@scope/name@2", "^1.0.0 || npm:@scope/name@2")]
    [InlineData("https://host/@scope/name@1.0.0", "https://host/@scope/name@1.0.0")]
    [InlineData("lib @ https://user:wo/rd@host/lib.whl", "lib @ https://host/lib.whl")]
    [InlineData("https://user:wo?rd@host/lib.tgz", "https://host/lib.tgz")]
    [InlineData("https://host:8080/@scope/name@1.0.0", "https://host:8080/@scope/name@1.0.0")]
    [InlineData("lib @ //u:t0ken@h/x", "lib @ //h/x")]
    [InlineData("\"https:/u:t0ken@h/x?sig=t0ken\"", "\"https:/h/x\"")]
    [InlineData("HTTPS:\\\\u:t0ken@h/x", "HTTPS:\\\\h/x")]
    [InlineData("git+https:/u:t0/ken@h/x", "git+https:/h/x")]
    [InlineData("file:/srv/a@b, file:///a@b", "file:/srv/a@b, file:///a@b")]
    public void AreHiddenInATextWithItsRevisionKept(string range, string expected) => SafeUrl.Within(range).ShouldBe(expected);

    [Theory]
    [InlineData("https://user:word@host/a?token=x#y", "https://host/a")]
    [InlineData("ssh://git@host/a@b", "ssh://host/a@b")]
    [InlineData("https://host", "https://host")]
    [InlineData("https://token@host", "https://host")]
    [InlineData("git@host:a/b", "git@host:a/b")]
    [InlineData("user:word@host/a", "host/a")]
    [InlineData("@scope/a", "@scope/a")]
    [InlineData("", "")]
    [InlineData("https://user:wo?rd@host/a", "https://host/a")]
    [InlineData("https://user:wo#rd@host/a?b", "https://host/a")]
    [InlineData("https://user:wo/rd@host/a", "https://host/a")]
    [InlineData("https://user:w@o?rd@host", "https://***")]
    [InlineData("https://user:12?34@host/a", "https://***")]
    [InlineData("https://evil:80?a@trusted/b", "https://***")]
    [InlineData("https://evil\\@trusted/b", "https://evil\\@trusted/b")]
    [InlineData("https://host:8080/@scope/a@1.0", "https://host:8080/@scope/a@1.0")]
    [InlineData("https://[::1]:80/a@b", "https://[::1]:80/a@b")]
    [InlineData("user:wo?rd@host/a", "***")]
    [InlineData("//u:p@h/x", "//h/x")]
    [InlineData("//token@h/x", "//h/x")]
    [InlineData("https:/u:p@h/x", "https:/h/x")]
    [InlineData("https:///u:p@h/x", "https:///h/x")]
    [InlineData("HTTPS:\\\\u:p@h/x", "HTTPS:\\\\h/x")]
    [InlineData("git+ssh:/u:p/q@h/x", "git+ssh:/h/x")]
    [InlineData("other:/u:p@h/x", "other:/h/x")]
    [InlineData("file:/a@b/c", "file:/a@b/c")]
    [InlineData("file:///a@b/c", "file:///a@b/c")]
    [InlineData("/srv/a@b", "/srv/a@b")]
    public void AreNoPartOfAnAddress(string url, string expected) => SafeUrl.Of(url).ShouldBe(expected);

    [Theory]
    [InlineData("git+https://user:word@Host/o/a b?x=y", "https://host/o/a%20b")]
    [InlineData("git://host/a", "git://host/a")]
    [InlineData("https://user:wo?rd@host/a", "https://host/a")]
    [InlineData("https://user:12?34@host/a", null)]
    [InlineData("ftp://host/a", null)]
    [InlineData("owner/name", null)]
    [InlineData(null, null)]
    public void AreNoPartOfTheAddressOfARepository(string? url, string? expected) => SafeUrl.OfRepository(url).ShouldBe(expected);

    [Fact]
    public void StandNowhereInAnInventory()
    {
        const string Wish = "git+https://user:t0ken@host/o/lib.git#main";
        var project = Depends.Unlocked(Depends.On($"lib {Wish}")) with
        {
            LockedRequests = [new LockedRequest("lib", Wish, null, new Place("package-lock.json", 1))],
            Problems = [new ReadingProblem(ProblemKind.Broken, new Place("package.json", 1), $"\"{Wish}\" is no range.", "Mend it.")],
        };
        var inventory = Depends.Inventory(project);
        inventory.Components.ShouldHaveSingleItem().Title.ShouldBe("lib (git+https://host/o/lib.git#main)");
        inventory.Projects[0].LockedRequests.ShouldNotBeNull()[0].Range.ShouldNotContain("t0ken");
        inventory.Problems.ShouldHaveSingleItem().Message.ShouldNotContain("t0ken");
    }

    [Theory]
    [InlineData("package-lock.json", $$$"""
        {"lockfileVersion": 3, "packages": {
          "": {"dependencies": {"lib": "{{{Archive}}}"}},
          "node_modules/lib": {"version": "{{{Archive}}}", "resolved": "{{{Archive}}}", "dependencies": {"low": "{{{Archive}}}"} },
          "node_modules/low": {"version": "{{{Archive}}}", "resolved": "{{{Archive}}}"} } }
        """)]
    [InlineData("package-lock.json", $$$"""
        {"lockfileVersion": 1, "dependencies": {
          "lib": {"version": "{{{Archive}}}", "requires": {"low": "{{{Archive}}}"} }, "low": {"version": "{{{Archive}}}"} } }
        """)]
    [InlineData("bun.lock", $$$"""
        {"lockfileVersion": 1, "workspaces": {"": {"name": "app", "dependencies": {"lib": "{{{Archive}}}"} } }, "packages": {
          "lib": ["lib@{{{Archive}}}", {"dependencies": {"low": "{{{Archive}}}"} }], "low": ["low@{{{Archive}}}", {}]} }
        """)]
    [InlineData("pnpm-lock.yaml", $$$"""
        lockfileVersion: '9.0'
        importers:
          .:
            dependencies:
              lib: {specifier: '{{{Archive}}}', version: 'git+{{{Archive}}}#0123'}
        packages:
          'lib@git+{{{Archive}}}#0123': {resolution: {type: git, repo: '{{{Archive}}}', commit: '0123'}}
          'low@{{{Archive}}}': {resolution: {tarball: '{{{Archive}}}'} }
        snapshots:
          'lib@git+{{{Archive}}}#0123': {dependencies: {low: '{{{Archive}}}'}}
          'low@{{{Archive}}}': {}
        """)]
    [InlineData("yarn.lock", $$$"""
        # yarn lockfile v1
        "lib@{{{Archive}}}":
          version "{{{Archive}}}"
          resolved "{{{Archive}}}"
          dependencies:
            low "{{{Archive}}}"
        "low@{{{Archive}}}":
          version "{{{Archive}}}"
          resolved "{{{Archive}}}"
        """)]
    public void StandInNoPackageOfALock(string name, string text)
    {
        var inventory = Depends.Inventory(
            Trees.Project(("package.json", $$"""{"name": "app", "dependencies": {"lib": "{{Archive}}"} }"""), (name, text)));
        inventory.Components.Select(component => component.Name).ShouldBe(["lib", "low"]);
        inventory.Edges.ShouldHaveSingleItem().Value.ShouldHaveSingleItem().ShouldStartWith("pkg:npm/low@");
        string.Join('\n', AllOf(inventory)).ShouldNotContain("t0ken");
    }

    [Fact]
    public void MakeNoTwoPackagesOfOne()
    {
        var project = Depends.Locked() with
        {
            Packages =
            [
                Depends.Package("lib@1", "a@1.0.0") with { Id = new PackageId("lib", "https://one@host/lib") },
                Depends.Package("lib@2", "b@1.0.0") with { Id = new PackageId("lib", "https://two@host/lib") },
            ],
        };
        Depends.Inventory(project).Projects[0].Packages.ShouldHaveSingleItem().Dependencies.Select(id => id.Name).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void AreHiddenBeforeAKeyIsCut()
    {
        var key = $"\"lib@https://user:{new string('x', 100)}@host/lib.tgz\"";
        Should.Throw<UnreadableManifestException>(() => YamlManifest.Read("pnpm-lock.yaml", $"{key}: 1\n{key}: 2\n", "Mend it."))
            .Problem.Message.ShouldBe("The key \"lib@https://host/lib.tgz\" stands twice.");
    }

    private static IEnumerable<string> AllOf(DependencyInventory inventory) =>
    [
        .. inventory.Components.SelectMany(component => new[] { component.Purl, component.Title, component.Origin.Location ?? "" }),
        .. inventory.Edges.SelectMany(edge => edge.Value.Append(edge.Key)),
        .. inventory.Projects.SelectMany(project => project.Packages)
            .SelectMany(package => package.Dependencies.Append(package.Id)).Select(id => id.ToString()),
        .. inventory.Projects.SelectMany(project => project.Declarations)
            .SelectMany(declaration => declaration.Resolved.Select(id => id.ToString()).Append(declaration.Range)),
        .. inventory.Projects.SelectMany(project => project.LockedRequests ?? []).Select(request => $"{request.Name} {request.Range}"),
    ];
}
