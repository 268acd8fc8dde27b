using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Xunit.Abstractions;

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

    private Mount(Process holder, string place)
    {
        this.holder = holder;
        Root = $"/proc/{holder.Id}/root{place}";
    }

    /// <summary>The file system; null, and said in the log of the test, where nobody may mount one: in most containers.</summary>
    public static Mount? Try(string options, ITestOutputHelper log)
    {
        var place = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "m31r-tests", "mount")).FullName;
        if (NameSpaces.Select(nameSpace => Hold(nameSpace, options, place)).OfType<Process>().FirstOrDefault() is { } holder)
            return new Mount(holder, place);

        log.WriteLine($"No file system of the test's own (mount -o {options}): that needs user name spaces (unshare --user) or root, and neither is allowed here.");
        return null;
    }

    /// <summary>
    /// The first read-only file system of this machine, as <c>/sys</c> is in most containers; null, and said in the log, where there is
    /// none.
    /// </summary>
    public static string? ReadOnlyOfThisMachine(ITestOutputHelper log)
    {
        var place = File.ReadLines("/proc/self/mounts")
            .Select(line => line.Split(' '))
            .Where(mount => mount[3].Split(',').Contains("ro", StringComparer.Ordinal))
            .Select(mount => mount[1])
            .FirstOrDefault(Directory.Exists);
        log.WriteLine(place is null ? "No read-only file system of the machine's either: only the words are looked at."
            : $"\"{place}\" is read-only and takes its place.");
        return place;
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
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(
                "unshare", [.. nameSpace, "sh", "-c", "mount -t tmpfs -o \"$1\" none \"$2\" && echo mounted && cat", "sh", options, place])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            },
        };
        if (IsStarted(process) && process.StandardOutput.ReadLine() == "mounted")
            return process;

        process.Dispose();
        return null;
    }

    private static bool IsStarted(Process process)
    {
        try
        {
            return process.Start();
        }
        catch (Win32Exception)
        {
            return false;
        }
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
