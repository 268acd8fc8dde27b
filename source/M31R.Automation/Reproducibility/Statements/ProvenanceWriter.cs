using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>
/// Writes in-toto statements (in-toto attestation framework, Statement v1) with SLSA provenance v1 as predicate: unsigned, ready for an
/// envelope. The same bytes for the same commit, tools and outputs: times of the build are left out.
/// </summary>
internal static class ProvenanceWriter
{
    /// <summary>The type of the statement.</summary>
    public const string StatementType = "https://in-toto.io/Statement/v1";

    /// <summary>The type of what it says.</summary>
    public const string PredicateType = "https://slsa.dev/provenance/v1";

    /// <summary>The page that says how the parameters of a build are read.</summary>
    public const string BuildType = ProjectSite.Home + "/blob/main/docs/reproducibility.md#statements";

    /// <summary>The statement of outputs that were made alike.</summary>
    public static byte[] Write(IReadOnlyList<BuiltOutput> outputs, Provenance provenance) => JsonFile.Object(json =>
    {
        json.WriteString("_type", StatementType);
        Subjects(json, outputs);
        json.WriteString("predicateType", PredicateType);
        json.WriteStartObject("predicate");
        Definition(json, provenance);
        json.WriteStartObject("runDetails");
        json.WriteStartObject("builder");
        json.WriteString("id", ProjectSite.Home);
        Texts(json, "version", provenance.Tools);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Subjects(Utf8JsonWriter json, IReadOnlyList<BuiltOutput> outputs)
    {
        json.WriteStartArray("subject");
        foreach (var output in outputs)
        {
            json.WriteStartObject();
            json.WriteString("name", output.Path);
            Digest(json, "sha256", output.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Definition(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartObject("buildDefinition");
        json.WriteString("buildType", BuildType);
        json.WriteStartObject("externalParameters");
        if (provenance.Repository is { } repository)
            json.WriteString("repository", repository);
        json.WriteString("commit", provenance.Commit);
        json.WriteString("recipe", provenance.Recipe);
        json.WriteEndObject();
        json.WriteStartObject("internalParameters");
        json.WriteStartArray("commands");
        foreach (var step in provenance.Commands)
        {
            json.WriteStartObject();
            json.WriteString("directory", step.Directory);
            json.WriteTexts("words", step.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "environment", provenance.Environment);
        json.WriteTexts("reproducedUnder", provenance.Variations);
        json.WriteEndObject();
        Dependencies(json, provenance);
        json.WriteEndObject();
    }

    private static void Dependencies(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteStartArray("resolvedDependencies");
        json.WriteStartObject();
        json.WriteString("uri", provenance.Repository is { } repository
            ? $"git+{repository}@{provenance.Commit}"
            : $"git+commit:{provenance.Commit}");
        Digest(json, "gitCommit", provenance.Commit);
        json.WriteEndObject();
        foreach (var (purl, algorithm, hash) in provenance.Packages)
        {
            json.WriteStartObject();
            json.WriteString("uri", purl);
            if (algorithm is not null && hash is not null)
                Digest(json, algorithm, hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Digest(Utf8JsonWriter json, string algorithm, string value)
    {
        json.WriteStartObject("digest");
        json.WriteString(algorithm, value);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in texts.OrderBy(text => text.Key, StringComparer.Ordinal))
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
