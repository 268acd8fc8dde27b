using System.Diagnostics;
using System.Runtime.InteropServices;

namespace M31R.Automation.Tests.Machine;

/// <summary>
/// A small or read-only file system of a test's own: mounted in the name space of a child, seen through <c>/proc</c>, gone with the
/// child. Root is refused there too, unlike in a directory without permissions.
/// </summary>
internal sealed class Mount : IDisposable
{
    /// <summary>A user name space of its own where those are allowed, else the rights of root.</summary>
    private static readonly string[][] NameSpaces = [["--user", "--map-root-user", "--mount"], ["--mount"]];

    private readonly Process holder;

    public Mount(string options)
    {
        var place = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "m31r-tests", "mount")).FullName;
        holder = NameSpaces.Select(nameSpace => Hold(nameSpace, options, place)).OfType<Process>().FirstOrDefault()
            ?? throw new InvalidOperationException("A file system of a test's own needs user name spaces (unshare --user) or root, and neither is allowed here.");
        Root = $"/proc/{holder.Id}/root{place}";
    }

    /// <summary>Absolute path of the file system.</summary>
    public string Root { get; }

    public void Dispose()
    {
        holder.StandardInput.Close();
        holder.WaitForExit();
        holder.Dispose();
    }

    private static Process? Hold(string[] nameSpace, string options, string place)
    {
        var process = Process.Start(new ProcessStartInfo("unshare", [.. nameSpace, "sh", "-c", "mount -t tmpfs -o \"$1\" none \"$2\" && echo mounted && cat", "sh", options, place])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        if (process.StandardOutput.ReadLine() == "mounted")
            return process;

        process.Dispose();
        return null;
    }
}

/// <summary>A thread that has no more rights than the owner of nothing, even when the tests run as root.</summary>
internal static class Nobody
{
    private const uint Id = 65534;

    public static void Does(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            _ = SetFileSystemUser(Id);
            thrown = Record.Exception(action);
        });
        thread.Start();
        thread.Join();
        if (thrown is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(uint id);
}
