namespace M31R.Automation.Findings;

/// <summary>Where the project and its pages are found by whoever reads a SARIF file far from here.</summary>
internal static class ProjectSite
{
    /// <summary>The repository.</summary>
    public const string Home = "https://github.com/m31r/automation";

    /// <summary>The page of a rule.</summary>
    public static string PageOf(Rule rule) => $"{Home}/blob/main/{RulePages.Directory}/{rule.Id}.md";
}
