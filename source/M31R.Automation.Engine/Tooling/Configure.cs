namespace Nuke.Common.Tooling;

/// <summary>Answers changed options.</summary>
public delegate T Configure<T>(T options);

/// <summary>Answers options changed by a value.</summary>
public delegate TOptions Configure<TOptions, TValue>(TOptions options, TValue value)
    where TOptions : new();

/// <summary>Answers several options, one for each run of the tool.</summary>
public delegate IEnumerable<T> CombinatorialConfigure<T>(T options)
    where T : new();
