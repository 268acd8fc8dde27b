using M31R.Automation.Inventory.Toml;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// What Poetry hashes of <c>pyproject.toml</c> to see whether its lock is of it. Nobody specified it; it was learned from locks of every
/// Poetry since 1.0: 1.x knows its own table alone, 2.0 looks at <c>project</c> too, and 2.3 at <c>dependency-groups</c>.
/// </summary>
internal static class PoetryContent
{
    private static readonly PythonJson Json = new(", ", ": ");

    /// <summary>The oldest keys of <c>tool.poetry</c>, which are null where they are missing.</summary>
    private static readonly string[] Oldest = ["dependencies", "source", "extras", "dev-dependencies"];

    private static readonly string[] OfTool = [.. Oldest, "group"];

    private static readonly string[] OfProject = ["requires-python", "dependencies", "optional-dependencies"];

    /// <summary>As Poetry 1.x does.</summary>
    public static string? OfFirst(TomlTable root) => Json.HashOf(ToolWithNulls(root));

    /// <summary>As Poetry 2.x does.</summary>
    /// <param name="root">The manifest.</param>
    /// <param name="withGroups">Whether <c>dependency-groups</c> count, as they do since 2.3.</param>
    public static string? OfSecond(TomlTable root, bool withGroups)
    {
        var content = new JObject();
        AddFilled(content, "project", Picked(root.TableAt("project"), OfProject));
        if (withGroups)
            AddFilled(content, "dependency-groups", PythonJson.Of(root.TableAt("dependency-groups")));

        if (content.Count == 0)
            return OfFirst(root);

        content["tool"] = new JObject { ["poetry"] = Picked(root.TableAt("tool", "poetry"), OfTool) };
        return Json.HashOf(content);
    }

    private static JObject ToolWithNulls(TomlTable root)
    {
        var tool = Picked(root.TableAt("tool", "poetry"), OfTool);
        foreach (var missing in Oldest.Where(key => !tool.ContainsKey(key)))
            tool[missing] = JValue.CreateNull();

        return tool;
    }

    private static void AddFilled(JObject content, string key, JToken value)
    {
        if (value.HasValues)
            content[key] = value;
    }

    private static JObject Picked(TomlTable table, IEnumerable<string> keys) =>
        new(table.Where(member => keys.Contains(member.Name)).Select(member => new JProperty(member.Name, PythonJson.Of(member.Value))));
}
