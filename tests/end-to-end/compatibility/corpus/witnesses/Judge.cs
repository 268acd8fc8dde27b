namespace M31R.Automation.Witnesses;

/// <summary>Holds a line of truth against what the compiler and the runtime say. Nothing is the answer that agrees.</summary>
internal static class Judge
{
    public static string? Of(Truth truth, string directory) =>
        Side.Frameworks(Path.Combine(directory, "before")).Select(framework => Of(truth, directory, framework)).OfType<string>().FirstOrDefault() is { } found
            ? found
            : truth.Kind != "breaking" || truth.Path is null || Side.Frameworks(Path.Combine(directory, "before")).Any(x => Breaks(truth, directory, x))
                ? null
                : "every caller that worked still works";

    /// <summary>The same for a document that a C# type reads.</summary>
    public static string? OfDocument(Truth truth, string directory)
    {
        var (before, after) = Sides(directory, "net10.0");
        if (before.Errors.Concat(after.Errors).ToArray() is [_, ..] errors) return $"a side does not compile: {string.Join(' ', errors)}";
        if (truth.Path is null) return null;
        var (was, isNow) = (before.Read("Options", File.ReadAllText(truth.Path)), after.Read("Options", File.ReadAllText(truth.Path)));
        var refused = isNow.StartsWith("threw", StringComparison.Ordinal);
        if (was.StartsWith("threw", StringComparison.Ordinal)) return $"refused before: {was}";
        if (truth.Kind == "breaking") return refused ? null : $"accepted after: {isNow}";
        if (refused) return $"refused after: {isNow}";
        return truth.Kind == "behavioural" == (was == isNow) && truth.Kind != "addition" ? $"{was}, then {isNow}" : null;
    }

    private static bool Breaks(Truth truth, string directory, string framework)
    {
        var (before, after) = Sides(directory, framework);
        var (old, anew) = (before.Caller(truth.Path!), after.Caller(truth.Path!));
        return truth.Tags.Contains("binary") ? after.Run(old).StartsWith("threw", StringComparison.Ordinal) : anew.Errors.Length > 0;
    }

    private static string? Of(Truth truth, string directory, string framework)
    {
        var (before, after) = Sides(directory, framework);
        if (before.Errors.Any()) return $"before does not compile: {string.Join(' ', before.Errors)}";
        if (truth.Kind == "not-checked") return after.Errors.Any() ? null : "after compiles";
        if (after.Errors.Any()) return $"after does not compile: {string.Join(' ', after.Errors)}";
        if (truth.Path is null) return null;
        var (old, anew) = (before.Caller(truth.Path), after.Caller(truth.Path));
        if (old.Image is null) return $"its file does not compile before: {string.Join(' ', old.Errors)}";
        return truth.Kind == "breaking" ? Broken(truth, before, old, anew) : Working(truth, before, after, old, anew);
    }

    private static string? Broken(Truth truth, Side before, Compiled old, Compiled anew)
    {
        if (!truth.Tags.Contains("binary")) return null;
        if (before.Run(old).StartsWith("threw", StringComparison.Ordinal)) return $"its file fails before: {before.Run(old)}";
        return anew.Image is null ? $"it breaks source too: {string.Join(' ', anew.Errors)}" : null;
    }

    private static string? Working(Truth truth, Side before, Side after, Compiled old, Compiled anew)
    {
        if (anew.Image is null) return $"its file does not compile after: {string.Join(' ', anew.Errors)}";
        var (was, isNow, compiled) = (before.Run(old), after.Run(anew), after.Run(old));
        if (compiled.StartsWith("threw", StringComparison.Ordinal)) return $"the compiled caller fails after: {compiled}";
        var warnings = anew.Warnings.Length - old.Warnings.Length;
        if (truth.Kind == "behavioural") return was == isNow && warnings <= 0 ? $"nothing differs: {was}" : null;
        if (was != isNow || was != compiled) return $"it gives {was}, then {isNow} compiled anew and {compiled} compiled before";
        return warnings > 0 ? $"a new warning: {string.Join(' ', anew.Warnings)}" : null;
    }

    private static (Side Before, Side After) Sides(string directory, string framework) =>
        (new Side(Path.Combine(directory, "before"), framework), new Side(Path.Combine(directory, "after"), framework));
}
