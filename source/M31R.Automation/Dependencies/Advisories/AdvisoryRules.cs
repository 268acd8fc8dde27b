using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>The rules of AuditDependencies that rest on advisories. All are optional: their data comes from outside and ages.</summary>
public static class AdvisoryRules
{
    /// <summary>No component is known to be vulnerable.</summary>
    public static Rule NotVulnerable { get; } = new("no-known-vulnerability")
    {
        Statement = "No dependency is a version with a known vulnerability.",
        Rationale = """
            Compared are the exact versions of the inventory, direct and transitive, with advisories in OSV format: from `--advisories`,
            else from `.nuke/advisories` of the subject, else from that of the repository that holds `build.sh`. Records that are aliases
            of each other are one finding, for all versions of a package that they affect alike; withdrawn ones do not count.
            `dependencies.severity` of `maintenance.yml` sets the least severity that violates; the default is `low`, and a record without
            a severity always does.

            That nothing is found is believed only of data that covers the ecosystem and package, can be read, and is at most 35 days
            older than `--as-of`: else the rule is not checked there, and `advisory-data-is-fresh` says what is wrong with the data. Nor
            is it checked for what a manifest or lock that cannot be read asks for, for container images, and for a component that is
            pinned to a commit, a moving tag or a range when advisories about its package leave it open: a range, and a tag such as `v4`,
            is vulnerable when every version that it allows is, and clear when none is. Of an action that is pinned to a commit the
            comment beside it tells the version, and of a package that a manifest without a lock takes from git, the tag. VEX documents in
            `.nuke/vex/*.json` (OpenVEX, CycloneDX) waive what they declare not to affect the subject; they do not expire, so look at them
            when their component changes. One that says that a package is fixed counts for the version that it names.

            The remedy is the same for all vulnerabilities of a component: the nearest version that ends all that count and of which
            nothing else is known, releases before pre-releases; where none is known, the one of which the least is known.
            Where it ends what is certain, what else is open of the component is not asked.
            """,
        Remedy = "Move to the version that the finding names.",
        Clauses = [Clause.M22(12), Clause.Pms(8), Clause.Principle(9)],
        Target = DependencyRules.Target,
        NamesPackages = true,
        Required = false,
    };

    /// <summary>Fixes do not wait.</summary>
    public static Rule FixesAreApplied { get; } = new("security-fixes-are-applied-within-30-days")
    {
        Statement = "No fix of a vulnerability has been published for more than 30 days without being applied.",
        Rationale = """
            The clock starts on the day on which the first advisory that names a fix was published, and is read on the day of `--as-of`.
            What the vulnerability is and what to move to stands in the finding of `no-known-vulnerability`; where that rule is not
            checked, this one is not either. All late fixes of a package are one finding, by the day of the oldest. A waiver or a VEX
            statement that accepts a vulnerability accepts that its fix waits.
            """,
        Remedy = "Apply the fix now.",
        Clauses = [Clause.M22(12), Clause.Pms(8), Clause.Principle(9)],
        Target = DependencyRules.Target,
        NamesPackages = true,
        Required = false,
    };

    /// <summary>Old data says nothing about new vulnerabilities.</summary>
    public static Rule DataIsFresh { get; } = new("advisory-data-is-fresh")
    {
        Statement = "For every ecosystem of the subject there are advisories that are at most 35 days old.",
        Rationale = """
            The age is counted from the day that `snapshot.json` of the data names, else from the newest `modified` of its advisories, to
            the day of `--as-of`. Records dated later than that day do not make the others younger; data of which all is dated later, by
            more than a day for clocks that differ, is not checked: its dates say nothing. Where more than one file in a hundred cannot be
            read, the data is not believed either. Data without a `snapshot.json` covers an ecosystem of which it holds at least 100
            advisories (10 of GitHub Actions) that are not withdrawn, as the archives of the OSV service do; of one with fewer the rule is
            not checked. Container images need none.
            """,
        Remedy = "Run UpdateAdvisories where there is a network and commit what it writes, or name newer data with `--advisories`.",
        Clauses = [Clause.M22(12), Clause.Pms(8), Clause.Principle(9)],
        Target = DependencyRules.Target,
        Severity = Severity.Warning,
        Required = false,
    };

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [DataIsFresh, NotVulnerable, FixesAreApplied];
}
