using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Finds out what this machine can vary, by trying.</summary>
internal static class MeansProbe
{
    private const string MadeLocale = "tr_TR";

    /// <summary>What it can; nothing where there is no POSIX shell.</summary>
    public static Means Look(Doors doors, PlaceOrder order)
    {
        var place = Path.Combine(order.Directory, "try");
        doors.Files.CreateDirectory(place);
        var probe = Run(doors, place, "sh", "-c", WorldScript.Probe, "probe", place);
        var means = MeansReader.Read(probe.Succeeded ? probe.StandardOutput : "");
        if (!means.IsRoot && !means.Can("user-id"))
            means = means.WithoutNamespaces("a user cannot be given back its own id");

        if (order.Other.Has("locale") && means is { Locale: "", CanMakeLocale: true })
            means = WithLocale(doors, means, Path.Combine(order.Directory, "locale"));

        means = Rehearsed(doors, order, means, place);
        doors.Files.Delete(place);
        return means;
    }

    private static CommandResult Run(Doors doors, string directory, string tool, params IReadOnlyList<string> arguments) =>
        doors.Processes.Run(new Command(tool, arguments) { WorkingDirectory = directory, Timeout = TimeSpan.FromMinutes(1) });

    private static Means WithLocale(Doors doors, Means means, string directory)
    {
        doors.Files.CreateDirectory(directory);
        var name = MadeLocale + ".UTF-8";
        var made = Run(doors, directory, "localedef", "--no-archive", "-i", MadeLocale, "-f", "UTF-8", Path.Combine(directory, name));
        return made.Succeeded ? means with { Locale = name, LocalePath = directory } : means;
    }

    /// <summary>Everything at once: what works alone may not work together.</summary>
    private static Means Rehearsed(Doors doors, PlaceOrder order, Means means, string place)
    {
        if (!means.Mounts)
            return means.WithoutNamespaces("no view of its own on the file system is allowed");

        var layout = PlaceLayout.Second(place, "clone", order.Other, means);
        foreach (var directory in (string[])[layout.Root, layout.SeenRoot, layout.Home, layout.SeenHome, layout.Temporary,
            layout.SeenTemporary, layout.Unordered])
            doors.Files.CreateDirectory(directory);

        var side = new Side(layout, order.Other, means);
        var covered = side with { Temporaries = OwnTemporary.Make(doors.Files, layout.Side, [order.Directory, order.Subject.Root]) };
        if (Tried(doors, covered).Succeeded)
            return means with { OwnsTemporaries = true };

        var result = Tried(doors, side);
        return result.Succeeded
            ? means
            : means.WithoutNamespaces(
                result.StandardError.Split('\n')[0] is { Length: > 0 } said ? said : $"a trial ended with {result.ExitCode}");
    }

    private static CommandResult Tried(Doors doors, Side side)
    {
        var launcher = new Launcher(side, new Dictionary<string, string?>(StringComparer.Ordinal));
        HomeFiles.MakePasswords(doors, launcher, "stranger", side.Layout.SeenHome);
        var command = new Command("/bin/sh", "-c", ": > written") { WorkingDirectory = side.Layout.Root, Timeout = TimeSpan.FromMinutes(1) };
        return doors.Processes.Run(launcher.Wrap(command, needsNetwork: false, number: 0, side.Temporaries));
    }
}
