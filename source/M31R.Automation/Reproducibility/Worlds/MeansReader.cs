namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Reads what the probe printed: <c>name=value</c>, a line each, and <c>name=no: why</c>.</summary>
internal static class MeansReader
{
    private const string No = "no: ";
    private const string NotInstalled = " is not installed";

    /// <summary>Variations that need namespaces.</summary>
    public static IReadOnlyList<string> OfNamespaces { get; } = ["host", "network", "user-id", "file-order"];

    private static readonly string[] Asked = [.. OfNamespaces, "clock", "processors"];

    /// <summary>The means, of a probe's output; what it does not tell is not there.</summary>
    public static Means Read(string output)
    {
        var told = output.Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        string Word(string name) => told[name].FirstOrDefault("");
        var lacks = Asked.Where(id => Word(id) != "yes").ToDictionary(id => id, id => LackOf(id, Why(Word(id))), StringComparer.Ordinal);
        var canMakeLocale = Word("localedef") == "yes";
        if (Word("locale").Length == 0 && !canMakeLocale)
            lacks["locale"] = new Lack(
                "No language but that of C is installed: only programs with data of their own (.NET, Java, Node.js) saw another.",
                "Install a locale: locale-gen tr_TR.UTF-8.");

        return new Means
        {
            UserId = Word("uid"),
            GroupId = Word("gid"),
            IsRoot = Word("root") == "yes",
            Mounts = Word("mount") == "yes",
            Processes = Word("process") == "yes",
            FakeTime = Word("faketime"),
            Processor = Word("processor"),
            Locale = Word("locale"),
            CanMakeLocale = canMakeLocale,
            Zone = Word("zone") is { Length: > 0 } zone ? zone : Means.None.Zone,
            Lacks = lacks,
        };
    }

    /// <summary>Why a variation is not possible, from the words of what failed.</summary>
    public static Lack LackOf(string id, string why)
    {
        if (why.EndsWith(NotInstalled, StringComparison.Ordinal))
            return new Lack($"{why}.", $"Install {PackageOf(why[..^NotInstalled.Length])}.");

        return OfNamespaces.Contains(id, StringComparer.Ordinal)
            ? new Lack(
                $"Namespaces cannot be made here: {why.TrimEnd('.')}.",
                "Allow user namespaces (sysctl user.max_user_namespaces, kernel.apparmor_restrict_unprivileged_userns), or run as root.")
            : new Lack($"{(id == "clock" ? "faketime" : "taskset")} does not work here: {why.TrimEnd('.')}.", "Mend that.");
    }

    private static string PackageOf(string tool) => tool is "unshare" or "taskset" ? "util-linux" : tool;

    private static string Why(string word) =>
        word.StartsWith(No, StringComparison.Ordinal) && word.Length > No.Length ? word[No.Length..] : "it was not told why";
}
