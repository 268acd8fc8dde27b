using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>The JSON schema of a build's parameters files, which is kept in <c>.nuke/build.schema.json</c>.</summary>
public class SchemaUtility
{
    /// <summary>Of no use: all members are static.</summary>
    public SchemaUtility()
    {
    }

    /// <summary>The schema, to be disposed of.</summary>
    public static JsonDocument GetJsonDocument(INukeBuild build) => JsonDocument.Parse(GetJsonString(build));

    /// <summary>The schema as text, with line feeds.</summary>
    public static string GetJsonString(INukeBuild build)
    {
        var known = (NukeBuild)build;
        var model = BuildScanner.Scan(known);
        return BuildSchema.Of(known, model, TargetCatalog.Define(known, model, []).Targets);
    }
}
