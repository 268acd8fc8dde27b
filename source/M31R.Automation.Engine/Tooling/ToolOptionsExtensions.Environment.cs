using System.Collections.ObjectModel;

namespace Nuke.Common.Tooling;

/// <content>What is added to the environment.</content>
public static partial class ToolOptionsExtensions
{
    /// <summary>Adds nothing to the environment but these variables.</summary>
    public static T SetProcessEnvironmentVariables<T>(this T o, ReadOnlyDictionary<string, string> values)
        where T : ToolOptions => o.SetEntries(nameof(o.ProcessEnvironmentVariables), values);

    /// <summary>Adds nothing to the environment but these variables.</summary>
    public static T SetProcessEnvironmentVariables<T>(this T o, Dictionary<string, string> values)
        where T : ToolOptions => o.SetEntries(nameof(o.ProcessEnvironmentVariables), values);

    /// <summary>Adds a variable to the environment, or replaces it there.</summary>
    public static T SetProcessEnvironmentVariable<T>(this T o, string key, string value)
        where T : ToolOptions => o.SetEntry(nameof(o.ProcessEnvironmentVariables), key, value);

    /// <summary>Adds a variable to the environment, or replaces it there; true is written as <c>true</c>, numbers with a dot.</summary>
    public static T SetProcessEnvironmentVariable<T>(this T o, string key, object value)
        where T : ToolOptions => o.SetProcessEnvironmentVariable(key, OptionsText.Plain(value));

    /// <summary>Adds variables to the environment, or replaces them there.</summary>
    public static T AddProcessEnvironmentVariables<T>(this T o, ReadOnlyDictionary<string, string> values)
        where T : ToolOptions => values.Aggregate(o, (all, one) => all.SetProcessEnvironmentVariable(one.Key, one.Value));

    /// <summary>Adds variables to the environment, or replaces them there.</summary>
    public static T AddProcessEnvironmentVariables<T>(this T o, Dictionary<string, string> values)
        where T : ToolOptions => values.Aggregate(o, (all, one) => all.SetProcessEnvironmentVariable(one.Key, one.Value));

    /// <summary>Adds a variable to the environment, or replaces it there.</summary>
    public static T AddProcessEnvironmentVariable<T>(this T o, string key, string value)
        where T : ToolOptions => o.SetEntry(nameof(o.ProcessEnvironmentVariables), key, value);

    /// <summary>Leaves a variable as it is in the environment of the build.</summary>
    public static T RemoveProcessEnvironmentVariable<T>(this T o, string key)
        where T : ToolOptions => o.ResetEntry<T, string>(nameof(o.ProcessEnvironmentVariables), key);

    /// <summary>Adds nothing to the environment.</summary>
    public static T ClearProcessEnvironmentVariables<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessEnvironmentVariables));

    /// <summary>Adds nothing to the environment.</summary>
    public static T ResetProcessEnvironmentVariables<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessEnvironmentVariables));
}
