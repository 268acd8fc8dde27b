using System.Collections.ObjectModel;

namespace Nuke.Common.Execution;

/// <summary>
/// The environment variables of a run: those it was started with, and what the build has changed. A run that is the program of its process
/// changes the process too. Thread-safe.
/// </summary>
internal sealed class RunVariables(RunRequest request)
{
    private readonly Lock gate = new();
    private Dictionary<string, string>? changed;

    /// <summary>All of them, as they are now.</summary>
    internal ReadOnlyDictionary<string, string> All
    {
        get
        {
            lock (gate)
            {
                return new ReadOnlyDictionary<string, string>(Copy(changed ?? request.Environment));
            }
        }
    }

    /// <summary>What children have to be started with; null when they inherit it, since the process has the variables of the run.</summary>
    internal IReadOnlyDictionary<string, string>? ForChildren => request.OwnsProcess ? null : All;

    /// <summary>The value of a variable; null without it. Setting null removes it.</summary>
    internal string? this[string name]
    {
        get
        {
            lock (gate)
            {
                return changed is null ? Original(name) : changed.GetValueOrDefault(name);
            }
        }

        set
        {
            lock (gate)
            {
                changed ??= Copy(request.Environment);
                Change(name, value);
            }
        }
    }

    private static StringComparer Comparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private void Change(string name, string? value)
    {
        if (value is null)
        {
            changed!.Remove(name);
        }
        else
        {
            changed![name] = value;
        }

        if (request.OwnsProcess)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private string? Original(string name) => OperatingSystem.IsWindows()
        ? request.Environment.FirstOrDefault(v => Comparer.Equals(v.Key, name)).Value
        : request.Environment.GetValueOrDefault(name);

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string> variables)
    {
        var copy = new Dictionary<string, string>(Comparer);
        foreach (var (name, value) in variables)
        {
            copy[name] = value;
        }

        return copy;
    }
}
