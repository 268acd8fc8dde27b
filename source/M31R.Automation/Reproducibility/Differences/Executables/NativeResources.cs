namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares Win32 resources: the version that the system shows, the application manifest, icons.</summary>
internal sealed class NativeResources(ExecutableImage first, ExecutableImage second, DifferenceList found)
{
    /// <summary>Tells why they differ.</summary>
    /// <param name="told">Both sides of values that were told of the assembly: the compiler copies them from its attributes.</param>
    public void Compare(IReadOnlySet<(string First, string Second)> told)
    {
        var theirs = NativeResourceReader.Read(second).GroupBy(other => other.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var one in NativeResourceReader.Read(first))
        {
            if (!theirs.Remove(one.Path, out var other))
                found.Add(ExecutableCauses.Native, one.Shown, $"{one.Content.Length} bytes", "no such resource");
            else if (!one.Content.Span.SequenceEqual(other.Content.Span))
                Compare(one, other, told);
        }

        foreach (var other in theirs.Values)
            found.Add(ExecutableCauses.Native, other.Shown, "no such resource", $"{other.Content.Length} bytes");
    }

    private void Compare(NativeResource one, NativeResource other, IReadOnlySet<(string First, string Second)> told)
    {
        if (!one.IsVersion)
        {
            found.AddParts(ExecutableCauses.Native, one.Shown, one.Content, other.Content);
            return;
        }

        var (mine, theirs) = (VersionResource.Read(one.Content.Span), VersionResource.Read(other.Content.Span));
        var names = mine.Keys.Union(theirs.Keys, StringComparer.Ordinal)
            .Where(name => !string.Equals(mine.GetValueOrDefault(name), theirs.GetValueOrDefault(name), StringComparison.Ordinal)).ToList();

        // The versions in numbers are made from those in letters.
        foreach (var name in names.Where(name => names.TrueForAll(IsNumber) || !IsNumber(name)))
            Compare($"{one.Shown} {name}", mine.GetValueOrDefault(name) ?? "", theirs.GetValueOrDefault(name) ?? "", told);
    }

    private static bool IsNumber(string name) => name.StartsWith("fixed ", StringComparison.Ordinal);

    private void Compare(string place, string one, string other, IReadOnlySet<(string First, string Second)> told)
    {
        if (!told.Contains((one, other)))
            found.AddValue(ExecutableCauses.Version, place, one, other);
    }
}
