namespace M31R.Automation.Gates;

/// <summary>The limits that the gates judge and run by.</summary>
internal static class GatePolicy
{
    /// <summary>A whole test suite takes less (PMS §7).</summary>
    public static readonly TimeSpan SuiteLimit = TimeSpan.FromSeconds(30);

    /// <summary>A command that declares no time of its own is stopped after this.</summary>
    public static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(10);

    /// <summary>
    /// A test that says nothing for this long hangs, where its runner can name it; three times what a whole suite may take.
    /// </summary>
    public static readonly TimeSpan HangTimeout = TimeSpan.FromSeconds(90);

    /// <summary>How often a suite is run again without the test that ended its host, so that the other tests still count.</summary>
    public const int RunsAgain = 3;

    /// <summary>Findings of one rule that are listed; the rest is counted.</summary>
    public const int ListedFindings = 100;

    /// <summary>Tests that <c>slowest-tests.md</c> names.</summary>
    public const int SlowestTests = 10;
}
