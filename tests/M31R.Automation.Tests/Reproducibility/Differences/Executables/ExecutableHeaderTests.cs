namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>Ids, stamps and the debug directory of executables.</summary>
public sealed class ExecutableHeader
{
    private static readonly Guid OtherId = new("00000000-0000-0000-0000-0000000000a2");
    private static readonly BuiltAssembly Hashed = new();
    private static readonly BuiltAssembly HashedOtherwise = new() { ModuleId = OtherId, PdbId = OtherId, Stamp = 0x9000_0000 };
    private static readonly BuiltAssembly Timed = new() { IsReproducible = false, Stamp = Pair.FirstStamp };
    private static readonly BuiltAssembly TimedLater =
        Timed with { Stamp = Pair.SecondStamp, ModuleId = OtherId };

    [Fact]
    public void WithRandomModuleIdIsNamed() =>
        Pair.Causes(Hashed, Hashed with { ModuleId = OtherId }).ShouldBe(["pe-module-id"]);

    [Fact]
    public void WithTimeIsNamed() => Pair.Causes(Timed, Timed with { Stamp = Pair.SecondStamp }).ShouldBe(["pe-time-stamp"]);

    [Fact]
    public void OfBuildThatIsNotDeterministicHasRandomIdAndTime() =>
        Pair.Causes(Timed, TimedLater).ShouldBe(["pe-module-id", "pe-time-stamp"]);

    [Fact]
    public void OfVersionWithStarHasVersionIdAndTime() =>
        Pair.Causes(Timed, TimedLater with { Version = new Version(1, 0, 9000, 2) })
            .ShouldBe(["pe-module-id", "pe-time-stamp", "pe-version"]);

    [Fact]
    public void WithHashesFollowsFromContent() =>
        Pair.Causes(Hashed, HashedOtherwise with { Version = new Version(2, 0) }).ShouldBe(["pe-version"]);

    [Fact]
    public void WithPathOfSymbolsIsNamed() =>
        Pair.Causes(Hashed with { PdbPath = "/first/sky/A.pdb" }, HashedOtherwise with { PdbPath = "/second/sky/A.pdb" })
            .ShouldBe(["pe-pdb-path at debug directory"]);

    [Fact]
    public void WithOtherRoomForThePathIsNamed() =>
        Pair.Causes(Hashed with { RoomAfterPath = 20 }, HashedOtherwise with { RoomAfterPath = 52 })
            .ShouldBe(["pe-pdb-path at debug directory"]);

    [Fact]
    public void WithOtherEntriesIsNamed() =>
        Pair.Causes(Hashed, Hashed with { IsReproducible = false }).ShouldBe(["pe-debug-directory at debug directory"]);

    [Fact]
    public void WithIdOfOtherSymbolsAloneIsNamed() =>
        Pair.Causes(Hashed, HashedOtherwise).ShouldBe(["pdb-id at debug directory"]);

    [Fact]
    public void WithOtherChecksumAloneIsNamed()
    {
        var second = Hashed.Bytes();
        second[HeaderOf(second) + 4 + 20 + 64] ^= 0x55;

        Pair.Causes(Hashed.Bytes(), second).ShouldBe(["pe-checksum"]);
    }

    [Fact]
    public void WithOtherLinkerIsNative()
    {
        var second = Hashed.Bytes();
        second[HeaderOf(second) + 4 + 20 + 2] ^= 1;

        Pair.Causes(Hashed.Bytes(), second).ShouldHaveSingleItem().ShouldStartWith("pe-native at headers offset 0x");
    }

    [Fact]
    public void WithTextAppendedIsComparedAsText() =>
        Pair.Causes([.. Hashed.Bytes(), .. "/first/sky/x"u8], [.. Hashed.Bytes(), .. "/second/sky/x"u8])
            .ShouldBe(["text-build-path at appended"]);

    [Fact]
    public void WithVersionForTheSystemIsNamed() =>
        Pair.Causes(
            Hashed with { NativeResources = VersionTree.Version("FileVersion", "1.0.0.1") },
            Hashed with { NativeResources = VersionTree.Version("FileVersion", "1.0.0.2") })
            .ShouldBe(["pe-version at version resource FileVersion"]);

    [Fact]
    public void WithDirectoriesOfResourcesThatHoldThemselvesIsDamaged()
    {
        using var tree = new MemoryStream();
        using var writer = new BinaryWriter(tree);
        writer.Write(new byte[14]);
        writer.Write((short)120);
        foreach (var name in Enumerable.Range(0, 120))
            writer.Write([.. BitConverter.GetBytes(name), .. BitConverter.GetBytes(int.MinValue)]);

        var whole = new BuiltAssembly { NativeResources = tree.ToArray() };
        Should.Throw<InvalidDataException>(() => Pair.Causes(whole, whole with { Metadata = [("One", "1")] }));
    }

    [Fact]
    public void WithVersionForTheSystemFollowsFromTheAssembly() =>
        Pair.Causes(
            Hashed with { NativeResources = VersionTree.Version("FileVersion", "1.0.0.1"), Version = new Version(1, 0, 0, 1) },
            Hashed with { NativeResources = VersionTree.Version("FileVersion", "1.0.0.2"), Version = new Version(1, 0, 0, 2) })
            .ShouldBe(["pe-version"]);

    [Fact]
    public void WithOtherIconIsNative() =>
        Pair.Causes(
            Hashed with { NativeResources = VersionTree.Of(3, [0, 1]) }, Hashed with { NativeResources = VersionTree.Of(3, [0, 2]) })
            .ShouldBe(["pe-native at icon 3/1/0"]);

    private static int HeaderOf(byte[] image) => BitConverter.ToInt32(image, 0x3C);
}
