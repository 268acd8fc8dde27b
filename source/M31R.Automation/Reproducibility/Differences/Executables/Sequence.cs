namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>The order of things that both sides have.</summary>
internal static class Sequence
{
    /// <summary>The first two that stand at the same place and are not the same; null when there are none.</summary>
    public static (string First, string Second)? FirstMove(IEnumerable<string> first, IEnumerable<string> second)
    {
        foreach (var (one, other) in first.Zip(second))
        {
            if (!string.Equals(one, other, StringComparison.Ordinal))
                return (one, other);
        }

        return null;
    }
}
