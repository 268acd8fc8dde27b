using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Validation;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>Judges what the last release wrote by the schema of now.</summary>
internal static class SampleJudge
{
    private const int LongestWitness = 2000;

    /// <summary>The change that refuses a sample which was valid when it was written; null when it still is, or never was.</summary>
    /// <exception cref="SchemaException">A schema cannot be judged by.</exception>
    public static ContractChange? Refused(Sample sample, (JsonSchema Before, JsonSchema Now) schemas, SchemaTitle title)
    {
        var validator = new SchemaValidator();
        if (validator.Of(schemas.Before.Root, sample.Document).Count > 0
            || validator.Of(schemas.Now.Root, sample.Document) is not [var violation, ..])
            return null;

        var trail = violation is { Key: { } key, Keyword: "required" or "unknown" } ? violation.Trail.Then(key) : violation.Trail;
        return new ContractChange(
            ChangeKind.Breaking, trail.Named(title), $"{new Place(sample.Path)} can no longer be read: {violation.Words}.")
        {
            Place = title.PlaceOf(0),
            Witness = new Witness("sample", PlainText.Cut(sample.Document.Text, LongestWitness))
            {
                Before = "is valid",
                Now = violation.Words,
            },
        };
    }
}
