namespace M31R.Automation.Subjects.Opening;

/// <summary>Names a subject, so that its artifacts can be told from others'.</summary>
internal static class SubjectName
{
    private const int MostCharacters = 100;

    /// <summary>The last part of the origin without <c>.git</c>, else of the path; letters, digits and <c>._-</c> only.</summary>
    public static string Of(string root, string? origin) =>
        new[] { LastPart(origin ?? ""), LastPart(root) }.Select(Safe).FirstOrDefault(name => name.Length > 0) ?? "subject";

    private static string LastPart(string address)
    {
        var trimmed = address.TrimEnd('/', '\\');
        var name = trimmed[(trimmed.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name;
    }

    /// <summary>No leading dot: neither a hidden directory nor the one above.</summary>
    private static string Safe(string name) =>
        string
            .Concat(name.Take(MostCharacters).Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' ? letter : '-'))
            .Trim('.', '-');
}
