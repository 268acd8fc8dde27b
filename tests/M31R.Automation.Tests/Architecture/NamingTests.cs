using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Architecture;

/// <summary>Names say what a thing is for. The engine is left out: its names are NUKE's.</summary>
public sealed partial class Names
{
    private static readonly string[] Folders =
        ["build", "source/M31R.Automation", "source/M31R.Automation.Components", "tests/M31R.Automation.Tests"];
    private static readonly string[] Sources =
        [.. Folders.SelectMany(folder => Repository.SourcesBelow(folder).Select(file => $"{folder}/{file}"))];

    [Fact]
    public void AreSeenByTheseTests()
    {
        Sources.ShouldContain("source/M31R.Automation/Machine/FileDoor.cs");
        DeclaredIn("source/M31R.Automation/Inventory/Licences/LicenceExpression.cs")
            .ShouldBe(["LicenceExpression", "LicenceTerm", "AllLicences", "AnyLicence"]);
    }

    [Fact]
    public void OfFoldersAndTypesAreNoPlaceForAnything() =>
        Sources
            .SelectMany(
                file => file.Split('/')[..^1].Concat(DeclaredIn(file)).Where(name => Anything().IsMatch(name)).Select(
                    name => $"{name} in {file}"))
            .ShouldBeEmpty();

    [Fact]
    public void OfNamespacesAreThoseOfTheFolders()
    {
        var folder = "source/M31R.Automation";
        var strangers = Repository.SourcesBelow(folder)
            .Where(file => !File.ReadAllText(Path.Combine(Repository.Root, folder, file))
                .Contains($"\nnamespace {NamespaceOf(file)};", StringComparison.Ordinal)
                && !File.ReadAllText(Path.Combine(Repository.Root, folder, file)).StartsWith(
                    $"namespace {NamespaceOf(file)};", StringComparison.Ordinal));

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void OfTypesAreNotThoseOfTheirNamespaces() =>
        typeof(Rule).Assembly.GetTypes().Where(type => type.Namespace?.Split('.').Contains(type.Name) == true).ShouldBeEmpty();

    private static string NamespaceOf(string file) => string.Join('.', file.Split('/')[..^1].Prepend("M31R.Automation"));

    private static IEnumerable<string> DeclaredIn(string file) =>
        Declaration().Matches(File.ReadAllText(Path.Combine(Repository.Root, file))).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|enum|interface|record struct|record|struct)\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex("(^|[a-z])(Utils?|Utilit(y|ies)|Helpers?|Common|Managers?|Misc)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Anything();
}
