using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Build.Tests;

/// <summary>Files and directories that the command line names lie anywhere; what is left behind is the same on every machine.</summary>
[Trait("Speed", "Slow")]
public sealed class NamedFilesTests : IDisposable
{
    private const string Record = """
        {"id": "GHSA-1", "modified": "2026-01-01T00:00:00Z", "affected": [{"package": {"ecosystem": "npm", "name": "cup"}, "versions": ["1"]}]}
        """;

    private const string Statement = """
        {"@context": "https://openvex.dev/ns", "statements": [{"vulnerability": "CVE-9", "products": ["pkg:npm/jug"], "status": "fixed"}]}
        """;

    private const string Waiver = """
        waivers: [{rule: lock-file-is-present, reason: none, expires: 2020-01-01}]
        sbom: {datasets: [{name: corpus, paths: [data/]}]}
        subsystems: [{name: core, paths: [lost/], owner: "@org/core", reviewer: "@org/review"}]
        """;

    private readonly string root = Directory.CreateTempSubdirectory("m31r-build-tests-").FullName;

    public NamedFilesTests()
    {
        Write("own/.nuke/parameters.json", "{}");
        Write("subject/package.json", """{ "name": "tray", "version": "1.0.0", "dependencies": { "cup": "^1" } }""");
        Write("subject/package-lock.json", """
            {"lockfileVersion": 3, "packages": {
              "": {"name": "tray", "version": "1.0.0", "dependencies": {"cup": "^1"}}, "node_modules/cup": {"version": "1.3.0"}}}
            """);
    }

    [Theory]
    [InlineData("--maintenance-file", "policy.yml", Waiver, "in policy.yml:1")]
    [InlineData("--vex", "vex.json", Statement, "in vex.json:1")]
    [InlineData("--advisories", "advisories/1.json", Record, "\\\"advisories\\\" holds 1 advisory for npm")]
    [InlineData("--subject", "../subject/a.txt", "", "\"subject\": \"subject\"")]
    [InlineData("--artifacts-directory", "results/a.txt", "", "package.json")]
    public void LeaveNoAbsolutePath(string option, string file, string text, string shown)
    {
        var path = Write($"outside/{file}", text);
        var named = file.Contains('/', StringComparison.Ordinal) ? Path.GetDirectoryName(path)! : path;
        string[] arguments = ["AuditDependencies", "GenerateSbom", "CheckOwnership", "--as-of", "2026-02-01", option, named];
        if (option != "--subject")
            arguments = [.. arguments, "--subject", Path.Combine(root, "subject")];

        var left = Left(arguments);

        left.ShouldNotContain(root);
        left.ShouldContain(shown);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>All that a run leaves behind for others, in one text.</summary>
    private string Left(string[] arguments)
    {
        using var output = new StringWriter();
        var request = new RunRequest(typeof(global::Build), [], arguments, output)
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUKE_ROOT"] = Path.Combine(root, "own") },
            WorkingDirectory = root,
        };
        BuildProgram.Run(request).ExitCode.ShouldBeLessThan(2, output.ToString());
        string[] extensions = [".sarif", ".md", ".json", ".html"];
        return string.Concat(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "run.json" && extensions.Contains(Path.GetExtension(file)))
            .Select(File.ReadAllText));
    }

    private string Write(string name, string text)
    {
        var path = Path.GetFullPath(Path.Combine(root, name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
