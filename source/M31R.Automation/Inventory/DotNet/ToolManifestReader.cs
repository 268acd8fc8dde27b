using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>Reads <c>dotnet-tools.json</c>, the local tools of .NET: each with one exact version.</summary>
internal static class ToolManifestReader
{
    private const string Remedy = "Mend the JSON so that \"dotnet tool restore\" reads it.";

    /// <summary>The tools, in the file's order.</summary>
    /// <exception cref="UnreadableManifestException">It is no such file.</exception>
    public static IReadOnlyList<SelfLocked> Read(string path, string text)
    {
        var root = JsonManifest.Read(path, text, Remedy);
        if (root["tools"] is not Newtonsoft.Json.Linq.JObject tools)
            throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, new Place(path, 1),
                "The manifest has no object \"tools\".", Remedy));

        return [.. tools.Properties()
            .Select(tool => new SelfLocked(tool.Name, VersionOf(tool.Value), JsonManifest.PlaceOf(path, tool)) { IsDevelopment = true })];
    }

    private static string VersionOf(Newtonsoft.Json.Linq.JToken tool) =>
        tool is Newtonsoft.Json.Linq.JObject values ? values["version"].Text() ?? "" : "";
}
