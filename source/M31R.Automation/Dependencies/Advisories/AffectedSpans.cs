namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Which versions of a line are affected, told span by span.</summary>
/// <param name="line">The versions.</param>
internal sealed class AffectedSpans(VersionLine line)
{
    /// <summary>How many spans begin at a version, less those that end before it.</summary>
    private readonly int[] changes = new int[line.Count + 1];

    /// <summary>The versions.</summary>
    public VersionLine Line => line;

    /// <summary>Takes in the versions from one index up to another, which is not affected.</summary>
    public void Add(int start, int end)
    {
        changes[start]++;
        changes[end]--;
    }

    /// <summary>For each version of the line whether a span holds it.</summary>
    public bool[] ToArray()
    {
        var affected = new bool[line.Count];
        for (var (index, open) = (0, 0); index < affected.Length; index++)
            affected[index] = (open += changes[index]) > 0;

        return affected;
    }
}
