using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Tests.Inventory.Toml;

public sealed class TomlValuesThatAreRead
{
    [Fact]
    public void AreOfTheirTypes()
    {
        var table = Tomls.Read(
            """
            text = "a\tb\u00e9\U0001F600"
            raw = 'C:\temp'
            number = -1_000
            hex = 0xFF
            float = 6.5e1
            truth = true
            date = 1979-05-27 07:32:00Z
            """);

        table["text"].ShouldBe(new TomlText("a\tbé😀", 1));
        table["raw"].ShouldBe(new TomlText(@"C:\temp", 2));
        table["number"].ShouldBe(new TomlInteger(-1000, 3));
        table["hex"].ShouldBe(new TomlInteger(255, 4));
        table["float"].ShouldBe(new TomlFloat(65, 5));
        table["truth"].ShouldBe(new TomlBoolean(true, 6));
        table["date"].ShouldBe(new TomlDate("1979-05-27 07:32:00Z", 7));
    }

    [Fact]
    public void KnowTheirLine()
    {
        var table = Tomls.Read("a = \"\"\"\none\n  two\\\n  three\"\"\"\n\nlist = [\n  1, # why\n  2,\n]\n[t]\nk = 1");

        Tomls.Shape.Text(table, "a").ShouldBe("one\n  twothree");
        Tomls.Shape.Items(table, "list").Select(item => item.Line).ShouldBe([7, 8]);
        Tomls.Shape.Table(table, "t")!.Member("k")!.Line.ShouldBe(11);
    }

    [Fact]
    public void KeepQuotesBeforeTheLastThree() => Tomls.Read("a = \"\"\"x\"\"\"\"\"")["a"].ShouldBe(new TomlText("x\"\"", 1));

    [Fact]
    public void MayHaveWindowsLineEndsAndAByteOrderMark() => Tomls.Read("\uFEFFa = 1\r\nb = 'x'\r\n").Member("b")!.Line.ShouldBe(2);

    [Theory]
    [InlineData("a.b.c = 1")]
    [InlineData("a = {b.c = 1}")]
    [InlineData("[a.b]\nc = 1")]
    [InlineData("[a]\nb = {c = 1}")]
    [InlineData("[a.b]\nc = 1\n[a]\nd = 2")]
    [InlineData("\"a\" . 'b'.c = 1")]
    public void LieInTheSameTablesHoweverTheyAreWritten(string text) =>
        Tomls.Shape.Table(Tomls.Read(text), "a", "b")!["c"].ShouldBeOfType<TomlInteger>().Value.ShouldBe(1);

    [Fact]
    public void OfArraysOfTablesBelongToTheLastOne()
    {
        var packages = Tomls.Shape.Tables(Tomls.Read("[[p]]\nname = 'x'\n[[p.f]]\nn = 1\n[[p.f]]\n[[p]]\n[p.s]\nn = 2"), "p");

        Tomls.Shape.Tables(packages[0], "f").Count.ShouldBe(2);
        Tomls.Shape.Table(packages[1], "s").ShouldNotBeNull();
    }
}

