namespace Nuke.Common.Tooling;

/// <summary>Answers changed options.</summary>
public delegate T Configure<T>(T options);

/// <summary>Answers options changed by a value.</summary>
public delegate TOptions Configure<TOptions, TValue>(TOptions options, TValue value)
    where TOptions : new();

/// <summary>Calls configurators.</summary>
public static class ConfigureExtensions
{
    /// <summary>Calls the configurator, or answers the object as it is when there is none.</summary>
    public static T InvokeSafe<T>(this Configure<T>? configurator, T obj) => configurator is null ? obj : configurator(obj);
}
