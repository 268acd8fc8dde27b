using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.Execution;

/// <summary>
/// Compares delegates as they compare themselves, with a hash code of their method: by their own, all lambdas of a class have the same one,
/// and a dictionary of many targets becomes a list.
/// </summary>
internal sealed class FactoryComparer : IEqualityComparer<Delegate>
{
    internal static readonly FactoryComparer Instance = new();

    public bool Equals(Delegate? x, Delegate? y) => x is null ? y is null : x.Equals(y);

    public int GetHashCode([DisallowNull] Delegate obj) => obj.Method.GetHashCode();
}
