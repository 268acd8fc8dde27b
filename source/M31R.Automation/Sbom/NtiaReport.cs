using M31R.Automation.Findings;

namespace M31R.Automation.Sbom;

/// <summary>Writes <c>ntia.json</c>: every minimum element with how many have it and who lacks it.</summary>
internal static class NtiaReport
{
    /// <summary>Name of the file, in the target's directory of artifacts.</summary>
    public const string FileName = "ntia.json";

    /// <summary>The whole file.</summary>
    public static byte[] Write(IReadOnlyList<NtiaElement> elements) => JsonFile.Object(json =>
    {
        json.WriteBoolean("meetsMinimumElements", elements.All(element => element.Missing.Count == 0));
        json.WriteStartArray("elements");
        foreach (var element in elements)
        {
            json.WriteStartObject();
            json.WriteString("element", element.Name);
            json.WriteNumber("present", element.Count - element.Missing.Count);
            json.WriteNumber("of", element.Count);
            json.WriteStartArray("missing");
            foreach (var component in element.Missing)
                json.WriteStringValue(component.Reference);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
