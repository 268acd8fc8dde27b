using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Subjects;

/// <summary>
/// Reads <c>maintenance.yml</c>, strictly: whatever it does not know is an error with file, line, column and the nearest known key.
/// </summary>
public static class MaintenanceFileReader
{
    /// <summary>Its name at a subject's root.</summary>
    public const string Name = "maintenance.yml";

    /// <summary>The longest file that is read: 1 MiB.</summary>
    public const long SizeLimit = 1 << 20;

    /// <summary>What the subject declares; <see cref="MaintenanceFile.Empty"/> when it has no file and none was named.</summary>
    /// <param name="root">Absolute path of the subject's root.</param>
    /// <param name="named">The file that the user named instead (<c>--maintenance-file</c>), absolute; null for the subject's own.</param>
    /// <param name="files">Reads it.</param>
    /// <exception cref="MaintenanceException">
    /// The named file is missing, the subject's own is a link that leads out of it, or a file is not as it must be.
    /// </exception>
    public static MaintenanceFile Read(string root, string? named, FileDoor files)
    {
        var path = named ?? files.Within(root, Name);
        if (named is null && !files.FileExists(path))
            return MaintenanceFile.Empty;
        if (!files.FileExists(path) && !files.DirectoryExists(path))
            throw new MaintenanceException($"There is no maintenance file \"{path}\". Name one that exists with --maintenance-file.");

        var text = files.ReadText(path, SizeLimit);
        return named is null ? Parse(text, Name) : Named(text, OutsideName.Of(root, path, files));
    }

    /// <summary>What a text declares.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="MaintenanceException">The text is not as it must be; one line a problem.</exception>
    public static MaintenanceFile Parse(string text, string path)
    {
        var problems = new Problems();
        var document = YamlDocumentReader.Read(path, text);
        var file = document is null ? MaintenanceFile.Empty : MaintenanceKeys.File.Read(document, problems) ?? MaintenanceFile.Empty;
        DeclarationRules.Judge(file, path, problems);
        problems.ThrowIfAny();
        return file with { Path = path };
    }

    private static MaintenanceFile Named(string text, OutsideName name)
    {
        var file = Parse(text, name.Text);
        return name.IsInside
            ? file
            : file with { IsOutside = true, Waivers = [.. file.Waivers.Select(waiver => waiver with { IsOutside = true })] };
    }
}
