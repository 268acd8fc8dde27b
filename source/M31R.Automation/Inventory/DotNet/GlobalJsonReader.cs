namespace M31R.Automation.Inventory.DotNet;

/// <summary>Reads the <c>msbuild-sdks</c> of <c>global.json</c>: packages with SDKs of MSBuild, each with one exact version.</summary>
internal static class GlobalJsonReader
{
    private const string Remedy = "Mend the JSON so that \"dotnet --version\" reads it.";

    /// <summary>The SDKs, in the file's order; none when there are none.</summary>
    /// <exception cref="UnreadableManifestException">It is no JSON object.</exception>
    public static IReadOnlyList<SelfLocked> Read(string path, string text) =>
        [.. JsonManifest.Read(path, text, Remedy)["msbuild-sdks"].Properties()
            .Where(sdk => sdk.Value.Text() is not null)
            .Select(sdk => new SelfLocked(sdk.Name, sdk.Value.Text()!, JsonManifest.PlaceOf(path, sdk)) { IsDevelopment = true })];
}
