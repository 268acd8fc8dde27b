using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

public sealed class LocksOfPython
{
    private const string Sha = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void OfPoetry2TellGroupsMarkersAndHashes() => Told(PoetryLockReader.Read("poetry.lock",
        $$"""
        [[package]]
        name = "flask"
        version = "2.0"
        optional = false
        groups = ["main", "dev"]
        files = [{file = "a", hash = "sha256:{{Sha}}"}, {file = "b", hash = "sha256:{{Sha}}"}]
        [package.dependencies]
        click = ">=8"
        old = [{version = "<1", markers = "x"}, {version = ">=1"}]
        [[package]]
        name = "own"
        version = "0.1"
        groups = ["dev"]
        [package.source]
        type = "git"
        url = "https://user:word@host/own"
        reference = "main"
        resolved_reference = "cafe"
        [metadata]
        lock-version = "2.1"
        """)).ShouldBe(["1 flask@2.0 Runtime hashes 1 -> click>=8 old<1 old>=1", "10 own@0.1 Development Git https://host/own cafe"]);

    [Fact]
    public void OfPoetry1KeepHashesAtTheEndAndCategories() => Told(PoetryLockReader.Read("poetry.lock",
        $$"""
        [[package]]
        name = "pytest"
        version = "7.0"
        category = "dev"
        [metadata]
        lock-version = "1.1"
        [metadata.files]
        pytest = [{file = "a", hash = "sha256:{{Sha}}"}]
        """)).ShouldBe(["1 pytest@7.0 Development hashes 1"]);

    [Fact]
    public void OfUvKeepWhatMembersAskedFor()
    {
        var read = UvLockReader.Read("uv.lock",
            $$"""
            version = 1
            [[package]]
            name = "app"
            source = { editable = "." }
            dependencies = [{ name = "click", version = "8.1", source = { registry = "https://pypi.org/simple" }, marker = "x" }]
            [package.dev-dependencies]
            dev = [{ name = "pytest" }]
            [package.metadata]
            requires-dist = [{ name = "click", specifier = ">=8" }]
            [package.metadata.requires-dev]
            dev = [{ name = "pytest", specifier = "<9" }]
            [[package]]
            name = "click"
            version = "8.1"
            source = { registry = "https://pypi.org/simple" }
            wheels = [{ url = "u", hash = "sha256:{{Sha}}" }]
            [[package]]
            name = "tool"
            version = "1.0"
            source = { git = "https://host/tool?rev=v1#cafe" }
            """);

        Told(read).ShouldBe(["2 app@0 ? Path  -> click==8.1", "12 click@8.1 ? hashes 1", "17 tool@1.0 ? Git https://host/tool cafe"]);
        read.Requests!.Select(request => $"{request.Place.Line} {request.Name}{request.Range}").ShouldBe(["9 click>=8", "11 pytest<9"]);
    }

    [Fact]
    public void OfPipenvTellScopesAndHashes() => Told(PipfileLockReader.Read("Pipfile.lock",
        $$"""
        {
          "_meta": {"pipfile-spec": 6, "sources": []},
          "default": {
            "flask": {"hashes": ["sha256:{{Sha}}"], "index": "pypi", "version": "==2.0"},
            "r": {"git": "https://host/r", "ref": "cafe"}
          },
          "develop": {
            "flask": {"version": "==2.0"},
            "pytest": {"version": "==7.0", "markers": "x"}
          }
        }
        """)).ShouldBe(["4 flask@2.0 Runtime hashes 1", "5 r@cafe Runtime Git https://host/r cafe", "9 pytest@7.0 Development"]);

    [Theory]
    [InlineData("\"default\"", "\"develop\"")]
    [InlineData("\"develop\"", "\"default\"")]
    public void OfPipenvHoldOnePackageHoweverItsSectionsStand(string first, string second)
    {
        var one = $"{first}: {{ \"flask\": {{ \"version\": \"==2.0\", \"markers\": \"x\" }} }}";
        var other = $"{second}: {{ \"flask\": {{ \"version\": \"==2.0\", \"hashes\": [\"sha256:{Sha}\"] }} }}";
        var package = PipfileLockReader.Read("Pipfile.lock", $"{{ \"_meta\": {{ \"pipfile-spec\": 6 }}, {one}, {other} }}")
            .Packages.ShouldHaveSingleItem();
        (package.Scope, package.IsOptional, package.Hashes.Count).ShouldBe((DependencyScope.Runtime, false, 1));
    }

