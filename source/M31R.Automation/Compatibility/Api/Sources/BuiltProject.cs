using System.Security.Cryptography;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>
/// Builds a project in a tree of its side, where its sources alone do not say what it declares: packages that are not on this machine,
/// generators. That runs the subject's code.
/// </summary>
/// <param name="inspection">The subject.</param>
/// <param name="side">Whose project.</param>
internal sealed class BuiltProject(Inspection inspection, ContractSide side)
{
    private static readonly Dictionary<string, string?> Quiet = new(StringComparer.Ordinal)
    {
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off",
    };

    /// <summary>The assemblies that the build made, or why it made none. Ask <c>Inspection.MayRunSubjectCode</c> before.</summary>
    /// <param name="project">Which.</param>
    /// <param name="framework">One of its own.</param>
    /// <param name="read">What its sources say.</param>
    public BuildEnd Build(ApiProject project, string framework, CompiledProject read)
    {
        try
        {
            var root = side.RootToRunIn();
            var output = Path.Combine(root, "..", $"api-{project.AssemblyName}-{framework}");
            inspection.Progress.Step($"building {project.Path} of {side.Name} for {framework}");
            var build = inspection.Doors.Processes.Run(Command(project, framework, root, output));
            return build.Succeeded && Read(output, read) is { } made
                ? new BuildEnd(made, null)
                : Failed(project, framework, BuildError.Of(build, root, project.AssemblyName));
        }
        catch (MaintenanceException problem)
        {
            return Failed(project, framework, new BuildError(problem.Message, "Mend what the message names."));
        }
    }

    private BuildEnd Failed(ApiProject project, string framework, BuildError error) =>
        new(null, ($"\"{project.Path}\" of {side.Name} does not build for {framework}: {error.Text}", error.Remedy));

    private static Command Command(ApiProject project, string framework, string root, string output) => new(
        "dotnet", "build", project.Path, "-c", "Release", "-f", framework, "-o", output, "-v", "q", "-m:1", "-p:UseSharedCompilation=false",
        "-p:CopyLocalLockFileAssemblies=true", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false",
            "-p:GenerateDocumentationFile=false")
    {
        WorkingDirectory = root,
        Environment = Quiet,
        Timeout = TimeSpan.FromMinutes(10),
    };

    private CompiledProject? Read(string output, CompiledProject read)
    {
        var files = inspection.Doors.Files.FilesBelow(output)
            .Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !file.Contains('/', StringComparison.Ordinal))
            .ToDictionary(file => file[..^4], file =>
                inspection.Doors.Files.ReadBytes(Path.Combine(output, file)), StringComparer.OrdinalIgnoreCase);
        if (!files.ContainsKey(read.AssemblyName))
            return null;

        var own = read.Closure.Select(each => each.AssemblyName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Made(read, files) with
        {
            Others = [.. read.Others.Where(other => files.ContainsKey(other.AssemblyName)).Select(other => Made(other, files))],
            Packages = [.. files.Where(file => !own.Contains(file.Key))
                .Select(file => AssemblyImage.ReferenceTo(file.Value, file.Key + ".dll")).OfType<MetadataReference>()],
        };
    }

    private static CompiledProject Made(CompiledProject read, Dictionary<string, byte[]> files)
    {
        var image = files[read.AssemblyName];
        return read with
        {
            Key = Convert.ToHexStringLower(SHA256.HashData(image)),
            Image = image,
            Reference = MetadataReference.CreateFromImage(image),
            Generators = [],
            DeclarationError = null,
            SyntaxError = null,
        };
    }
}
