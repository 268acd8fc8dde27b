using System.Text.Json;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.Tooling;

/// <summary>Finds tools of npm packages, under <c>node_modules</c> at the root.</summary>
public static class NpmToolPathResolver
{
    /// <summary>The path of a tool under <c>node_modules/.bin</c>. Fails when there is none.</summary>
    public static string GetNpmExecutable(string npmExecutable)
    {
        var directory = NpmPackages.Directory / ".bin";
        string[] names = OperatingSystem.IsWindows() ? [$"{npmExecutable}.cmd", npmExecutable] : [npmExecutable];
        return names.Select(name => (string)(directory / name)).FirstOrDefault(File.Exists)
            ?? throw new AssertionFailure(
                $"Tool \"{npmExecutable}\" was not found in \"{directory}\". Add its package to package.json and run: npm ci", null);
    }
}

/// <summary>The npm packages that are installed at the root.</summary>
internal static class NpmPackages
{
    internal static AbsolutePath Directory => BuildRun.Here.Places.Root / "node_modules";

    /// <summary>What is missing and how it is installed; null when it is there.</summary>
    internal static string? Missing(string id, string? version)
    {
        var installed = Version(Directory / id / "package.json");
        var wanted = version is null ? id : $"{id}@{version}";
        return installed switch
        {
            null => $"npm package \"{wanted}\" is not installed. Run: npm install --save-dev {wanted}",
            _ when version is not null && installed != version =>
                $"npm package \"{id}\" is installed as {installed}. Run: npm install --save-dev {wanted}",
            _ => null,
        };
    }

    private static string? Version(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using var package = JsonDocument.Parse(File.ReadAllText(file));
        return package.RootElement.TryGetProperty("version", out var version) ? version.GetString() : "";
    }
}
