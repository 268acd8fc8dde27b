using System.Text.RegularExpressions;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>The .NET command line at one site, spoken to so that it leaves nothing running and speaks English.</summary>
internal sealed class DotNetSdk(Site site)
{
    private static readonly Regex Requested = new(
        @"^Requested SDK version:\s*(?<version>\S+)", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture);
    private static readonly Regex Installed = new(
        @"^(?<version>[0-9]+\.[0-9]+\.[0-9]\S*) \[", RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.ExplicitCapture);

    /// <summary>What every command of <c>dotnet</c> is started with.</summary>
    internal static readonly IReadOnlyDictionary<string, string?> Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
    };

    /// <summary>A command of <c>dotnet</c>.</summary>
    public Command Command(params IReadOnlyList<string> arguments) => site.Command("dotnet", arguments) with { Environment = Environment };

    /// <summary>What keeps the SDK from running here; null when it runs.</summary>
    public StepFacts? Hindrance()
    {
        var result = site.Run(Command("--version") with { Timeout = TimeSpan.FromMinutes(1) });
        if (result.Succeeded)
            return null;

        if (result.End == CommandEnd.NotFound)
            return site.CouldNotRun("The tool \"dotnet\" is not installed.", "Install the .NET SDK and run again.");

        var wanted = Requested.Match(result.Output).Groups["version"].Value;
        return wanted.Length == 0
            ? site.CouldNotRun(
                $"\"dotnet --version\" failed: {site.LastWords(result)}", "Mend the installation of the .NET SDK and run again.")
            : site.CouldNotRun(
                $"global.json asks for the .NET SDK \"{wanted}\"; installed is "
                    + $"{string.Join(", ", Installed.Matches(result.Output).Select(match => $"\"{match.Groups["version"].Value}\""))}.",
                $"Install the .NET SDK {wanted}, or let global.json roll forward to one that is installed.");
    }
}
