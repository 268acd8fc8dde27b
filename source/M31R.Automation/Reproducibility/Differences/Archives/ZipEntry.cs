namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>An entry of a zip archive, with all that its two headers say (APPNOTE 6.3.10, 4.3.7 and 4.3.12).</summary>
internal sealed record ZipEntry(string Name, Func<Stream> Open, ReadOnlyMemory<byte> Packed) : ArchiveEntry(Name, Open, Packed)
{
    /// <summary>System and version of the program that made it.</summary>
    public required ushort MadeBy { get; init; }

    /// <summary>General purpose bits.</summary>
    public required ushort Flags { get; init; }

    /// <summary>0 for stored, 8 for deflated.</summary>
    public required ushort Method { get; init; }

    /// <summary>As MS-DOS writes it, local time: the date above, in steps of two seconds.</summary>
    public required uint Time { get; init; }

    /// <summary>Whether the content is a text, as a program guessed.</summary>
    public required ushort InternalAttributes { get; init; }

    /// <summary>Permissions: those of Unix are the upper half.</summary>
    public required uint ExternalAttributes { get; init; }

    /// <summary>The comment.</summary>
    public required ReadOnlyMemory<byte> Comment { get; init; }

    /// <summary>The extra fields of the directory.</summary>
    public required IReadOnlyList<ZipExtraField> Extra { get; init; }

    /// <summary>Those before the content.</summary>
    public required IReadOnlyList<ZipExtraField> LocalExtra { get; init; }
}

/// <summary>An extra field.</summary>
/// <param name="Id">Who defines it.</param>
/// <param name="Data">As it is there.</param>
internal sealed record ZipExtraField(ushort Id, ReadOnlyMemory<byte> Data);
