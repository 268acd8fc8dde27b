namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Something that differs between the two builds on purpose and should not matter.</summary>
/// <param name="Id">Kebab-case: <c>time-zone</c>; what <c>--variations</c> and reports name.</param>
/// <param name="Title">In words: "the time zone".</param>
/// <param name="IsStandard">Whether it is applied by default, and not with <c>--variations all</c> alone.</param>
internal sealed record Variation(string Id, string Title, bool IsStandard = true)
{
    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Variation> All { get; } =
    [
        new("directory", "the directory and its depth"),
        new("home", "the home directory"),
        new("user", "the user's name"),
        new("user-id", "the user's id"),
        new("host", "the host's name"),
        new("time-zone", "the time zone"),
        new("locale", "the language and its formats"),
        new("umask", "the permissions of new files"),
        new("environment", "variables that mean nothing"),
        new("file-order", "the order in which directories list their files"),
        new("clock", "the day"),
        new("network", "the network"),
        new("processors", "the number of processors", IsStandard: false),
        new("build-order", "the order in which projects are built", IsStandard: false),
        new("incremental", "what an earlier build left", IsStandard: false),
    ];
}
