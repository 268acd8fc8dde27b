using System.Text;

namespace Nuke.Common.Execution;

/// <summary>What can be shown where a run prints.</summary>
/// <param name="Colors">ANSI colours.</param>
/// <param name="Lines">Letters that draw lines, and others outside of ASCII.</param>
/// <param name="Live">A line that changes in its place.</param>
internal sealed record OutputStyle(bool Colors, bool Lines, bool Live)
{
    /// <summary>
    /// Colours: never with NO_COLOR (https://no-color.org) or on a dumb terminal, always with FORCE_COLOR (https://force-color.org), else
    /// on terminals and on build servers that show them. Something live: in a person's terminal only.
    /// </summary>
    internal static OutputStyle Of(RunRequest request, Host host)
    {
        var environment = request.Environment;
        var isDumb = environment.GetValueOrDefault("TERM") is "dumb"
            || (request.IsTerminal && !OperatingSystem.IsWindows() && !IsSet(environment, "TERM"));
        var colors = !IsSet(environment, "NO_COLOR")
            && (IsForced(environment) || (!isDumb && (request.IsTerminal || host.ShowsColors)));
        return new OutputStyle(
            request.Colors ?? colors, CanShowLines(request.Output.Encoding), request.IsTerminal && !isDumb && host is Terminal);
    }

    private static bool IsSet(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.GetValueOrDefault(name, "").Length > 0;

    private static bool IsForced(IReadOnlyDictionary<string, string> environment) =>
        environment.GetValueOrDefault("FORCE_COLOR", "") is not ("" or "0" or "false");

    private static bool CanShowLines(Encoding encoding) => encoding.GetString(encoding.GetBytes("═─…")) is "═─…";
}
