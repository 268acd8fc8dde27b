using Nuke.Common.CI.GitHubActions;

namespace Nuke.Common.Execution;

/// <summary>The hosts that a run can have, in the order in which their signs are looked for.</summary>
internal static class KnownHosts
{
    private static readonly CommandMarks azure = new(["##vso[", "##["]);
    private static readonly CommandMarks teamCity = new(["##teamcity["]);

    private static readonly KnownHost[] all =
    [
        new("GitHubActions", ["GITHUB_ACTIONS"], run => new GitHubActions(run)),
        new("GitLab", ["GITLAB_CI"], _ => new GitLab()),
        Server("AzurePipelines", azure, "TF_BUILD"),
        Server("TeamCity", teamCity, "TEAMCITY_VERSION"),
        Server("AppVeyor", CommandMarks.None, "APPVEYOR"),
        Server("Jenkins", CommandMarks.None, "JENKINS_URL", "JENKINS_HOME"),
        Server("Bitbucket", CommandMarks.None, "BITBUCKET_BUILD_NUMBER"),
        Server("Bamboo", CommandMarks.None, "bamboo_buildNumber"),
        Server("SpaceAutomation", CommandMarks.None, "JB_SPACE_PROJECT_KEY"),
        Server("BuildServer", CommandMarks.None, "CI"),
        new("Rider", ["TERMINAL_EMULATOR=JetBrains-JediTerm"], _ => new Rider()),
        new("VSCode", ["TERM_PROGRAM=vscode"], _ => new VSCode()),
        new("VisualStudio", ["VSAPPIDNAME"], _ => new VisualStudio()),
        new("Terminal", [], _ => new Terminal()),
    ];

    internal static IEnumerable<string> Names => all.Select(host => host.Name);

    internal static IReadOnlyList<string> Sorted => [.. Names.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The host that is asked for or that a run's environment tells of; false and empty variables tell nothing. A wrong name is reported
    /// once parameters are read; this is earlier, since fields of the build may ask for the host.
    /// </summary>
    internal static Host Detect(BuildRun run)
    {
        if (Find(run.HostArgument) is { } asked)
        {
            return asked.Make(run);
        }

        foreach (var host in all)
        {
            if (host.IsSeenIn(run.Request.Environment))
            {
                return host.Make(run);
            }
        }

        return new Terminal();
    }

    /// <summary>The host of a name, whatever its case.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    internal static Host Named(string name, BuildRun run) =>
        Find(name)?.Make(run)
        ?? throw new UsageException(
            $"Unknown host \"{name}\" (--host).{Execution.Names.Suggestion(name, Names)} Known: {string.Join(", ", Sorted)}.");

    /// <summary>The host of a type, which may be of somebody's own making: then it has a constructor without parameters.</summary>
    internal static Host Of(Type type, BuildRun run) => Find(type.Name)?.Make(run) is { } known && known.GetType() == type
        ? known
        : (Host)Activator.CreateInstance(type, nonPublic: true)!;

    private static KnownHost? Find(string? name) =>
        name is null
            ? null
            : Array.Find(all, host => Execution.Names.Key(host.Name).Equals(Execution.Names.Key(name), StringComparison.Ordinal));

    private static KnownHost Server(string name, CommandMarks marks, params string[] signs) =>
        new(name, signs, _ => new BuildServer(name, marks));
}

/// <summary>A host and how it is found.</summary>
/// <param name="Name">For <c>--host</c>.</param>
/// <param name="Signs">Variables one of which is set there; with a value behind <c>=</c>, to that.</param>
/// <param name="Make">Makes one for a run.</param>
internal sealed record KnownHost(string Name, IReadOnlyList<string> Signs, Func<BuildRun, Host> Make)
{
    internal bool IsSeenIn(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var sign in Signs)
        {
            var equals = sign.IndexOf('=', StringComparison.Ordinal);
            if (environment.TryGetValue(equals < 0 ? sign : sign[..equals], out var value)
                && (equals < 0 ? IsSet(value) : value == sign[(equals + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSet(string value) => value.Length > 0 && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
