namespace Nuke.Common
{
    /// <summary>Where a build runs: a person's terminal or a build server.</summary>
    public class Host
    {
        /// <summary>For derived hosts.</summary>
        protected Host()
        {
        }
    }
}

namespace Nuke.Common.Execution
{
    /// <summary>A person's terminal; a build is local exactly when its host is one.</summary>
    public class Terminal : Host;

    /// <summary>Any build server: none of them is told apart yet.</summary>
    internal sealed class BuildServer : Host
    {
        private static readonly string[] signs =
            ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "TEAMCITY_VERSION", "JENKINS_URL", "APPVEYOR", "BITBUCKET_BUILD_NUMBER"];

        /// <summary>The host that an environment tells of; <c>CI=false</c> and empty variables tell nothing.</summary>
        internal static Host Of(IReadOnlyDictionary<string, string> environment)
        {
            foreach (var sign in signs)
            {
                if (environment.TryGetValue(sign, out var value) && value.Length > 0 && !value.Equals("false", StringComparison.OrdinalIgnoreCase))
                {
                    return new BuildServer();
                }
            }

            return new Terminal();
        }
    }
}
