namespace Nuke.Common.IO;

/// <summary>A file of an archive.</summary>
/// <param name="Name">As the archive has it.</param>
/// <param name="Content">Read once.</param>
/// <param name="Mode">Only whether it is executable counts.</param>
/// <param name="Time">When it was last written.</param>
internal sealed record UnpackedFile(string Name, Stream Content, UnixFileMode Mode, DateTimeOffset Time);

/// <summary>
/// What comes out of an archive, in a directory beside the one where it is to be. Links are made when all files are there, so that no file
/// is written through them; nothing arrives unless all of it is in order.
/// </summary>
internal sealed class UnpackedTree : IDisposable
{
    private readonly AbsolutePath target;
    private readonly AbsolutePath staging;
    private readonly List<(string Name, string LeadsTo)> links = [];

    internal UnpackedTree(AbsolutePath target)
    {
        this.target = target;
        staging = AtomicFile.Beside(target).CreateDirectory();
    }

    public void Dispose() => staging.DeleteDirectory();

    internal void AddDirectory(string name)
    {
        if (!EntryName.IsItself(name))
        {
            (staging / EntryName.Checked(name)).CreateDirectory();
        }
    }

    internal void AddFile(UnpackedFile file)
    {
        var path = Place(file.Name);
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            file.Content.CopyTo(stream);
        }

        if (!OperatingSystem.IsWindows() && file.Mode.HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(
                path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        File.SetLastWriteTimeUtc(path, file.Time.UtcDateTime);
    }

    /// <summary>A hard link of tar; a copy is as good, and safe.</summary>
    internal void AddCopy(string name, string source) => File.Copy(staging / EntryName.Checked(source), Place(name), overwrite: true);

    internal void AddLink(string name, string leadsTo) => links.Add((name, leadsTo));

    internal void MoveToTarget()
    {
        foreach (var (name, leadsTo) in links)
        {
            var path = Place(name);
            AssertNoLinkAbove(staging, EntryName.Checked(name));
            File.CreateSymbolicLink(path, EntryName.CheckedLink(name, leadsTo));
        }

        foreach (var entry in FileTree.Entries(staging).Where(_ => target.DirectoryExists()))
        {
            AssertNoLinkAbove(target, entry is { IsDirectory: true, IsLink: false } ? $"{entry.Path}/" : entry.Path);
        }

        staging.Move(target, ExistsPolicy.MergeAndOverwrite);
    }

    private AbsolutePath Place(string name)
    {
        var path = staging / EntryName.Checked(name);
        path.Parent!.CreateDirectory();
        return path;
    }

    /// <summary>Nothing is written through a link; one that stands at the very place of a file is replaced.</summary>
    private static void AssertNoLinkAbove(AbsolutePath root, string name)
    {
        var link = FileTree.LinkAbove(root, name);
        Assert.True(link is null, $"\"{link}\" is a link, and the entry \"{name.TrimEnd('/')}\" would be written through it.");
    }
}
