namespace M31R.Automation.Dependencies.Advisories.Storage;

/// <summary>A collection of advisories, one a file.</summary>
internal interface IAdvisoryCollection
{
    /// <summary>Changes when the content does; the key of its index.</summary>
    string Stamp { get; }

    /// <summary>Whether it takes long enough to read that an index is worth keeping.</summary>
    bool IsLarge { get; }

    /// <summary><c>snapshot.json</c>; null when there is none.</summary>
    byte[]? Manifest { get; }

    /// <summary>Every file that may hold a record, one at a time.</summary>
    IEnumerable<AdvisoryFile> Files();
}