public sealed class TomlThatIsBroken
{
    [Theory]
    [InlineData("a = 1\na = 2", 2, "the key \"a\" stands twice, in line 1 too")]
    [InlineData("[a]\n[a]", 2, "the table \"a\" stands twice")]
    [InlineData("a = {}\n[a]", 2, "the table \"a\" stands twice")]
    [InlineData("a = [1]\n[[a]]", 2, "the table \"a\" stands twice")]
    [InlineData("[[a]]\n[a]", 2, "the table \"a\" stands twice")]
    [InlineData("[a.b.c]\n[a]\nb.c.d = 1", 3, "adds to \"c\"")]
    [InlineData("[a]\nb.c = 1\n[a.b]", 3, "the table \"a.b\" stands twice")]
    [InlineData("a = {b = 1}\na.c = 2", 2, "adds to \"a\"")]
    [InlineData("a = {b = {}, b.c = 2}", 1, "adds to \"b\"")]
    [InlineData("a = 1 b = 2", 1, "\"b\" stands where the line should end")]
    [InlineData("\na = x", 2, "\"x\" is no value; a text needs quotes")]
    [InlineData("a = ", 1, "the end of the file stands where a value should")]
    [InlineData("a = 01", 1, "\"01\" is no value")]
    [InlineData("a = 1__0", 1, "is no value")]
    [InlineData("a = .5", 1, "is no value")]
    [InlineData("a = 9223372036854775808", 1, "does not fit in 64 bits")]
    [InlineData("a = 0x8000000000000000", 1, "does not fit in 64 bits")]
    [InlineData("a = 2021-02-30", 1, "is no value")]
    [InlineData("a = \"x", 1, "a string is not closed on its line")]
    [InlineData("\na = '''x\n\n", 2, "a string of many lines is never closed")]
    [InlineData("a = \"\\q\"", 1, "which is no escape")]
    [InlineData("a = \"\\uD800\"", 1, "U+D800 is no character")]
    [InlineData("a = \"\u0001\"", 1, "U+0001 may not stand")]
    [InlineData("# \u007F", 1, "U+007F may not stand")]
    [InlineData("a = {b = 1,}", 1, "where a key should")]
    [InlineData("a = [1\nb = 2", 2, "where the list that began in line 1 should go on")]
    [InlineData("[a", 1, "the header \"a\" is not closed")]
    [InlineData("= 1", 1, "\"=\" stands where a key should")]
    [InlineData("a\n", 1, "where the \"=\" after the key \"a\" should")]
    [InlineData("<<<<<<< HEAD\na = 1\n>>>>>>> x\n", 1, "A merge was left unfinished")]
    public void IsToldWithItsLine(string text, int line, string message)
    {
        var problem = Should.Throw<UnreadableManifestException>(() => Tomls.Read(text)).Problem;
        problem.Kind.ShouldBe(ProblemKind.Broken);
        problem.Place.Line.ShouldBe(line);
        problem.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a=", "}")]
    public void IsNestedDeeperThanTheLimit(string open, string close)
    {
        static string Nested(string open, string close, int depth) =>
            "a = " + string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        Should.NotThrow(() => Tomls.Read(Nested(open, close, 128)));
        Should.Throw<UnreadableManifestException>(() => Tomls.Read(Nested(open, close, 129))).Message.ShouldContain("deeper than 128");
        Should.Throw<UnreadableManifestException>(() => Tomls.Read(Nested(open, close, 100_000)));
        Should.Throw<UnreadableManifestException>(() => Tomls.Read("a" + string.Concat(Enumerable.Repeat(".a", 100_000)) + " = 1"));
    }
}

public sealed class TomlOfAnotherShapeThanExpected
{
    [Fact]
    public void IsRefusedWithItsLine()
    {
        var table = Tomls.Read("a = 1\nb = ['x', 2]");

        Should.Throw<UnreadableManifestException>(() => Tomls.Shape.Text(table, "a"))
            .Problem.Message.ShouldBe("\"a\" holds what is not a text.");
        Should.Throw<UnreadableManifestException>(() => Tomls.Shape.Texts(table, "b")).Problem.Place.Line.ShouldBe(2);
        Should.Throw<UnreadableManifestException>(() => Tomls.Shape.Table(table, "a")).Problem.Place.Line.ShouldBe(1);
        Should.Throw<UnreadableManifestException>(() => Tomls.Shape.Needed(table, "c")).Problem.Message.ShouldBe("\"c\" is missing.");
    }

    [Fact]
    public void IsEmptyWhereItIsMissing()
    {
        var table = Tomls.Read("");

        Tomls.Shape.Text(table, "a").ShouldBeNull();
        Tomls.Shape.Table(table, "a", "b").ShouldBeNull();
        Tomls.Shape.Tables(table, "a").ShouldBeEmpty();
        Tomls.Shape.IsTrue(table, "a").ShouldBeFalse();
    }
}

internal static class Tomls
{
    public static TomlShape Shape { get; } = new("pyproject.toml", "Mend it.");

    public static TomlTable Read(string text) => TomlDocument.Read("pyproject.toml", text);
}
