namespace M31R.Automation.Machine;

/// <summary>What the operating system says about a file, in words that name the next step.</summary>
internal static class FileFailure
{
    private const int NotPermitted = 1;
    private const int AccessDenied = 13;
    private const int FileExists = 17;
    private const int NotADirectory = 20;
    private const int IsADirectory = 21;
    private const int DiskFull = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int QuotaExceeded = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>Whether an exception is of the kind that files give, and no defect of ours.</summary>
    public static bool IsOne(Exception problem) => problem is IOException or UnauthorizedAccessException;

    /// <summary>The exception for a user: <c>"path" cannot be read: reason. Next step.</c></summary>
    public static FileException Of(string path, string verb, Exception problem)
    {
        var reason = Reason(path, problem);
        return new FileException($"\"{path}\" cannot be {verb}: {reason}", $"It cannot be {verb}: {reason}", problem);
    }

    /// <summary>Does something with a file; what the operating system says against it is thrown in words for a user.</summary>
    /// <param name="path">Of the file.</param>
    /// <param name="verb">What is done to it, as in "cannot be read".</param>
    /// <param name="work">Does it.</param>
    /// <exception cref="FileException">It cannot be done.</exception>
    public static T Told<T>(string path, string verb, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (IsOne(problem))
        {
            throw Of(path, verb, problem);
        }
    }

    /// <summary>As <see cref="Told{T}"/>, for what gives nothing back.</summary>
    /// <exception cref="FileException">It cannot be done.</exception>
    public static void Told(string path, string verb, Action work) => Told(path, verb, () =>
    {
        work();
        return true;
    });

    private static string Reason(string path, Exception problem) => problem switch
    {
        FileNotFoundException when Directory.Exists(path) => "it is a directory.",
        FileNotFoundException or DirectoryNotFoundException when FileAbove(path) is { } file => $"\"{file}\" is a file, and no directory.",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => $"user \"{Environment.UserName}\" may not do that. {Elsewhere}",
        { HResult: NotPermitted or AccessDenied } => $"user \"{Environment.UserName}\" may not do that. {Elsewhere}",
        { HResult: NotADirectory or FileExists } => "a part of its path is a file.",
        { HResult: IsADirectory } => "it is a directory.",
        { HResult: ReadOnlyFileSystem } => $"the file system is read-only. {Elsewhere}",
        { HResult: DiskFull or DiskFullOnWindows or QuotaExceeded } =>
            "there is no space left. Free some, or choose another place (for results: --artifacts-directory).",
        _ => problem.Message,
    };

    /// <summary>The part of a path that is a file and would have to be a directory; null for none.</summary>
    private static string? FileAbove(string path)
    {
        var part = Path.GetDirectoryName(path);
        while (part is not null && !Path.Exists(part))
            part = Path.GetDirectoryName(part);

        return File.Exists(part) ? part : null;
    }

    private const string Elsewhere = "Change its permissions, or choose another place (for results: --artifacts-directory).";
}
