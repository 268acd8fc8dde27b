using System.Text;

namespace M31R.Automation.Tests.Reproducibility.Differences.Archives;

public sealed class DifferingAr
{
    private static readonly Member A = new("a.o", "content of a");
    private static readonly Member B = new("b.o", "content of bb");

    [Fact]
    public void OfOtherTimesIsNamed() => Told(Ar(A, B), Ar(A with { Time = 1795344000 }, B)).ShouldBe(["a.o: ar-entry-time"]);

    [Fact]
    public void OfOtherOwnersIsNamed() => Told(Ar(A, B), Ar(A, B with { Owner = 4711 })).ShouldBe(["b.o: ar-entry-owner"]);

    [Fact]
    public void OfOtherModesIsNamed() => Told(Ar(A, B), Ar(A, B with { Mode = "100640" })).ShouldBe(["b.o: ar-entry-mode"]);

    [Fact]
    public void InAnotherOrderIsNamed() => Told(Ar(A, B), Ar(B, A)).ShouldBe([": ar-entry-order"]);

    [Fact]
    public void WithOtherSymbolsFollowsFromTheOrder() =>
        Told(Ar(new Member("/", "index: a, b"), A, B), Ar(new Member("/", "index: b, a"), B, A)).ShouldBe([": ar-entry-order"]);

    [Fact]
    public void WithAnotherTimeOfItsSymbolsAloneIsNamed() =>
        Told(Ar(new Member("/", "index"), A), Ar(new Member("/", "index") { Time = 1 }, A)).ShouldBe(["/: ar-entry-time"]);

    [Fact]
    public void WithAMemberMoreIsNamed() => Told(Ar(A), Ar(A, B)).ShouldBe(["b.o: output-missing"]);

    [Fact]
    public void IsLookedInto() =>
        Told(Ar(new Member("notes.txt", "by alice")), Ar(new Member("notes.txt", "by bobby")))
            .ShouldBe(["notes.txt!line 1: text-user-name"]);

    [Fact]
    public void WithLongNamesIsRead() => Told(
        Ar(new Member("//", "a-name-that-is-very-long.o/\n"), A with { Name = "/0" }),
        Ar(new Member("//", "a-name-that-is-very-long.o/\n"), A with { Name = "/0", Time = 1 }))
        .ShouldBe(["a-name-that-is-very-long.o: ar-entry-time"]);

    [Fact]
    public void WithNamesBeforeTheContentIsRead() => Told(
        Ar(new Member("#1/12", "long-name.o\0x")), Ar(new Member("#1/12", "long-name.o\0x") { Owner = 7 }))
        .ShouldBe(["long-name.o: ar-entry-owner"]);

    [Fact]
    public void ThatIsDamagedIsComparedAsBytes() =>
        Told([.. "!<arch>\n"u8, 0, 1], [.. "!<arch>\n"u8, 0, 2]).ShouldBe(["offset 0x9: binary-content"]);

    private static IEnumerable<string> Told(byte[] first, byte[] second) => Compared.Told(Compared.Bytes(first, second));

    private static byte[] Ar(params Member[] members) =>
        Encoding.UTF8.GetBytes("!<arch>\n" + string.Concat(members.Select(member => member.Text)));

    private sealed record Member(string Name, string Content)
    {
        public long Time { get; init; }

        public int Owner { get; init; }

        public string Mode { get; init; } = "100644";

        public string Text =>
            $"{Named,-16}{Time,-12}{Owner,-6}{Owner,-6}{Mode,-8}{Content.Length,-10}`\n{Content}{(Content.Length % 2 == 1 ? "\n" : "")}";

        private string Named => Name.StartsWith('/') || Name.StartsWith('#') ? Name : Name + "/";
    }
}
