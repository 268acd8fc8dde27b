namespace M31R.Automation.Witnesses;

/// <summary>Holds a line of truth against what the compiler and the runtime say. Nothing is the answer that agrees.</summary>
internal static class Judge
{
    /// <summary>Compiles the caller of a line for every framework of the last release, and runs it where it can run.</summary>
    public static string? OfCaller(Truth truth, string directory)
    {
        var frameworks = Side.Frameworks(Path.Combine(directory, "before"));
        var contrasts = frameworks.Select(framework => new Contrast(truth, directory, framework)).ToArray();
        if (contrasts.Select(x => x.Objection).OfType<string>().FirstOrDefault() is { } objection) return objection;
        if (truth.Kind != "breaking" || truth.Path is null) return null;
        return contrasts.Any(x => x.Breaks) ? null : "every caller that worked still works";
    }

    /// <summary>Reads the document of a line as the C# type <c>Options</c> of both sides.</summary>
    public static string? OfDocument(Truth truth, string directory)
    {
        var (before, after) = Side.Both(directory, "net10.0");
        if (before.Errors.Concat(after.Errors).ToArray() is [_, ..] errors) return $"a side does not compile: {string.Join(' ', errors)}";
        if (truth.Path is null) return null;
        var document = File.ReadAllText(truth.Path);
        var (was, isNow) = (before.Read("Options", document), after.Read("Options", document));
        if (Failed(was)) return $"refused before: {was}";
        return truth.Kind switch
        {
            "breaking" => Failed(isNow) ? null : $"accepted after: {isNow}",
            _ when Failed(isNow) => $"refused after: {isNow}",
            "behavioural" => was == isNow ? $"nothing differs: {was}" : null,
            "compatible" => was == isNow ? null : $"{was}, then {isNow}",
            _ => null,
        };
    }

    /// <summary>Whether a run or a reading ended with an exception.</summary>
    public static bool Failed(string result) => result.StartsWith("threw ", StringComparison.Ordinal);
}
