namespace M31R.Automation.Gates.Toolchains;

/// <summary>The tools of one ecosystem at one site. It gathers: it runs commands and reads what they leave, and has no opinion.</summary>
internal interface IToolchain
{
    /// <summary>The site as messages name it.</summary>
    string Name { get; }

    /// <summary>Whether a step only reads, so that it needs no leave to run the subject's code.</summary>
    bool OnlyReads(GateStep step);

    /// <summary>The steps that must have been done before one makes sense.</summary>
    IReadOnlyList<GateStep> Needs(GateStep step);

    /// <summary>Fetches what the site depends on.</summary>
    StepFacts Restore();

    /// <summary>Compiles the site whole.</summary>
    CompileFacts Compile();

    /// <summary>Runs its tests.</summary>
    TestFacts Test();

    /// <summary>Asks its formatter what it would change.</summary>
    FormatFacts CheckFormat();
}
