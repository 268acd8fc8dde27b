namespace Nuke.Common.Utilities.Collections;

/// <summary>Makes tables that can change of lookups that cannot.</summary>
public static class LookupExtensions
{
    /// <summary>A table of what the lookup holds, whose keys are told apart by a comparer.</summary>
    public static LookupTable<TKey, TValue> ToLookupTable<TKey, TValue>(this ILookup<TKey, TValue> lookup, IEqualityComparer<TKey> comparer)
        where TKey : notnull => new(lookup, comparer);
}
