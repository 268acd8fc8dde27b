using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Nuke.Common.Execution;

/// <summary>
/// A process and those it has started, as they were at one moment: a shell that ends leaves its children to the system, where nobody finds
/// them again. Known on Linux; elsewhere the tree is empty.
/// </summary>
internal sealed class ProcessTree
{
    private const int Sigkill = 9;
    private const int Sigterm = 15;

    private readonly List<Member> members;

    private ProcessTree(List<Member> members) => this.members = members;

    internal static ProcessTree Of(Process process)
    {
        if (!OperatingSystem.IsLinux() || IdOf(process) is not { } id)
        {
            return new ProcessTree([]);
        }

        var all = Directory.EnumerateDirectories("/proc").Select(Member.Read).OfType<Member>().ToLookup(member => member.Parent);
        var tree = all.SelectMany(group => group).Where(member => member.Id == id).ToList();
        for (var i = 0; i < tree.Count; i++)
        {
            tree.AddRange(all[tree[i].Id]);
        }

        return new ProcessTree(tree);
    }

    /// <summary>Null when whoever started it is done with it meanwhile.</summary>
    private static int? IdOf(Process process)
    {
        try
        {
            return process.Id;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ends a process by force, with those that it has started; nothing happens when it has ended already.</summary>
    internal static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended meanwhile.
        }
    }

    /// <summary>Asks each process to end; answers false when none is known.</summary>
    internal bool Terminate()
    {
        Send(Sigterm);
        return members.Count > 0;
    }

    /// <summary>Ends by force what is still there.</summary>
    internal void Kill() => Send(Sigkill);

    /// <summary>A process of the same number that was started later is another one.</summary>
    private void Send(int signal)
    {
        foreach (var member in members.Where(member => Member.Read($"/proc/{member.Id}")?.Start == member.Start))
        {
            _ = Signal(member.Id, signal);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    /// <summary>One process, with the number of its parent and the time it was started at.</summary>
    private sealed record Member(int Id, int Parent, string Start)
    {
        private const int ParentField = 1;
        private const int StartField = 19;

        /// <summary>
        /// Reads <c>/proc/ID/stat</c>, whose second field is a name that may hold anything (proc(5)); null when the process is gone.
        /// </summary>
        internal static Member? Read(string directory)
        {
            if (!int.TryParse(Path.GetFileName(directory), NumberStyles.None, null, out var id))
            {
                return null;
            }

            try
            {
                var stat = File.ReadAllText(Path.Combine(directory, "stat"));
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                return new Member(id, int.Parse(fields[ParentField], null), fields[StartField]);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }
}
