using M31R.Automation.Findings;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Actions;

/// <summary>Reads workflows and descriptions of actions (GitHub's documentation, "Workflow syntax", "Metadata syntax").</summary>
internal sealed class WorkflowReader
{
    /// <summary>Comments are written for people; longer lines are not searched for them.</summary>
    private const int LongestLine = 1000;

    private readonly string[] lines;

    private WorkflowReader(string text) => lines = text.Split('\n');

    /// <summary>Reads a workflow or an action.</summary>
    /// <exception cref="UnreadableManifestException">It is not YAML, or no set of keys.</exception>
    public static Workflow Read(string path, string text)
    {
        const string Remedy = "Mend it as GitHub's documentation of the syntax of workflows and actions describes it.";
        var documents = YamlManifest.Read(path, text, Remedy);
        if (documents is not ([] or [YamlMap]))
        {
            throw new UnreadableManifestException(new ReadingProblem(
                ProblemKind.Broken, new Place(path, documents[0].Place.Line), "The file is not one set of keys.", Remedy));
        }

        var reader = new WorkflowReader(text);
        var root = documents is [var only] ? only : null;
        var uses = UsesOf(root).Select(reader.Use).Concat(ImagesOf(root).Select(image => reader.Use(image) with { IsImage = true }));
        return new Workflow(root.Get("name").Text(), [.. uses.OrderBy(use => use.Place.Line)]);
    }

    /// <summary>
    /// Of the steps of jobs, of jobs that are whole workflows, of the steps of a composite action, and the image of a container action.
    /// </summary>
    private static IEnumerable<YamlText> UsesOf(YamlValue? root)
    {
        var jobs = root.Get("jobs").Entries().Select(job => job.Value).ToList();
        var runs = root.Get("runs");
        var image = runs.Get("image") as YamlText;
        return jobs.SelectMany(job => job.Get("steps").Items().Prepend(job))
            .Concat(runs.Get("steps").Items())
            .Select(step => step.Get("uses") as YamlText)
            .Append(image?.Text.StartsWith("docker://", StringComparison.Ordinal) == true ? image : null)
            .OfType<YamlText>()
            .Where(use => !use.IsNull);
    }

    /// <summary>
    /// The images that jobs and their services run in, written alone or as <c>image</c>, or as a value of the job's matrix; an empty
    /// one means none.
    /// </summary>
    private static IEnumerable<YamlText> ImagesOf(YamlValue? root) =>
        root.Get("jobs").Entries().SelectMany(job => ImagesOfJob(job.Value));

    private static IEnumerable<YamlText> ImagesOfJob(YamlValue job)
    {
        var matrix = new JobMatrix(job);
        return job.Get("services").Entries().Select(service => service.Value).Prepend(job.Get("container"))
            .Select(container => container as YamlText ?? container.Get("image") as YamlText)
            .OfType<YamlText>()
            .Where(image => image is { IsNull: false, Text.Length: > 0 })
            .SelectMany(matrix.ImagesOf)
            .Distinct();
    }

    private ActionUse Use(YamlText value)
    {
        var line = lines[Math.Min(value.Place.Line!.Value, lines.Length) - 1];
        var start = line.Length > LongestLine ? -1 : line.IndexOf(value.Text, StringComparison.Ordinal);
        var comment = start < 0 ? -1 : line.IndexOf(" #", start + value.Text.Length, StringComparison.Ordinal);
        return new ActionUse(value.Text, value.Place, comment < 0 ? null : line[(comment + 2)..].Trim());
    }
}
