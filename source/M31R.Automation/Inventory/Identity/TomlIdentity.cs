using System.Text.RegularExpressions;
using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Inventory.Identity;

/// <summary>
/// What <c>pyproject.toml</c> and <c>Cargo.toml</c> say of the subject; what is of another type than expected says nothing.
/// </summary>
internal static partial class TomlIdentity
{
    /// <summary>By the tables <c>project</c> (PEP 621), then <c>tool.poetry</c>.</summary>
    public static SubjectIdentity OfPython(string text) => Read(text, ["project"], ["tool", "poetry"]);

    /// <summary>By the tables <c>package</c>, then <c>workspace.package</c>.</summary>
    public static SubjectIdentity OfCargo(string text) => Read(text, ["package"], ["workspace", "package"]);

    private static SubjectIdentity Read(string text, string[] first, string[] second) =>
        TomlDocument.TryRead(text) is { } root ? Of(root.TableAt(first)).Or(Of(root.TableAt(second))) : new SubjectIdentity();

    private static SubjectIdentity Of(TomlTable? table) => new()
    {
        Name = Text(table, "name"),
        Version = SubjectIdentityReader.Known(Text(table, "version")),
        Licence = Text(table, "license"),
        Supplier = FirstPerson(table?["authors"]) ?? FirstPerson(table?["maintainers"]),
        Repository = SafeUrl.OfRepository(Text(table, "repository") ?? RepositoryOf(table?["urls"] as TomlTable)),
    };

    private static string? Text(TomlTable? table, string name) => (table?[name] as TomlText)?.Value is { Length: > 0 } text ? text : null;

    /// <summary>PEP 621 has tables with <c>name</c> and <c>email</c>; Poetry and Cargo have <c>Name &lt;mail&gt;</c>.</summary>
    private static string? FirstPerson(TomlValue? people) => (people as TomlArray)?
        .Select(person => PersonName.Of((person as TomlText)?.Value ?? Text(person as TomlTable, "name")))
        .FirstOrDefault(name => name is not null);

    private static string? RepositoryOf(TomlTable? urls) =>
        (urls?.FirstOrDefault(url => RepositoryKey().IsMatch(url.Name))?.Value as TomlText)?.Value;

    [GeneratedRegex(
        "^(repository|source|source[ -_]?code|github)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RepositoryKey();
}
