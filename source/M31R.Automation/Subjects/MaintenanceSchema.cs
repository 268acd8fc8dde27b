using System.Text.Encodings.Web;
using System.Text.Json;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Subjects;

/// <summary>The JSON Schema of <c>maintenance.yml</c>, for editors; made from the keys that the reader reads.</summary>
public static class MaintenanceSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The content of <c>docs/maintenance.schema.json</c>: JSON Schema, draft 2020-12, ended by a line end.</summary>
    public static string Text()
    {
        var schema = MaintenanceKeys.File.Schema();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "maintenance.yml");
        schema.Insert(2, "description", "What a repository declares about its maintenance. Every key is optional.");
        return schema.ToJsonString(Layout) + "\n";
    }
}
