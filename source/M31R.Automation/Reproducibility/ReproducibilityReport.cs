using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Differences;
using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility;

/// <summary>Writes <c>reproducibility.json</c>: every variation, every output, every cause with both sides.</summary>
internal static class ReproducibilityReport
{
    /// <summary>Its name in the target's directory.</summary>
    public const string FileName = "reproducibility.json";

    /// <summary>Its bytes.</summary>
    /// <param name="commit">Full hash; null for the working tree.</param>
    /// <param name="facts">What was found.</param>
    public static byte[] Write(string? commit, ReproducibilityFacts facts) => JsonFile.Object(json =>
    {
        json.WriteString("commit", commit);
        json.WriteStartArray("variations");
        foreach (var end in facts.Variations)
        {
            json.WriteStartObject();
            json.WriteString("id", end.Variation.Id);
            json.WriteBoolean("tookEffect", end.TookEffect);
            json.WriteString("first", end.First);
            json.WriteString("second", end.Second);
            if (!end.TookEffect)
                json.WriteString("reason", end.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("recipes");
        foreach (var recipe in facts.Recipes)
            Recipe(json, recipe);
        json.WriteEndArray();
    });

    private static void Recipe(Utf8JsonWriter json, RecipeFacts facts)
    {
        json.WriteStartObject();
        json.WriteString("name", facts.Recipe.Name);
        json.WriteString("kind", facts.Recipe.Kind == RecipeKind.Declared ? "declared" : "built-in");
        End(json, "first", facts.First);
        End(json, "second", facts.Second);
        json.WriteTexts("leftRunning", facts.LeftRunning);
        json.WriteTexts("writtenOutside", facts.Strays);
        if (facts.Unread.Count > 0)
            json.WriteTexts("unread", facts.Unread.Select(output => output.Path));
        Responsible(json, facts.DiffersAnyway, facts.Responsible);
        json.WriteStartArray("outputs");
        foreach (var output in facts.Outputs)
            Output(json, output);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, string name, RecipeEnd end)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("succeeded", end.Succeeded);
        if (end.FailedStep is { } step)
        {
            json.WriteString("failedStep", step.ToString());
            json.WriteString("words", end.Words);
        }

        json.WriteEndObject();
    }

    private static void Output(Utf8JsonWriter json, ComparedOutput output)
    {
        json.WriteStartObject();
        json.WriteString("path", output.Path);
        json.WriteString("verdict", output.IsIdentical ? "identical" : "different");
        Side(json, "first", output.First);
        Side(json, "second", output.IsIdentical ? null : output.Second);
        if (output.FollowsFrom is { } source)
            json.WriteString("followsFrom", source);
        Responsible(json, output.DiffersAnyway, output.Responsible);
        if (output.Reasons.Count > 0)
            Differences(json, output.Reasons);
        json.WriteEndObject();
    }

    private static void Responsible(Utf8JsonWriter json, bool isAnyway, IReadOnlyList<string> ids)
    {
        if (isAnyway)
            json.WriteBoolean("differsAnyway", true);
        if (ids.Count > 0)
            json.WriteTexts("responsible", ids);
    }

    private static void Side(Utf8JsonWriter json, string name, BuiltOutput? output)
    {
        if (output is null)
            return;

        json.WriteStartObject(name);
        json.WriteNumber("length", output.Length);
        json.WriteString("sha256", output.Sha256);
        if (output.LinksTo is { } target)
            json.WriteString("linksTo", target);
        json.WriteEndObject();
    }

    private static void Differences(Utf8JsonWriter json, IReadOnlyList<Difference> differences)
    {
        json.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            json.WriteStartObject();
            json.WriteString("cause", difference.Cause.Id);
            json.WriteString("where", difference.Places);
            json.WriteString("first", difference.First);
            json.WriteString("second", difference.Second);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
