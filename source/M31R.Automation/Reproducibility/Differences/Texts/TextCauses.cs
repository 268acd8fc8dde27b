namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Causes that are seen in text, wherever the text stands: in a file, a value of JSON, an attribute of an assembly.</summary>
internal static class TextCauses
{
    /// <summary>A text holds the directory that was built, or a path that leads to or from it.</summary>
    public static readonly Cause BuildPath = new(
        "text-build-path",
        "holds the path of the directory that was built",
        "Write paths relative to the root, or map them: PathMap for .NET, -ffile-prefix-map for C, --remap-path-prefix for Rust.");

    /// <summary>A text holds the home directory of the build.</summary>
    public static readonly Cause HomePath = new(
        "text-home-path",
        "holds the path of the home directory",
        "Do not write where caches and tools lie; name a package by its id and version.");

    /// <summary>A text holds the directory for temporary files of the build, or a file in it.</summary>
    public static readonly Cause TemporaryPath = new(
        "text-temporary-path",
        "holds the path of a temporary file",
        "Do not write the names of temporary files; give intermediate files fixed names below the build's own directory.");

    /// <summary>A text or number holds a time near to the build.</summary>
    public static readonly Cause Time = new(
        "text-time", "holds the time of the build", "Leave the time out, or take it from SOURCE_DATE_EPOCH or the commit.");

    /// <summary>A text holds a day near to the build.</summary>
    public static readonly Cause Date = new(
        "text-date", "holds the day of the build", "Leave the date out, or take it from SOURCE_DATE_EPOCH or the commit.");

    /// <summary>A text says how long something took.</summary>
    public static readonly Cause Duration = new(
        "text-duration", "says how long something took", "Leave durations out of outputs; write them into the log of the build.");

    /// <summary>A text holds the name or the number of the user.</summary>
    public static readonly Cause UserName = new(
        "text-user-name", "holds the name of the user", "Leave the user out, or use a fixed name; authors stand in the metadata.");

    /// <summary>A text holds the number of the user or of a group.</summary>
    public static readonly Cause UserId = new(
        "text-user-id", "holds the number of the user", "Leave user and group ids out, or write fixed ones.");

    /// <summary>A text holds permissions, or the umask itself.</summary>
    public static readonly Cause Umask = new(
        "text-umask",
        "holds permissions that the umask decided",
        "Set permissions in the step that makes the file (chmod, install -m), or leave them out.");

    /// <summary>A text holds the number of processors.</summary>
    public static readonly Cause Processors = new(
        "text-processors", "holds the number of processors", "Leave it out; give the number of jobs or shards a fixed value.");

    /// <summary>A text holds the name of the host.</summary>
    public static readonly Cause HostName = new(
        "text-host-name", "holds the name of the host", "Leave the host's name out.");

    /// <summary>A text holds the number of a process or thread.</summary>
    public static readonly Cause ProcessId = new(
        "text-process-id", "holds the id of a process", "Leave process ids out, also from the names of files; count from 1 instead.");

    /// <summary>The same number is written with other signs between its digits, or other digits.</summary>
    public static readonly Cause NumberFormat = new(
        "text-number-format",
        "writes numbers as the language of the machine does",
        "Write numbers with the invariant culture (CultureInfo.InvariantCulture). What a compiler or another tool writes, such as VBC_VER: "
            + "build under LC_ALL=C or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1.");

    /// <summary>The same date is written in another order or with other names.</summary>
    public static readonly Cause DateFormat = new(
        "text-date-format",
        "writes dates as the language of the machine does",
        "Write dates as ISO 8601 with the invariant culture (CultureInfo.InvariantCulture, LC_ALL=C).");

    /// <summary>The same instant is written in another time zone, or the zone itself is.</summary>
    public static readonly Cause TimeZone = new(
        "text-time-zone", "writes times in the time zone of the machine", "Write times in UTC (TZ=UTC, ToUniversalTime, gmtime).");

    /// <summary>A text holds another GUID.</summary>
    public static readonly Cause RandomGuid = new(
        "text-random-guid", "holds a GUID that is made anew", "Commit the GUID, or make it from the content (version 5 of RFC 9562).");

    /// <summary>A text holds a value that nothing else explains and that looks drawn: a hash, an address, a number.</summary>
    public static readonly Cause Random = new(
        "text-random",
        "holds a value that is made anew",
        "Take the value from the content or from a fixed seed (random.seed(0), -frandom-seed, PYTHONHASHSEED=0); leave addresses of "
            + "memory out.");

    /// <summary>The same lines or items stand in another order.</summary>
    public static readonly Cause LineOrder = new(
        "text-line-order",
        "has the same items in another order",
        "Sort before you write, by ordinal comparison (LC_ALL=C sort, Python: sorted(…)); sets and hash tables have no order "
            + "(PYTHONHASHSEED=0).");

    /// <summary>The same names of files stand in another order.</summary>
    public static readonly Cause FileOrder = new(
        "text-file-order",
        "lists the same files in another order",
        "Sort what a directory or a glob lists, by ordinal comparison (LC_ALL=C sort, $(sort $(wildcard …)), sorted(os.listdir(…))).");

    /// <summary>Lines end in another way.</summary>
    public static readonly Cause LineEnds = new(
        "text-line-ends", "has other line ends", "Write \\n always, and fix line ends of sources in .gitattributes (* text=auto eol=lf).");

    /// <summary>A text holds a variable of the environment that one build saw alone.</summary>
    public static readonly Cause Environment = new(
        "text-environment", "holds an environment variable", "Write only the variables that the build declares as its inputs.");

    /// <summary>Messages are written in another language.</summary>
    public static readonly Cause Language = new(
        "text-language",
        "holds messages in the language of the machine",
        "Run tools whose messages are kept in one language (LC_ALL=C, DOTNET_CLI_UI_LANGUAGE=en, VSLANG=1033).");

    /// <summary>Nothing is known but that the text differs.</summary>
    public static readonly Cause Content = new(
        "text-content", "holds other text", "Look at the place named; --explain says which variation changes it.");

    /// <summary>An object of JSON has the same members in another order.</summary>
    public static readonly Cause JsonKeyOrder = new(
        "json-key-order",
        "has the members of an object in another order",
        "Sort the members (Python: json.dumps(…, sort_keys=True), and sorted(…) for sets; jq: -S; .NET: a SortedDictionary with "
            + "StringComparer.Ordinal).");

    /// <summary>The same number of JSON is written otherwise.</summary>
    public static readonly Cause JsonNumberFormat = new(
        "json-number-format",
        "writes the same number otherwise",
        "Write numbers with one library and version, by the invariant culture, in the shortest form that reads back the same.");

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Cause> All { get; } =
    [
        BuildPath, HomePath, TemporaryPath, Time, Date, Duration, UserName, UserId, Umask, Processors, HostName, ProcessId,
        NumberFormat, DateFormat, TimeZone, RandomGuid, Random, LineOrder, FileOrder, LineEnds, Environment, Language, Content,
        JsonKeyOrder, JsonNumberFormat,
    ];
}
