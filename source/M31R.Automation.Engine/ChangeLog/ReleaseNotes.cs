using NuGet.Versioning;

namespace Nuke.Common.ChangeLog;

/// <summary>One section of a change log: what a version brought, or what is not released yet.</summary>
public class ReleaseNotes
{
    /// <summary>For a version.</summary>
    public ReleaseNotes(NuGetVersion? version, IReadOnlyList<string> notes, int startIndex, int endIndex)
    {
        Version = version;
        Notes = notes;
        StartIndex = startIndex;
        EndIndex = endIndex;
    }

    /// <summary>For what is not released yet.</summary>
    public ReleaseNotes(IReadOnlyList<string> notes, int startIndex, int endIndex)
        : this(version: null, notes, startIndex, endIndex)
    {
    }

    /// <summary>Whether nothing but blank lines and headings stands in it.</summary>
    public bool IsEmpty => Notes.All(n => string.IsNullOrWhiteSpace(n) || n.StartsWith('#'));

    /// <summary>Whether it is not released yet.</summary>
    public bool Unreleased => Version is null;

    /// <summary>Null when it is not released yet.</summary>
    public NuGetVersion? Version { get; }

    /// <summary>The lines below the heading, without blank ones at both ends.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The place of the heading among the lines of the file; the first line has 0.</summary>
    public int StartIndex { get; }

    /// <summary>The place of the last note, or of the heading when there is none.</summary>
    public int EndIndex { get; }

    /// <summary>The version, or <c>Unreleased</c>.</summary>
    public override string ToString() => Version?.ToNormalizedString() ?? nameof(Unreleased);
}
