using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Tests.Gates.Readers;

public class ToolOutput
{
    private static readonly SubjectPaths Paths = new(
        "/w/shop", ["src/Cart.cs", "src/a b.cs", "src/Shop.csproj", "tests/test_a.py", "rust/src/lib.rs"]);

    [Fact]
    public void OfMsBuildGivesEachMessageOnceWithItsPlace()
    {
        var log = """
            /w/shop/src/Cart.cs(3,46): warning CS0168: The variable 'x' is declared [/w/shop/src/Shop.csproj::TargetFramework=net8.0]
            /w/shop/src/Cart.cs(3,46): warning CS0168: The variable 'x' is declared [/w/shop/src/Shop.csproj::TargetFramework=net10.0]
            CSC : error CS5001: Program does not contain a static 'Main' [/w/shop/src/Shop.csproj]
            /usr/sdk/Some.targets(5,3): error : it broke in /w/shop/src [/w/shop/src/Shop.csproj]
              Restored /w/shop/src/Shop.csproj (in 78 ms).
            """;

        MsBuildLogReader.Read(log, Paths).ShouldBe(
        [
            new Diagnostic(false, "CS0168", "The variable 'x' is declared", new Place("src/Cart.cs", 3, 46)),
            new Diagnostic(true, "CS5001", "Program does not contain a static 'Main'", new Place("src/Shop.csproj")),
            new Diagnostic(true, "", "it broke in src", new Place("src/Shop.csproj")),
        ]);
    }

    [Fact]
    public void OfCargoGivesCodeAndPlaceAndLeavesOutSums()
    {
        var lines = """
            {"reason":"compiler-message","message":{"level":"warning","message":"unused variable: `x`","code":{"code":"unused_variables"},"spans":[{"file_name":"src/lib.rs","line_start":5,"column_start":9,"is_primary":true}]}}
            {"reason":"compiler-message","message":{"level":"warning","message":"1 warning emitted","code":null,"spans":[]}}
            {"reason":"build-finished","success":true}
            {"reason":
            """;

        CargoMessageReader.Read(lines, Paths, "rust")
            .ShouldBe([new Diagnostic(false, "unused_variables", "unused variable: `x`", new Place("rust/src/lib.rs", 5, 9))]);
    }

    [Fact]
    public void OfLibtestGivesTestsByBinaryAndWhatPanicked()
    {
        var read = LibtestReader.Read(
            """
            running 3 tests
            test tests::adds ... ok
            test tests::later ... ignored, not today
            test tests::fails ... FAILED

            failures:

            ---- tests::fails stdout ----

            thread 'tests::fails' (7) panicked at src/lib.rs:9:26:
            assertion `left == right` failed
              left: 3
            note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

            failures:
                tests::fails

            test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

            running 1 test
            test src/lib.rs - add (line 2) ... ok

            test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.27s
            """,
            "     Running unittests src/lib.rs (target/debug/deps/shop-caee05e3ace40610)\n   Doc-tests shop\n");

        read.IsBrokenOff.ShouldBeFalse();
        read.Cases.Select(test => (test.Name, test.Outcome, test.Message)).ShouldBe(
        [
            ("shop::tests::adds", TestOutcome.Passed, ""),
            ("shop::tests::later", TestOutcome.Skipped, "not today"),
            ("shop::tests::fails", TestOutcome.Failed, "assertion `left == right` failed left: 3"),
            ("src/lib.rs - add", TestOutcome.Passed, ""),
        ]);
    }

    [Fact]
    public void OfLibtestThatBreaksOffNamesTheTestThatRan()
    {
        var read = LibtestReader.Read(
            "running 2 tests\ntest a ... ok\ntest aborts ... ", "     Running tests/b.rs (target/debug/deps/b-fdda15edbbf117c9)\n");

        read.IsBrokenOff.ShouldBeTrue();
        read.Unfinished.ShouldBe("b::aborts");
        read.UnfinishedName.ShouldBe("aborts");
    }

