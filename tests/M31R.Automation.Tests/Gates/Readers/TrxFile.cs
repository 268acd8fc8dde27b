using System.Text;
using M31R.Automation.Gates;
using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Tests.Gates.Readers;

public class TrxFile
{
    private const string Results = """
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testId="1" testName="Shop.CartTests.Adds" outcome="Passed" duration="00:00:00.0010000" />
            <UnitTestResult testId="2" testName="Removes" outcome="Failed" duration="00:00:01.5000000">
              <Output><ErrorInfo><Message>Expected: 4
        Actual: 3</Message><StackTrace>   at Shop.CartTests.Removes() in /w/tests/CartTests.cs:line 7</StackTrace></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testId="3" testName="Shop.CartTests.Waits" outcome="NotExecuted">
              <Output><ErrorInfo><Message>not today</Message></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testId="4" testName="Rows" outcome="Passed" resultType="DataDrivenTest">
              <InnerResults>
                <UnitTestResult testId="4" testName="Rows (1)" outcome="Passed" />
                <UnitTestResult testId="4" testName="Rows (2)" outcome="Failed" />
              </InnerResults>
            </UnitTestResult>
          </Results>
          <TestDefinitions>
            <UnitTest id="2" storage="/w/shop.tests.dll"><TestMethod className="Shop.CartTests, Shop.Tests" name="Removes" /></UnitTest>
            <UnitTest id="4" storage="/w/shop.tests.dll"><TestMethod className="Shop.CartTests" name="Rows" /></UnitTest>
          </TestDefinitions>
          <ResultSummary outcome="Failed">
            <RunInfos>
              <RunInfo outcome="Error"><Text>The active test run was aborted.</Text></RunInfo>
              <RunInfo outcome="Warning"><Text>a warning</Text></RunInfo>
            </RunInfos>
          </ResultSummary>
        </TestRun>
        """;

    private readonly ResultFile file = TrxReader.Read(Encoding.UTF8.GetBytes(Results));

    [Fact]
    public void IsReadToItsEnd() => file.Problem.ShouldBeNull();

    [Fact]
    public void GivesEachTestOnceAndRowsInsteadOfTheirParent() =>
        file.Cases.Select(test => (test.Name, test.Outcome)).ShouldBe(
        [
            ("Shop.CartTests.Adds", TestOutcome.Passed),
            ("Shop.CartTests.Removes", TestOutcome.Failed),
            ("Shop.CartTests.Waits", TestOutcome.Skipped),
            ("Shop.CartTests.Rows (1)", TestOutcome.Passed),
            ("Shop.CartTests.Rows (2)", TestOutcome.Failed),
        ]);

    [Fact]
    public void KeepsMessageTraceAndDuration()
    {
        var failed = file.Cases[1];
        failed.Message.ShouldBe("Expected: 4\nActual: 3");
        failed.Trace.ShouldEndWith("/w/tests/CartTests.cs:line 7");
        failed.Duration.ShouldBe(TimeSpan.FromSeconds(1.5));
        file.Cases[2].Message.ShouldBe("not today");
    }

    [Fact]
    public void KeepsWhatWentWrongWithTheRun() => file.RunMessages.ShouldBe(["The active test run was aborted.", "a warning"]);

    [Fact]
    public void ThatIsCutOffGivesWhatWasReadAndSaysWhere()
    {
        var half = TrxReader.Read(Encoding.UTF8.GetBytes(Results[..Results.IndexOf("Shop.CartTests.Waits", StringComparison.Ordinal)]));

        half.Cases.Count.ShouldBe(2);
        half.Problem.ShouldNotBeNull().ShouldStartWith("line ");
    }

    [Fact]
    public void WithADocumentTypeIsRefused() =>
        TrxReader.Read("<!DOCTYPE a [<!ENTITY b \"c\">]><TestRun>&b;</TestRun>"u8.ToArray()).Problem.ShouldNotBeNull();

    [Fact]
    public void ThatIsTooDeepIsRefused() =>
        TrxReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))))
            .Problem.ShouldBe("elements lie more than 200 deep");
}
