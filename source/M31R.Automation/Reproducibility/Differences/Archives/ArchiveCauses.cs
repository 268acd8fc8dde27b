namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Causes that are seen in the headers of archives.</summary>
internal static class ArchiveCauses
{
    /// <summary>The same entries stand in another order in the directory of the archive.</summary>
    public static readonly Cause ZipEntryOrder = new(
        "zip-entry-order",
        "has its entries in another order",
        "Add files in ordinal order: find . -type f | LC_ALL=C sort | zip -X -@ out.zip; Python: write(…) over sorted(…).");

    /// <summary>An entry has another time, in its header or in an extra field.</summary>
    public static readonly Cause ZipEntryTime = new(
        "zip-entry-time",
        "holds times of files that the build made or checked out",
        "Set them before: find . -exec touch -d @$SOURCE_DATE_EPOCH {} +, with TZ=UTC; NuGet: -p:Deterministic=true; Gradle: "
            + "preserveFileTimestamps = false; Maven: project.build.outputTimestamp. An entry without a file takes the clock: in Python "
            + "give writestr a ZipInfo(name, date_time=…), in .NET set ZipArchiveEntry.LastWriteTime.");

    /// <summary>An entry has other permissions, or says that another system made it.</summary>
    public static readonly Cause ZipEntryMode = new(
        "zip-entry-mode",
        "holds the permissions of files or the system that made it",
        "Set permissions before (chmod, umask 022) or in the archive: ZipArchiveEntry.ExternalAttributes; Python: "
            + "ZipInfo.external_attr and create_system.");

    /// <summary>An entry of the same content has another method, or is compressed to other bytes.</summary>
    public static readonly Cause ZipCompression = new(
        "zip-compression",
        "compresses the same content otherwise",
        "Name method and level (zip -9, CompressionLevel, Python: compresslevel=9), and pin the version of the library that compresses; "
            + "or store without (zip -0).");

    /// <summary>An entry has other extra fields, flags or comments, or the archive has another comment.</summary>
    public static readonly Cause ZipExtraField = new(
        "zip-extra-field",
        "has other extra fields, comments or flags",
        "Leave extra fields and comments out: zip -X; Python: leave ZipInfo.extra and comment empty.");

    /// <summary>NuGet named the core properties of the package at random.</summary>
    public static readonly Cause NupkgPsmdcpName = new(
        "nupkg-psmdcp-name",
        "has a random name for its core properties",
        "Pack with an SDK that names them by their content: -p:Deterministic=true and a recent NuGet.");

    /// <summary>NuGet drew an id of the relationships of the package.</summary>
    public static readonly Cause NupkgRelationshipId = new(
        "nupkg-relationship-id",
        "has random ids of relationships",
        "Pack with an SDK that makes ids from the content: -p:Deterministic=true and a recent NuGet.");

    /// <summary>The same entries stand in another order.</summary>
    public static readonly Cause TarEntryOrder = new(
        "tar-entry-order", "has its entries in another order", "Sort them: tar --sort=name; Python: add(…) over sorted(…).");

    /// <summary>An entry has another time of its change, its last use or its making.</summary>
    public static readonly Cause TarEntryTime = new(
        "tar-entry-time",
        "holds times of files that the build made or checked out",
        "Fix them: tar --mtime=@$SOURCE_DATE_EPOCH --pax-option=delete=atime,delete=ctime; Python: TarInfo.mtime, in the filter= of add.");

    /// <summary>An entry has another user or group, by number or by name.</summary>
    public static readonly Cause TarEntryOwner = new(
        "tar-entry-owner",
        "holds the user and group that built",
        "Fix them: tar --owner=0 --group=0 --numeric-owner; Python: uid, gid, uname and gname of TarInfo, in the filter= of add.");

    /// <summary>An entry has other permissions.</summary>
    public static readonly Cause TarEntryMode = new(
        "tar-entry-mode",
        "holds permissions that the umask decided", "Fix them: tar --mode=u=rwX,go=rX; Python: TarInfo.mode, in the filter= of add.");

    /// <summary>The headers are written in another dialect, or the archive is filled up to another length.</summary>
    public static readonly Cause TarFormat = new(
        "tar-format",
        "is of another dialect of tar",
        "Name the dialect and the blocks: tar --format=ustar --blocking-factor=20; Python: format=tarfile.USTAR_FORMAT.");

    /// <summary>A header has another time.</summary>
    public static readonly Cause GzipTime = new(
        "gzip-time",
        "holds the time of the file or of the compression",
        "Leave it out: gzip -n; Python: gzip.compress(…, mtime=0) or gzip.GzipFile(…, mtime=0), which tarfile.open takes as fileobj=.");

    /// <summary>A header has another name of the file.</summary>
    public static readonly Cause GzipName = new(
        "gzip-name",
        "holds another name of the file",
        "Leave it out: gzip -n, or compress from standard input; Python: gzip.GzipFile(filename=\"\", …).");

    /// <summary>A header has another system, flags or extra fields.</summary>
    public static readonly Cause GzipSystem = new(
        "gzip-system", "holds the system that made it", "Compress with one program and version on every machine.");

    /// <summary>The same content is compressed to other bytes, or a header has another level.</summary>
    public static readonly Cause GzipCompression = new(
        "gzip-compression",
        "compresses the same content otherwise",
        "Name the level (gzip -9), and pin the version of the program; pigz gives other bytes than gzip.");

    public static readonly Cause ArEntryOrder = new(
        "ar-entry-order",
        "has its members in another order",
        "Give the objects in ordinal order: ar rcsD lib.a $(ls *.o | LC_ALL=C sort), in make $(sort $(wildcard *.o)).");

    public static readonly Cause ArEntryTime = new(
        "ar-entry-time", "holds times of files that the build made",
        "Leave them out: ar rcsD, ranlib -D (libtool: ARFLAGS=rcsD; macOS: ZERO_AR_DATE=1).");

    public static readonly Cause ArEntryOwner = new(
        "ar-entry-owner", "holds the user and group that built", "Leave them out: ar rcsD (libtool: ARFLAGS=rcsD).");

    public static readonly Cause ArEntryMode = new(
        "ar-entry-mode", "holds permissions that the umask decided", "Leave them out: ar rcsD (libtool: ARFLAGS=rcsD).");

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Cause> All { get; } =
    [
        ZipEntryOrder, ZipEntryTime, ZipEntryMode, ZipCompression, ZipExtraField, NupkgPsmdcpName, NupkgRelationshipId,
        TarEntryOrder, TarEntryTime, TarEntryOwner, TarEntryMode, TarFormat, GzipTime, GzipName, GzipSystem, GzipCompression,
        ArEntryOrder, ArEntryTime, ArEntryOwner, ArEntryMode,
    ];
}
