namespace M31R.Automation.Machine;

/// <summary>How long and how often a server is asked, and how much of an answer is taken.</summary>
public sealed record HttpLimits
{
    /// <summary>For one attempt, answer included. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Default 4.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Before the second attempt; twice as long before each further one. Default 1 second.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A server that asks for more patience than that is not waited for. Default 1 minute.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes of an answer, unpacked. Default 32 MiB.</summary>
    public int AnswerLimit { get; init; } = 32 << 20;
}
