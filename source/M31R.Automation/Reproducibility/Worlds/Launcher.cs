using System.Globalization;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>
/// Puts a command into a world: namespaces around it, and a shell that sets the rest, tells what it sees, and becomes it. What they tell
/// stands on standard output around what the command says; <see cref="LaunchedOutput"/> takes it apart.
/// </summary>
/// <param name="side">What differs, and how it can.</param>
/// <param name="variables">The environment, as <see cref="WorldEnvironment"/> has it.</param>
internal sealed class Launcher(Side side, IReadOnlyDictionary<string, string?> variables)
{
    private readonly PlaceLayout layout = side.Layout;
    private readonly World world = side.World;
    private readonly Means means = side.Means;

    private const string SearchPath = "PATH";

    /// <summary>How many process ids a build may begin at; a power of two.</summary>
    private const int FirstProcesses = 0x4000;

    private const string OtherHost = "elsewhere";
    private const string OtherId = "4711";

    /// <summary>A year and a month, so that day, month and year differ; a clock that stands still or jumps would stop programs.</summary>
    private const string OtherClock = "+398d";

    /// <summary>Names told of the listing of the clone; the rest is told by a sum.</summary>
    private const string Listed = "5";

    /// <summary>
    /// The line before the first of the command's own; what is told before it no command can write. Too short for a secret, so that it is
    /// never masked (<see cref="SecretMask.ShortestSecret"/>).
    /// </summary>
    public const string Begins = "\u0002M31R";

    /// <summary>The line after the last of the command's own, where names of what still runs follow. As short.</summary>
    public const string Ended = "\u0003M31R";

    /// <summary>What <c>/etc/passwd</c> is in the build, with the name of the side's user: absolute path of a file.</summary>
    public string PasswordFile => Path.Combine(layout.Side, "passwd");

    /// <summary>The user's id in the build, as a number.</summary>
    public string UserId => Does("user-id") ? OtherId : means.UserId;

    /// <summary>The group's.</summary>
    public string GroupId => Does("user-id") ? OtherId : means.GroupId;

    /// <summary>The permissions that no new file has, in octal digits.</summary>
    public string Umask => world.Has("umask") ? "027" : "022";

    /// <summary>What runs when a command of the build is to run.</summary>
    /// <param name="command">Its tool is an absolute path.</param>
    /// <param name="needsNetwork">
    /// The network stays, and so does the clock: certificates of servers are valid for some months only.
    /// </param>
    /// <param name="number">How many commands ran before.</param>
    /// <param name="temporaries">The side's own directories of temporary files; empty for those of the machine.</param>
    public Command Wrap(Command command, bool needsNetwork, int number, IReadOnlyList<OwnTemporary> temporaries)
    {
        string[] words =
        [
            .. Around(needsNetwork, number, temporaries),
            "sh", "-c", WorldScript.Inside, "inside", Begins, layout.SeenRoot, layout.Seen(command.WorkingDirectory),
            .. Inside(needsNetwork, number),
            .. command.Environment.TryGetValue(SearchPath, out var path) ? ["path", layout.Seen(path ?? "")] : Array.Empty<string>(),
            "--", layout.Seen(command.Tool), .. command.Arguments.Select(layout.Seen),
        ];
        return command with { Tool = words[0], Arguments = words[1..], Environment = Merged(command.Environment) };
    }

    private bool Does(string id) => world.Has(id) && means.Can(id);

    private string[] Around(bool needsNetwork, int number, IReadOnlyList<OwnTemporary> temporaries)
    {
        var isCutOff = Does("network") && !needsNetwork;
        string[] namespaces =
        [
            .. means.Mounts ? ["--mount"] : Array.Empty<string>(),
            .. means.EndsProcesses ? ["--pid", "--fork", "--kill-child", "--mount-proc"] : Array.Empty<string>(),
            .. Does("host") ? ["--uts"] : Array.Empty<string>(),
            .. isCutOff ? ["--net"] : Array.Empty<string>(),
        ];
        var user = OwnUser(namespaces.Length > 0);
        if (namespaces.Length == 0)
            return user;

        return
        [
            "unshare", .. means.IsRoot ? [] : AsRoot, .. namespaces, "--",
            "sh", "-c", WorldScript.Enter, "enter",
            .. means.EndsProcesses ? ["processes", FirstProcess(number), Ended] : Array.Empty<string>(),
            .. Does("host") ? ["host", OtherHost] : Array.Empty<string>(),
            .. isCutOff ? ["loopback"] : Array.Empty<string>(),
            .. means.Mounts ? ["memory", .. temporaries.SelectMany(Covered), .. Mounted()] : Array.Empty<string>(),
            "--", .. user,
        ];
    }