    [Fact]
    public void OfPdmStandOnceForEachSetOfExtras() => Told(PdmLockReader.Read("pdm.lock",
        $$"""
        [metadata]
        groups = ["default", "dev"]
        lock_version = "4.5.0"
        [[package]]
        name = "httpx"
        version = "0.27"
        groups = ["default"]
        dependencies = ["anyio", "idna>=2"]
        files = [{file = "a", hash = "sha256:{{Sha}}"}]
        [[package]]
        name = "httpx"
        version = "0.27"
        extras = ["http2"]
        groups = ["dev"]
        dependencies = ["h2<5", "httpx==0.27"]
        """)).ShouldBe(["4 httpx@0.27 Runtime hashes 1 -> anyio idna>=2 h2<5 httpx==0.27"]);

    [Fact]
    public void OfPep751AreReadToo() => Told(PylockReader.Read("pylock.toml",
        $$"""
        lock-version = "1.0"
        created-by = "uv"
        [[packages]]
        name = "flask"
        version = "2.0"
        index = "https://pypi.org/simple"
        dependencies = [{ name = "click" }]
        wheels = [{ url = "u", hashes = { sha256 = "{{Sha}}" } }]
        [[packages]]
        name = "r"
        vcs = { type = "git", url = "https://host/r", commit-id = "cafe" }
        """)).ShouldBe(["3 flask@2.0 ? hashes 1 -> click", "9 r@cafe ? Git https://host/r cafe"]);

    [Theory]
    [InlineData("poetry", "[metadata]\nlock-version = '3.0'", ProblemKind.Unsupported, 2, "\"3.0\", and those from 1 to 2 are read")]
    [InlineData("poetry", "[[package]]\nname = 'a'\nversion = '1'", ProblemKind.Broken, 1, "the lock is cut off")]
    [InlineData("poetry", "[[package]]\nname = 'a'\n[metadata]\nlock-version = '2.0'", ProblemKind.Broken, 1, "\"version\" is missing")]
    [InlineData("uv", "version = 2", ProblemKind.Unsupported, 1, "\"2\"")]
    [InlineData("uv", "", ProblemKind.Broken, 1, "\"version\" is missing")]
    [InlineData("uv", "version = 1\n[[package]]\nname = 'a'\ndependencies = ['b']", ProblemKind.Broken, 4, "not a table")]
    [InlineData("pipenv", "{\"_meta\": {\"pipfile-spec\": 7}}", ProblemKind.Unsupported, 1, "\"7\"")]
    [InlineData("pipenv", "{}", ProblemKind.Broken, 1, "names no version")]
    [InlineData("pipenv", "{\"_meta\": {\"pipfile-spec\": 6}, \"default\": []}", ProblemKind.Broken, 1, "no object")]
    [InlineData("pdm", "[metadata]\nlock_version = '3.1'", ProblemKind.Unsupported, 2, "\"3.1\"")]
    [InlineData("pylock", "lock-version = '2.0'", ProblemKind.Unsupported, 1, "\"2.0\"")]
    public void ThatCannotBeReadSayWhy(string client, string text, ProblemKind kind, int line, string message)
    {
        var problem = Should.Throw<UnreadableManifestException>(() => Read(client, text)).Problem;

        problem.Kind.ShouldBe(kind);
        problem.Place.Line.ShouldBe(line);
        problem.Message.ShouldContain(message);
    }

    private static PythonLock Read(string client, string text) => client switch
    {
        "poetry" => PoetryLockReader.Read("poetry.lock", text),
        "uv" => UvLockReader.Read("uv.lock", text),
        "pipenv" => PipfileLockReader.Read("Pipfile.lock", text),
        "pdm" => PdmLockReader.Read("pdm.lock", text),
        _ => PylockReader.Read("pylock.toml", text),
    };

    private static IEnumerable<string> Told(PythonLock read) => read.Packages.Select(it =>
        $"{it.Place.Line} {it.Id} {it.Scope?.ToString() ?? "?"}"
        + (it.Origin.Kind == OriginKind.Registry ? "" : $" {it.Origin.Kind} {it.Origin.Location}{(it.Origin.Revision is { } revision ? " " + revision : "")}")
        + (it.Hashes.Count == 0 ? "" : $" hashes {it.Hashes.Count}")
        + (it.Dependencies.Count == 0 ? "" : " -> " + string.Join(' ', it.Dependencies.Select(edge => edge.Name + (edge.Version is null ? edge.Range : "==" + edge.Version)))));
}
