using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Subjects.Opening;

/// <summary>
/// Reads the manifests that detection looks into. A tree can be made of things that only look like files and take their time to be
/// refused, such as pipes: after a few of them no more is read.
/// </summary>
/// <param name="root">Absolute path of the subject's root.</param>
/// <param name="files">Reads them.</param>
internal sealed class ManifestReader(string root, FileDoor files)
{
    /// <summary>The longest manifest that is read: 1 MiB.</summary>
    private const long SizeLimit = 1 << 20;

    private int failuresLeft = 5;

    /// <summary>The text of a file; null when it cannot be read.</summary>
    public string? Read(string path)
    {
        try
        {
            return failuresLeft > 0 ? files.ReadTextLeniently(Path.Combine(root, path), SizeLimit) : null;
        }
        catch (MaintenanceException)
        {
            failuresLeft--;
            return null;
        }
    }
}
