using System.Globalization;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Asks whether two clones fit where they are to be made, before anything is. What builds write is not known in advance.</summary>
internal static class DiskSpace
{
    private const long Mebibyte = 1 << 20;

    /// <summary>Looks.</summary>
    /// <exception cref="MaintenanceException">They do not fit.</exception>
    public static void Ask(Doors doors, PlaceOrder order)
    {
        doors.Files.CreateDirectory(order.Directory);
        if (Lack(LengthOf(doors, order), doors.Files.FreeSpace(order.Directory)) is { } lack)
            throw new MaintenanceException($"Two clones of \"{order.Subject.Name}\" do not fit into \"{order.Directory}\": {lack}");
    }

    /// <summary>What is wrong and what to do; null when there is room.</summary>
    /// <param name="clone">The files of one clone, in bytes.</param>
    /// <param name="free">What is free, in bytes.</param>
    public static string? Lack(long clone, long free) => 2 * clone < free ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"they take {Told(2 * clone)}, and {Told(free)} are free. Free some, or choose another place with --artifacts-directory.");

    private static string Told(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes + Mebibyte - 1) / Mebibyte} MiB");

    private static long LengthOf(Doors doors, PlaceOrder order) => order.Commit is { } commit
        ? LengthIn(doors.Git.Run(order.Subject.Root, "ls-tree", "-r", "-l", "-z", commit).StandardOutput)
        : order.Subject.Files.Sum(file => doors.Files.Stamp(Path.Combine(order.Subject.Root, file))?.Length ?? 0);

    /// <summary>Entries of "mode type hash length TAB path"; a submodule has no length, and nor has what was never fetched.</summary>
    private static long LengthIn(string listing) => listing.Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split('\t')[0].Split(' ')[^1])
        .Sum(length => long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0);
}
