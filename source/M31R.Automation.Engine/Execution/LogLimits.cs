namespace Nuke.Common.Execution;

/// <summary>What is kept of the logs of runs.</summary>
/// <param name="Head">Letters kept from the beginning of one log.</param>
/// <param name="Tail">Letters kept from its end: at least as many as this, less than twice as many.</param>
/// <param name="Runs">The newest runs whose logs are kept.</param>
/// <param name="Total">Bytes of all logs; the oldest go first.</param>
internal sealed record LogLimits(long Head, long Tail, int Runs, long Total)
{
    /// <summary>A log ends at about 8 MiB; 20 logs or 50 MiB are kept.</summary>
    internal static readonly LogLimits Default = new(4L << 20, 2L << 20, 20, 50L << 20);

    /// <summary>What a log may come to; left free for the one that begins.</summary>
    internal long One => Head + (2 * Tail);
}
