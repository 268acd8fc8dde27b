namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What this machine can vary.</summary>
internal sealed record Means
{
    /// <summary>Nothing but variables, paths and the umask.</summary>
    public static Means None { get; } = new();

    /// <summary>Our own user and group, as numbers.</summary>
    public string UserId { get; init; } = "";

    /// <summary>The group.</summary>
    public string GroupId { get; init; } = "";

    /// <summary>We are root and may make namespaces as such; else they need a user namespace around them.</summary>
    public bool IsRoot { get; init; }

    /// <summary>A view of its own on the file system.</summary>
    public bool Mounts { get; init; }

    /// <summary>Each side may have its own <c>/tmp</c>.</summary>
    public bool OwnsTemporaries { get; init; }

    /// <summary>A namespace of processes, in which nothing outlives the first.</summary>
    public bool Processes { get; init; }

    /// <summary>Commands run in such a namespace; else their survivors are found by <see cref="WorldEnvironment.Mark"/>.</summary>
    public bool EndsProcesses => Mounts && Processes;

    /// <summary>What <c>LD_PRELOAD</c> must name for another clock; empty where there is none.</summary>
    public string FakeTime { get; init; } = "";

    /// <summary>The first processor that we may use, as its number.</summary>
    public string Processor { get; init; } = "";

    /// <summary>A locale of the machine that is not like C; empty where there is none.</summary>
    public string Locale { get; init; } = "";

    /// <summary>A directory in which <see cref="Locale"/> was made for this run; empty for one of the machine.</summary>
    public string LocalePath { get; init; } = "";

    /// <summary>Sources of locales are here, and what compiles them.</summary>
    public bool CanMakeLocale { get; init; }

    /// <summary>A time zone far away, as <c>TZ</c> takes it.</summary>
    public string Zone { get; init; } = "<+14>-14";

    /// <summary>What cannot be varied here, by the variation's id.</summary>
    public IReadOnlyDictionary<string, Lack> Lacks { get; init; } = new Dictionary<string, Lack>(StringComparer.Ordinal);

    /// <summary>Whether something can be varied here.</summary>
    public bool Can(string id) => !Lacks.ContainsKey(id);

    /// <summary>The same machine without any namespace, since they do not work together for a reason.</summary>
    public Means WithoutNamespaces(string why)
    {
        var lacks = new Dictionary<string, Lack>(Lacks, StringComparer.Ordinal);
        foreach (var id in MeansReader.OfNamespaces)
            lacks.TryAdd(id, MeansReader.LackOf(id, why));

        return this with { Mounts = false, OwnsTemporaries = false, Processes = false, Lacks = lacks };
    }
}
