using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Validation;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Configuration;

/// <summary>Judges the configuration files of the last release by the schema of now: who copied one has it still.</summary>
internal static class ConfigurationFiles
{
    private const int LongestWitness = 2000;

    /// <summary>A change for every file that was valid by the schema of its time and is not now; the item is its path.</summary>
    /// <param name="sides">Both.</param>
    /// <param name="globs">Of the files.</param>
    /// <param name="before">The schema of the last release.</param>
    /// <param name="now">The schema of now.</param>
    /// <exception cref="SchemaException">A schema cannot be judged by.</exception>
    public static IEnumerable<ContractChange> Changes(ContractSides sides, IReadOnlyList<string> globs, JsonSchema before, JsonSchema now)
    {
        var patterns = PathPatterns.Parse(globs);
        var validator = new SchemaValidator();
        var files = sides.Before.Texts([.. sides.Before.Files.Where(patterns.Matches)]);
        foreach (var (path, text) in files.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (ReadOrNull(path, text) is { } document
                && validator.Of(before.Root, document).Count == 0
                && validator.Of(now.Root, document) is [var violation, ..])
                yield return Refused(sides, path, text, violation);
        }
    }

    private static ContractChange Refused(ContractSides sides, string path, string text, Violation violation)
    {
        var place = new Place(path, violation.Line > 0 ? violation.Line : null);
        return new ContractChange(ChangeKind.Breaking, path, $"{place} of {sides.Before.Name} is no longer valid: {violation.Words}.")
        {
            Place = sides.Now.Has(path) ? place with { Line = null } : null,
            Witness = new Witness("document", PlainText.Cut(text, LongestWitness)) { Before = "is valid", Now = violation.Words },
        };
    }

    /// <summary>A file that could not be read then is no promise.</summary>
    private static DocumentValue? ReadOrNull(string path, string text)
    {
        try
        {
            return DocumentFile.Read(path, text);
        }
        catch (DocumentException)
        {
            return null;
        }
    }
}
