using System.Diagnostics.CodeAnalysis;
using NuGet.Versioning;

namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// NuGet's versions and ranges (learn.microsoft.com/nuget/concepts/package-versioning): Semantic Versioning 2.0.0 with an optional fourth
/// number, missing numbers are 0, the build metadata after <c>+</c> does not count, labels are compared regardless of case.
/// </summary>
public sealed class NuGetVersions : IVersionScheme
{
    /// <summary>Longer texts are no version: no client could name a folder after them.</summary>
    private const int MostLetters = 256;

    /// <inheritdoc/>
    public bool IsVersion(string text) => Parsed(text) is not null;

    /// <inheritdoc/>
    public int Compare(string first, string second) => (Parsed(first), Parsed(second)) switch
    {
        ({ } one, { } other) => VersionComparer.VersionRelease.Compare(one, other),
        ({ }, null) => 1,
        (null, { }) => -1,
        _ => string.CompareOrdinal(first, second),
    };

    /// <inheritdoc/>
    public bool IsPrerelease(string version) => Parsed(version) is { IsPrerelease: true };

    /// <summary>
    /// Reads an interval <c>[1.0,2.0)</c>, a floating version <c>1.*</c>, <c>*-*</c>, or a bare version, which is the lowest that will
    /// do. Two ranges are equal when they mean the same: <c>13.0.1</c> of a manifest and <c>[13.0.1, )</c> of a lock.
    /// </summary>
    public bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range)
    {
        range = text.Length <= MostLetters && VersionRange.TryParse(text, allowFloating: true, out var parsed)
            ? new NuGetRange(parsed)
            : null;
        return range is not null;
    }

    /// <summary>
    /// The spelling by which NuGet compares and stores a version: at least three numbers, no fourth that is 0, no leading zeros, no
    /// metadata; the text itself when it is no version.
    /// </summary>
    public static string Normalized(string version) => Parsed(version)?.ToNormalizedString() ?? version;

    private static NuGetVersion? Parsed(string text) =>
        text.Length <= MostLetters && NuGetVersion.TryParse(text, out var version) ? version : null;

    /// <summary>A range whose text is its normal form: <c>[1.0.0, 2.0.0)</c>.</summary>
    private sealed class NuGetRange(VersionRange range) : IVersionRange, IEquatable<NuGetRange>
    {
        private readonly string normal = range.ToNormalizedString().ToLowerInvariant();

        public bool IsExact => !range.IsFloating && range is { HasLowerAndUpperBounds: true, IsMinInclusive: true, IsMaxInclusive: true }
            && VersionComparer.VersionRelease.Equals(range.MinVersion, range.MaxVersion);

        public string? Only => IsExact ? range.MinVersion!.OriginalVersion ?? range.MinVersion.ToNormalizedString() : null;

        public string? Lowest => !range.IsFloating && range is { HasLowerBound: true, IsMinInclusive: true }
            ? range.MinVersion.ToNormalizedString()
            : null;

        public bool IsEmpty => Spans[0].IsEmpty(new NuGetVersions());

        /// <summary>A floating version may go higher than its pattern where nothing else is left.</summary>
        public IReadOnlyList<VersionSpan> Spans =>
        [
            new VersionSpan(range.MinVersion?.ToNormalizedString(), range.MaxVersion?.ToNormalizedString())
            {
                HoldsFrom = range.IsMinInclusive,
                HoldsTo = range.IsMaxInclusive,
            },
        ];

        /// <summary>
        /// A floating version takes what its pattern names only, although restore would go higher where nothing else is left.
        /// </summary>
        public bool Contains(string version) =>
            Parsed(version) is { } parsed && range.Satisfies(parsed) && (!range.IsFloating || range.Float.Satisfies(parsed));

        public bool Equals(NuGetRange? other) => other is not null && normal == other.normal;

        public override bool Equals(object? obj) => Equals(obj as NuGetRange);

        public override int GetHashCode() => normal.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => normal;
    }
}
