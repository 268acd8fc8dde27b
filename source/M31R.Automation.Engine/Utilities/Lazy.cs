namespace Nuke.Common.Utilities;

/// <summary>Makes lazy values whose type need not be written.</summary>
public static class Lazy
{
    /// <summary>A value that is made when it is first asked for, once.</summary>
    public static Lazy<T> Create<T>(Func<T> provider) => new(provider);
}
