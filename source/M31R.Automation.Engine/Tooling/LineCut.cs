namespace Nuke.Common.Tooling;

/// <summary>Finds where a line that is too long can be cut: not within a secret, since nobody would know its halves.</summary>
/// <param name="hide">Hides the secrets in a text.</param>
internal sealed class LineCut(Func<string, string> hide)
{
    /// <summary>Letters looked at before and behind a place; the length of the longest secret that is found there.</summary>
    internal const int Reach = 8 * 1024;

    /// <summary>
    /// The last place found at which the text around it shows the same whether it is hidden whole or in two parts; the farthest place when
    /// there is none (a filter of the build may do more than hide).
    /// </summary>
    /// <param name="line">Longer than the farthest place, by its reach where the line has that many letters.</param>
    /// <param name="farthest">More than the reach.</param>
    internal int Find(string line, int farthest)
    {
        if (IsWhole(line, farthest))
        {
            return farthest;
        }

        for (var back = 1; back < Reach; back *= 2)
        {
            if (IsWhole(line, farthest - back))
            {
                return farthest - back;
            }
        }

        return farthest;
    }

    private bool IsWhole(string line, int at)
    {
        var (before, behind) = (line[(at - Reach)..at], line[at..Math.Min(at + Reach, line.Length)]);
        return hide(before + behind).Equals(hide(before) + hide(behind), StringComparison.Ordinal);
    }
}
