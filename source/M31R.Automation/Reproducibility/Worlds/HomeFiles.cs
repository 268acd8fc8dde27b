using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What a fresh home directory needs, so that the user's tools find their settings, and the user a name.</summary>
internal static class HomeFiles
{
    /// <summary>Settings that no variable leads to. Linked and not copied, since they may hold passwords.</summary>
    private static readonly string[] Linked = [".nuget/NuGet"];

    /// <summary>Links the settings that are there.</summary>
    public static void Make(Doors doors, string home)
    {
        if (!doors.Variables.TryGetValue("HOME", out var own) || !Path.IsPathRooted(own))
            return;

        foreach (var path in Linked.Where(path => doors.Files.DirectoryExists(Path.Combine(own, path))))
            doors.Files.CreateDirectoryLink(Path.Combine(home, path), Path.Combine(own, path));
    }

    /// <summary>The machine's list of users with the side's before all others: the first line of an id counts.</summary>
    public static void MakePasswords(Doors doors, Launcher launcher, string user, string home)
    {
        const string Machine = "/etc/passwd";
        if (!doors.Files.FileExists(Machine))
            return;

        var line = $"{user}:x:{launcher.UserId}:{launcher.GroupId}::{home}:/bin/sh\n";
        doors.Files.Write(launcher.PasswordFile, line + doors.Files.ReadTextLeniently(Machine));
    }
}
