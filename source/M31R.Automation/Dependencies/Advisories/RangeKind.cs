namespace M31R.Automation.Dependencies.Advisories;

/// <summary>How a range's events are ordered (OSV schema, <c>affected[].ranges[].type</c>).</summary>
public enum RangeKind
{
    /// <summary>By the ecosystem's own order. <c>ECOSYSTEM</c>.</summary>
    Ecosystem,

    /// <summary>By Semantic Versioning 2.0.0. <c>SEMVER</c>.</summary>
    SemVer,

    /// <summary>By the history of a repository. <c>GIT</c>.</summary>
    Git,
}
