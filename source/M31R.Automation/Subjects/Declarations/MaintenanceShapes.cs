using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>The kinds of single values that <c>maintenance.yml</c> knows, and lists of them.</summary>
internal static partial class MaintenanceShapes
{
    /// <summary>The longest time a declared command may be given.</summary>
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(24);

    public static readonly TextShape<string> Text = Matching("text", "a text of one line that is not empty", NotBlank());

    public static readonly TextShape<string> Person = Matching(
        "handle, team or e-mail", "a handle, a team or an e-mail, such as \"@org/team\"", PersonPattern());

    public static readonly TextShape<string> RuleId = Matching("rule id", "a rule id, such as \"all-tests-pass\"", RuleIdPattern());

    public static readonly TextShape<string> Directory = new(
        "directory", "a directory inside the subject, relative to its root, with \"/\"", DirectoryPattern().ToString(), IsDirectory);

    public static readonly TextShape<string> File = new(
        "file", "a file inside the subject, relative to its root, with \"/\"", DirectoryPattern().ToString(), IsDirectory)
    {
        NextStep = "Commit it to the subject, and name it from the root.",
    };

    public static readonly TextShape<string> Glob = new("glob", "a path pattern in the style of .gitignore, inside the subject", NotBlank().ToString(), IsGlob);

    public static readonly TextShape<TimeSpan> Duration = new(
        "duration", "a duration of at most 24 hours, such as \"90s\", \"10m\" or \"1h\"", DurationPattern().ToString(), IsDuration);

    public static readonly TextShape<DateOnly> Day = new("day", "a day, such as \"2027-01-31\"", DayPattern().ToString(), IsDay);

    public static readonly TextShape<string> AdvisorySeverity = Matching(
        "severity", "one of \"low\", \"medium\", \"high\" and \"critical\"", SeverityPattern());

    public static readonly TextShape<string> Variable = Matching(
        "variable", "a variable and its value, such as \"NAME=value\"", VariablePattern());

    public static readonly TextShape<string> ModelClass = new(
        "class", "a file inside the subject and a class in it, such as \"app/config.py:Training\"", ModelClassPattern().ToString(), IsModelClass);

    public static readonly TextShape<string> Version = Matching("version", "a version, such as \"3.0.0\"", VersionPattern());

    public static readonly ListShape<string> Globs = new("list of globs", Glob) { AtLeastOne = true };

    public static readonly ListShape<string> RuleIds = new("list of rule ids", RuleId);

    /// <summary>A program and its arguments. A single text is refused: splitting it would be a shell's work.</summary>
    public static readonly ListShape<string> Command = new("list of texts", Text)
    {
        AtLeastOne = true,
        Split = text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        Reason = "Nothing runs through a shell, so each argument stands for itself.",
    };

    private static TextShape<string> Matching(string words, string expected, Regex pattern) =>
        new(words, expected, pattern.ToString(), (string text, [MaybeNullWhen(false)] out string value) => Fits(pattern, value = text));

    /// <summary>No single value here holds a line end or another control character.</summary>
    private static bool Fits(Regex pattern, string text) => pattern.IsMatch(text) && !text.Any(char.IsControl);

    private static bool IsDirectory(string text, out string value)
    {
        value = text.TrimEnd('/');
        return Fits(DirectoryPattern(), text) && text.Split('/').All(part => part is not ("." or ".."));
    }

    private static bool IsModelClass(string text, out string value) => Fits(ModelClassPattern(), value = text) && IsDirectory(text.Split(':')[0], out _);

    /// <summary>No file lies above the root: a pattern that looks for one there would match nothing.</summary>
    private static bool IsGlob(string text, out string value) =>
        Fits(NotBlank(), value = text) && !text.Split('/').Contains("..", StringComparer.Ordinal) && PathPattern.TryParse(text, PatternDialect.GitIgnore, out _, out _);

    private static bool IsDuration(string text, out TimeSpan value)
    {
        value = Fits(DurationPattern(), text)
            ? int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture) * Unit(text[^1])
            : TimeSpan.Zero;
        return value > TimeSpan.Zero && value <= LongestTimeout;
    }

    private static TimeSpan Unit(char letter) => letter switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromHours(1),
    };

    private static bool IsDay(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    [GeneratedRegex(@"\S", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotBlank();

    [GeneratedRegex(
        @"^(@[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*|[^@\s]+@[^@\s]+\.[^@\s]+)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PersonPattern();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RuleIdPattern();

    [GeneratedRegex(@"^[^/\\:][^\\:]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DirectoryPattern();

    [GeneratedRegex("^(low|medium|high|critical)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeverityPattern();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"^[^/\\:][^\\:]*\.(py|cs):[A-Za-z_][A-Za-z0-9_.+]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ModelClassPattern();

    [GeneratedRegex(
        @"^[0-9]+\.[0-9]+(\.[0-9]+){0,2}(-[0-9A-Za-z.-]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();

    [GeneratedRegex("^[0-9]{1,5}[smh]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DurationPattern();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayPattern();
}