    private static readonly string[] AsRoot = ["--user", "--map-root-user"];

    /// <summary>Another user, or our own again where we had to become root to arrange namespaces.</summary>
    private string[] OwnUser(bool isInside)
    {
        var isAnother = Does("user-id") || (isInside && !means.IsRoot && means.UserId != "0");
        return isAnother ? ["unshare", "--user", $"--map-user={UserId}", $"--map-group={GroupId}", "--"] : [];
    }

    /// <summary>First of all mounts, so that the others are seen in what is covered.</summary>
    private static IEnumerable<string> Covered(OwnTemporary own) =>
        own.Needed.SelectMany(path => (string[])["keep", path, own.PlaceOf(path)]).Concat(["cover", own.Place, own.Seen]);

    private IEnumerable<string> Mounted()
    {
        (string From, string To)[] shown =
        [
            (layout.Root, layout.SeenRoot), (layout.Home, layout.SeenHome), (layout.Temporary, layout.SeenTemporary),
            (PasswordFile, "/etc/passwd"),
        ];
        foreach (var (from, to) in shown.Where(pair => pair.From != pair.To))
        {
            foreach (var word in (string[])["bind", from, to])
                yield return word;
        }

        if (Does("file-order"))
        {
            foreach (var word in (string[])["disorder", layout.SeenRoot, layout.Unordered])
                yield return word;
        }
    }

    private IEnumerable<string> Inside(bool needsNetwork, int number) =>
    [
        "umask", Umask,
        .. means.EndsProcesses ? ["unset", WorldEnvironment.Mark] : Array.Empty<string>(),
        .. Does("processors") ? ["processor", means.Processor] : Array.Empty<string>(),
        .. Does("clock") && !needsNetwork ? Clock() : [],
        .. number == 0 ? ["order", Listed] : Array.Empty<string>(),
    ];

    /// <summary>
    /// Set inside only, so that the launcher's own tools keep the time. Times of files stay as they are: programs that ask for them in a
    /// way that is not caught would see others than the rest. And waits stay as they are: "fixed", those of .NET return at once and are
    /// begun again, and a build takes five times as long.
    /// </summary>
    private string[] Clock() =>
    [
        "set", "FAKETIME=" + OtherClock,
        "set", "FAKETIME_DONT_FAKE_MONOTONIC=1",
        "set", "DONT_FAKE_MONOTONIC=1",
        "set", "FAKETIME_FORCE_MONOTONIC_FIX=0",
        "set", "FAKETIME_DISABLE_SHM=1",
        "set", "NO_FAKE_STAT=1",
        "set", "LD_PRELOAD=" + means.FakeTime,
    ];

    /// <summary>Somewhere, as likely as not far from those of other builds, and half of all away from the other side's.</summary>
    private string FirstProcess(int number)
    {
        var mixed = (Environment.ProcessId * 977) + (number * 4001) + (world.Name == "second" ? FirstProcesses / 2 : 0);
        return (1000 + (mixed & (FirstProcesses - 1))).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Without the command's own PATH, which is set last of all: what it leads to is not for the launcher.</summary>
    private Dictionary<string, string?> Merged(IReadOnlyDictionary<string, string?> own)
    {
        var merged = new Dictionary<string, string?>(variables, StringComparer.Ordinal);
        foreach (var (name, value) in own.Where(variable => variable.Key != SearchPath))
            merged[name] = value is null ? null : layout.Seen(value);

        return merged;
    }
}
