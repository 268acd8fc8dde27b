using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>Runs recipes in one place.</summary>
/// <param name="place">The clone, and what is seen from it.</param>
/// <param name="files">Lists and hashes what is made.</param>
/// <param name="clock">When sources are made to look new.</param>
/// <param name="logs">Absolute path of the directory for what the steps say.</param>
internal sealed class RecipeRun(BuildPlace place, FileDoor files, TimeProvider clock, string logs)
{
    private const int LastLines = 3;

    /// <summary>Bytes that are free where a failure is laid to the disk: less than a block for each of a few files.</summary>
    private const long NoSpace = 1 << 20;

    private readonly string repository = Path.Combine(place.Root, ".git");
    private readonly HashSet<string> committed = FilesOf(files, place.Root);

    /// <summary>Runs a recipe to its end, or to the first step that fails.</summary>
    public RecipeEnd Run(Recipe recipe)
    {
        if (!files.DirectoryExists(place.Root))
            return new RecipeEnd([]) { FailedStep = recipe.Steps(place.World)[0], HasNoClone = true };

        var (strays, left, hadRepository) = (place.Strays, place.LeftRunning.Count, files.DirectoryExists(repository));
        return End(recipe) with
        {
            Strays = [.. place.Strays.Except(strays, StringComparer.Ordinal)],
            LeftRunning = [.. place.LeftRunning.Skip(left).Distinct(StringComparer.Ordinal)],
            TookAway = !files.DirectoryExists(place.Root) ? "the clone that it runs in"
                : hadRepository && !files.DirectoryExists(repository) ? "\".git\" of the clone"
                : "",
        };
    }

    /// <summary>
    /// With <c>incremental</c> it runs twice, and what is compared is made on what the first time left, from sources that look new.
    /// </summary>
    private RecipeEnd End(Recipe recipe)
    {
        place.Note("incremental", place.World.Has("incremental") ? "on what an earlier build left" : "in a fresh clone");
        var before = FilesOf(files, place.Root);
        if (place.World.Has("incremental") && Once(recipe, before) is { Succeeded: true })
            Touch();

        return Once(recipe, before);
    }

    private void Touch()
    {
        foreach (var file in committed)
            files.Touch(Path.Combine(place.Root, file), clock.GetUtcNow());
    }

    /// <summary>An earlier recipe may have left a link in the place of a directory, and what lies behind it is not ours.</summary>
    private void TakeAway(IEnumerable<string> paths)
    {
        var root = files.RealPath(place.Root);
        var byDirectory = paths.Select(path => Path.Combine(root, path))
            .GroupBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal);
        foreach (var file in byDirectory.Where(same => IsPlain(same.Key)).SelectMany(same => same))
            files.Delete(file);
    }

    private bool IsPlain(string directory)
    {
        try
        {
            return files.RealPath(directory) == directory;
        }
        catch (MaintenanceException)
        {
            return false; // Its links lead in a circle.
        }
    }

    private RecipeEnd Once(Recipe recipe, HashSet<string> before)
    {
        TakeAway(committed.Where(recipe.IsTakenAway));
        var (time, log) = (TimeSpan.Zero, new StringBuilder());
        foreach (var step in recipe.Steps(place.World))
        {
            var result = Run(step);
            log.Append($"$ {step}\n{result.Output}\n");
            time += step.IsPreparation ? TimeSpan.Zero : result.Duration;
            if (!result.Succeeded)
            {
                Write(recipe, log);
                return Failed(step, result) with { Duration = time };
            }
        }

        Write(recipe, log);
        if (OrderOf(recipe, before) is { } order)
            place.Note("build-order", order);

        return new MadeOutputs(files, place.Root).Read(recipe, before) with { Duration = time };
    }

    private RecipeEnd Failed(RecipeStep step, CommandResult result) => new([])
    {
        FailedStep = step,
        FailedEnd = result.End,
        ExitCode = result.ExitCode,
        Words = WordsOf(result),
        HadNoSpace = files.FreeSpace(logs) < NoSpace,
        HasNoWorld = result.End == CommandEnd.NotPrepared,
    };

    private CommandResult Run(RecipeStep step) => place.Run(
        new Command(step.Words[0], [.. step.Words.Skip(1)])
        {
            WorkingDirectory = Path.Combine(place.Root, step.Directory),
            Timeout = step.Timeout,
            Environment = step.Environment,
        },
        step.UsesNetwork);

    private string? OrderOf(Recipe recipe, HashSet<string> before) => files.DirectoryExists(place.Root)
        ? BuildOrder.Of(files.StampsBelow(place.Root).Where(stamp => recipe.ShowsOrder(stamp.Path) && !before.Contains(stamp.Path)))
        : null;

    private void Write(Recipe recipe, StringBuilder log) =>
        files.Write(Path.Combine(logs, $"{Slug.Of(recipe.Name)}.{place.World.Name}.log"), log.ToString());

    /// <summary>
    /// The first lines that tell an error, else the last that say something, without the place's own paths: they are not the subject's.
    /// </summary>
    private string WordsOf(CommandResult result)
    {
        var lines = result.Output.Replace(place.Root + "/", "", StringComparison.Ordinal)
            .Replace(place.Trace.Root + "/", "", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Trim()).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var errors = lines.Where(line => line.Contains("error ", StringComparison.OrdinalIgnoreCase)).Take(LastLines).ToList();
        return PlainText.Cut(string.Join(" | ", errors.Count > 0 ? errors : lines.Skip(lines.Count - LastLines)), 400);
    }

    /// <summary>Links are among them, wherever they lead.</summary>
    private static HashSet<string> FilesOf(FileDoor files, string root)
    {
        var found = MadeOutputs.ContentsOf(files, root);
        return found.Files.Concat(found.Links).ToHashSet(StringComparer.Ordinal);
    }
}