    [Theory]
    [InlineData("   at Shop.CartTests.Crashes()\n   at System.Reflection.MethodBaseInvoker.Invoke(Object obj)", "Shop.CartTests.Crashes")]
    [InlineData("   at System.Environment.FailFast(String)\n   at Shop.Cart.Add(Int32)\n   at Shop.CartTests+<Adds>d__1.MoveNext()\n   at System.Threading.Thread.Start()", "Shop.CartTests.Adds")]
    [InlineData("   at System.Environment.Exit(Int32)", null)]
    [InlineData("boom", null)]
    public void OfADyingHostShowsItsTest(string trace, string? test) => CrashTraceReader.TestIn(trace).ShouldBe(test);

    [Theory]
    [InlineData("   at Shop.Cart.Add() in /w/shop/src/Cart.cs:line 7", "src/Cart.cs:7")]
    [InlineData("   at Shop.Cart.Add() in /w/shop/src/a b.cs:line 7", "src/a b.cs:7")]
    [InlineData("  File \"/usr/lib/python3/unittest.py\", line 3\n  File \"/w/shop/tests/test_a.py\", line 12, in test_x",
        "tests/test_a.py:12")]
    [InlineData("tests/test_a.py:12: in test_x", "tests/test_a.py:12")]
    [InlineData("at TestContext.<anonymous> (file:///w/shop/src/Cart.cs:3:28)", "src/Cart.cs:3:28")]
    [InlineData("at /etc/passwd:1", null)]
    public void OfAStackTraceShowsThePlaceInTheSubject(string trace, string? place) => Paths.PlaceIn(trace)?.ToString().ShouldBe(place);

    [Fact]
    public void OfCoberturaIsLaidOverEachOther()
    {
        var merged = new CoberturaReader();
        foreach (var hits in new[] { "1", "0" })
        {
            merged.Add(Encoding.UTF8.GetBytes($"""
                <?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
                <coverage><sources><source>/w/shop</source></sources><packages><package><classes><class filename="src/Cart.cs"><lines>
                <line number="1" hits="{hits}" branch="true" condition-coverage="50% (1/2)" /><line number="2" hits="0" />
                </lines></class></classes></package></packages></coverage>
                """)).ShouldBeNull();
        }

        merged.LineRate.ShouldBe(0.5);
        merged.BranchRate.ShouldBe(0.5);
    }

    [Fact]
    public void OfWatchedTestsNamesTheOneThatNeverEnded()
    {
        var read = WatchedTestsReader.Read("""
            {"kind": "begin", "name": "a"}
            {"kind": "end", "name": "a", "outcome": "failed", "seconds": 0.5, "message": "no", "trace": "", "file": "t.py", "line": 3}
            {"kind": "begin", "name": "b"}
            {"kind": "en
            """);

        read.Cases.ShouldHaveSingleItem().Outcome.ShouldBe(TestOutcome.Failed);
        read.Unfinished.ShouldBe("b");
    }

    [Fact]
    public void OfAPyprojectSaysWhatItDependsOn()
    {
        var project = PyProject.Read("""
            [project]
            name = "shop"
            requires-python = ">=3.11"
            dependencies = [
                "pyyaml>=6", # for [settings]
            ]

            [project.optional-dependencies]
            dev = ["pytest"]

            [tool.ruff.lint]
            select = ["E"]
            """);

        project.HasDependencies.ShouldBeTrue();
        project.Extras.ShouldBe(["dev"]);
        project.RequiresPython.ShouldBe(">=3.11");
        project.Has("tool.ruff").ShouldBeTrue();
        project.Has("tool.ruff.format").ShouldBeFalse();
        PyProject.Read("[project]\ndependencies = []\n").HasDependencies.ShouldBeFalse();
    }

    [Fact]
    public void OfABrokenPyprojectIsLeftToPip()
    {
        PyProject.Read("[project\n").HasDependencies.ShouldBeTrue();
        PyProject.Empty.HasDependencies.ShouldBeFalse();
    }
}
