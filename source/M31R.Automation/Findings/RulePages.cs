namespace M31R.Automation.Findings;

/// <summary>The pages of the rules, one a rule.</summary>
public static class RulePages
{
    /// <summary>Where the pages stand, relative to the repository's root.</summary>
    public const string Directory = "docs/rules";
}
