using Nuke.Common.CI;

namespace Nuke.Common.Execution;

/// <summary>The parameters every build has.</summary>
internal static class OwnParameters
{
    /// <summary>What the scripts of <see cref="Completion"/> ask with: the command line so far.</summary>
    internal static readonly ParameterMember Complete = new(
        "Complete", null, typeof(string), null)
    {
        IsForFiles = false,
        IsListed = false,
    };

    internal static readonly ParameterMember Completion =
        new("Completion", null, typeof(string), "Prints a script that lets a shell complete: bash, fish, pwsh or zsh.")
        {
            IsForFiles = false,
            Choices = () => CompletionScript.Shells,
        };

    internal static readonly ParameterMember Continue =
        new("Continue", null, typeof(bool), "Continues a failed attempt: what has succeeded in it is skipped.");

    internal static readonly ParameterMember GenerateConfiguration =
        new(
            "GenerateConfiguration",
            null,
            typeof(string),
            "Writes a configuration of a build server: the id of the attribute that makes it.")
        {
            IsForFiles = false,
            IsListed = false,
        };

    internal static readonly ParameterMember Help = new("Help", null, typeof(bool), "Prints this text.") { IsForFiles = false };

    internal static readonly ParameterMember Host =
        new("Host", null, typeof(string), "Host to run as, like Terminal or GitHubActions. Default: seen by itself.")
        {
            Choices = () => KnownHosts.Sorted,
        };

    internal static readonly ParameterMember NoLogo = new("NoLogo", null, typeof(bool), "Leaves out the first line.");

    internal static readonly ParameterMember Partition =
        new("Partition", null, typeof(Partition), "The part of the work for this run, like 2/3.");

    internal static readonly ParameterMember Plan = new("Plan", null, typeof(bool), "Prints the order of the targets and runs none.");

    internal static readonly ParameterMember Profile =
        new("Profile", null, typeof(string[]), "Reads .nuke/parameters.<name>.json too; later profiles win.") { IsForFiles = false };

    internal static readonly ParameterMember Root =
        new("Root", null, typeof(string), "Directory that holds .nuke. Default: the nearest one upwards.") { IsForFiles = false };

    internal static readonly ParameterMember Skip =
        new("Skip", null, typeof(string[]), "Targets to skip; without names, all that were not asked for.") { Separator = '+' };

    internal static readonly ParameterMember Target =
        new("Target", null, typeof(string[]), "Targets to run; may also stand before the first option.") { Separator = '+' };

    internal static readonly ParameterMember Verbosity = new("Verbosity", null, typeof(Verbosity), "How much is printed. Default: normal.");

    internal static readonly IReadOnlyList<ParameterMember> All =
        [
            Complete, Completion, Continue, GenerateConfiguration, Help, Host, NoLogo, Partition, Plan, Profile, Root, Skip, Target,
            Verbosity,
        ];
}
