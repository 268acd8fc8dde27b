using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;
using M31R.Automation.Inventory.Rust;

namespace M31R.Automation.Tests.Inventory;

/// <summary>Files that end anywhere, and files of one sign many times over.</summary>
public sealed class ManifestsThatAreCutOffOrNonsense
{
    private static readonly (string Name, Action<string> Read, string Text)[] Readers =
    [
        ("Cargo.toml", text => CargoManifestReader.Read("f", text), "[package]\nname = \"a\"\n[target.'cfg(x)'.dependencies]\nb = { version = \"1\", optional = true }"),
        ("Cargo.lock", text => CargoLockReader.Read("f", text), "version = 3\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"git+https://h/a#b\"\ndependencies = [\"a 1\"]"),
        ("pyproject.toml", text => PyprojectReader.Read("f", text), "[project]\ndependencies = [\"a[b]>=1,<2; x == 'y'\", \"c @ git+https://u:p@h/d@e#egg=f\"]\n[tool.poetry.dependencies]\na = [{version = \"^1\", python = \"*\"}]"),
        ("uv.lock", text => UvLockReader.Read("f", text), "version = 1\n[[package]]\nname = \"a\"\nsource = { git = \"https://h/a#\" }\ndependencies = [{ name = \"b\" }]\n[package.metadata]\nrequires-dist = [{ name = \"b\" }]"),
        ("poetry.lock", text => PoetryLockReader.Read("f", text), "[[package]]\nname = \"a\"\nversion = \"1\"\nfiles = [{hash = \"sha256:0\"}]\n[package.dependencies]\nb = {version = \"*\"}\n[metadata]\nlock-version = \"2.0\""),
        ("pdm.lock", text => PdmLockReader.Read("f", text), "[metadata]\nlock_version = \"4.5\"\n[[package]]\nname = \"a\"\nversion = \"1\"\ndependencies = [\"b>=1; c\"]\npath = \"./a\""),
        ("pylock.toml", text => PylockReader.Read("f", text), "lock-version = \"1.0\"\n[[packages]]\nname = \"a\"\narchive = { path = \"a.whl\", hashes = { sha256 = \"0\" } }"),
        ("Pipfile", text => PipfileReader.Read("f", text), "[packages]\na = \"*\"\nb = { file = \"https://h/b.whl\", markers = \"x\" }"),
        ("Pipfile.lock", text => PipfileLockReader.Read("f", text), "{\"_meta\": {\"pipfile-spec\": 6}, \"default\": {\"a\": {\"version\": \"==1\", \"hashes\": [\"sha256:0\"]}}}"),
        ("setup.cfg", text => SetupCfgReader.Read("f", text), "[options]\ninstall_requires =\n  a>=1; x\n[options.extras_require]\nb = c; d"),
        ("setup.py", text => SetupScriptReader.Read("f", text), "X = ['a>=1', r'b' \"c\", '''d''']\nsetup(install_requires=X, extras_require={'e': ['f\\n']})"),
        ("requirements.txt", text => RequirementsReader.Read("f", text), "-r b\n-e git+https://h/a.git@b#egg=c\na==1 \\\n --hash=sha256:0 # via b\n    # via\n    #   -r c\n./d[e] ; f"),
    ];

    public static TheoryData<string> Names => [.. Readers.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AreReadOrRefused(string name)
    {
        var (_, read, text) = Readers.First(reader => reader.Name == name);
        Should.NotThrow(() => read(text));
        for (var end = 0; end < text.Length; end++)
            ReadOrRefuse(read, text[..end]);

        foreach (var sign in text.Distinct())
            ReadOrRefuse(read, text[..(text.Length / 2)] + new string(sign, 2_000) + text[(text.Length / 2)..]);
    }

    private static void ReadOrRefuse(Action<string> read, string text)
    {
        try
        {
            read(text);
        }
        catch (UnreadableManifestException refusal)
        {
            refusal.Problem.Place.Line.ShouldNotBeNull();
        }
    }
}
