namespace Nuke.Common.Tooling;

/// <summary>Makes a <see cref="Tool"/> of what was found.</summary>
public static class ToolResolver
{
    /// <summary>The tool of a path.</summary>
    public static Tool GetTool(string toolPath) => (
        arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger, exitHandler) =>
    {
        using var process = ProcessTasks.StartProcess(
            toolPath, arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger);
        process.AssertWaitForExit();
        (exitHandler ?? (ended => ended.AssertZeroExitCode()))(process);
        return process.Output;
    };

    /// <summary>The tool of that name in PATH. Fails when there is none.</summary>
    public static Tool GetPathTool(string name) => GetTool(ToolPathResolver.GetPathExecutable(name));

    /// <summary>The tool that <c>NAME_EXE</c> in the environment names; null without one.</summary>
    public static Tool? TryGetEnvironmentTool(string name) =>
        ToolPathResolver.TryGetEnvironmentExecutable($"{name.ToUpperInvariant()}_EXE") is { } path ? GetTool(path) : null;

    /// <summary>The tool that <c>NAME_EXE</c> in the environment names, else the one in PATH.</summary>
    public static Tool GetEnvironmentOrPathTool(string name) => TryGetEnvironmentTool(name) ?? GetPathTool(name);

    /// <summary>The tool of a NuGet package that the build project references.</summary>
    /// <inheritdoc cref="NuGetToolPathResolver.GetPackageExecutable" />
    public static Tool GetNuGetTool(string packageId, string packageExecutable, string? version = null, string? framework = null) =>
        GetTool(NuGetToolPathResolver.GetPackageExecutable(packageId, packageExecutable, version, framework));

    /// <summary>The tool under <c>node_modules/.bin</c>.</summary>
    public static Tool GetNpmTool(string npmExecutable) => GetTool(NpmToolPathResolver.GetNpmExecutable(npmExecutable));
}
