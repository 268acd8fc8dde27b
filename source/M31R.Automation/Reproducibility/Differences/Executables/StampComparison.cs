using System.Globalization;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>
/// Compares ids, stamps and checksum of the headers. In a deterministic build they are hashes and follow from the rest; otherwise the id is
/// random and the stamp a time, whatever else differs.
/// </summary>
internal sealed class StampComparison(ExecutableImage first, ExecutableImage second, string where, ComparisonContext context)
{
    private readonly DifferenceList found = new(where, context);

    /// <summary>Whether the stamps are times: they lie near the builds, or no compiler says that they are hashes.</summary>
    public bool HasTimes { get; } = IsTime(first, context.First) && IsTime(second, context.Second);

    /// <summary>What does not follow.</summary>
    /// <param name="isAlone">Whether nothing else was found.</param>
    /// <param name="hasOtherSymbols">Whether the id or the checksum of the symbols differs.</param>
    public IReadOnlyList<Difference> Compare(bool isAlone, bool hasOtherSymbols)
    {
        var areHashes = first.IsReproducible && second.IsReproducible && !HasTimes;
        if (first.ModuleId != second.ModuleId && (HasTimes || (isAlone && !(areHashes && hasOtherSymbols))))
            found.Add(ExecutableCauses.ModuleId, "", first.ModuleId.ToString(), second.ModuleId.ToString());

        if (!Stamps(first).SequenceEqual(Stamps(second)) && (HasTimes || (isAlone && !(areHashes && (hasOtherSymbols || !found.IsEmpty)))))
            found.Add(ExecutableCauses.TimeStamp, "", Shown(first), Shown(second));

        if (isAlone && found.IsEmpty && hasOtherSymbols)
            found.Add(ExecutableCauses.SymbolsId, "debug directory", "id of other symbols", "id of other symbols");

        if (isAlone && found.IsEmpty && first.Optional.CheckSum != second.Optional.CheckSum)
            found.Add(ExecutableCauses.Checksum, "", $"0x{first.Optional.CheckSum:X8}", $"0x{second.Optional.CheckSum:X8}");

        return found.All;
    }

    private static bool IsTime(ExecutableImage image, BuildTrace build)
    {
        if (ClockNumbers.IsNear(image.Stamp, build))
            return true;

        var isUnknown = build.Began is null && build.Ended is null;
        return isUnknown && !image.IsReproducible && image.Stamp is > 315532800 and < 2145916800;
    }

    private static IEnumerable<uint> Stamps(ExecutableImage image) => image.Debug.Select(entry => entry.Stamp).Prepend(image.Stamp);

    private string Shown(ExecutableImage image) => HasTimes
        ? DateTimeOffset.FromUnixTimeSeconds(image.Stamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : $"0x{image.Stamp:X8}";
}
