using System.Text;
using M31R.Automation.Gates;
using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Tests.Gates.Readers;

public class JUnitFile
{
    [Fact]
    public void OfSurefireKnowsFlakyTestsAndThoseThatFailEachTime()
    {
        var cases = Read("""
            <testsuite name="shop.CartTest" tests="3">
              <testcase name="adds" classname="shop.CartTest" time="1,234.5"><flakyFailure message="first">trace</flakyFailure></testcase>
              <testcase name="removes" classname="shop.CartTest"><failure message="no">trace</failure><rerunFailure message="again">x</rerunFailure></testcase>
              <testcase name="breaks" classname="shop.CartTest"><error type="NullPointerException">at shop.CartTest</error></testcase>
            </testsuite>
            """).Cases;

        cases.Select(test => (test.Name, test.Outcome, test.Message)).ShouldBe(
        [
            ("shop.CartTest.adds", TestOutcome.Flaky, "first"),
            ("shop.CartTest.removes", TestOutcome.Failed, "no"),
            ("shop.CartTest.breaks", TestOutcome.Failed, "at shop.CartTest"),
        ]);
        cases[0].Duration.ShouldBe(TimeSpan.FromSeconds(1234.5));
    }

    [Fact]
    public void OfPytestCountsAnExpectedFailureAsExecutedAndShowsWhyACollectionFailed()
    {
        var cases = Read("""
            <testsuites><testsuite name="pytest">
              <testcase classname="tests.test_a" name="test_x" file="tests/test_a.py" line="4"><skipped type="pytest.xfail" message="later"/></testcase>
              <testcase classname="tests.test_a" name="test_y"><skipped type="pytest.skip" message="no network">reason</skipped></testcase>
              <testcase classname="" name="tests.test_b"><error message="collection failure">tests/test_b.py:1: in
            E   ModuleNotFoundError: No module named 'torch'</error></testcase>
            </testsuite></testsuites>
            """).Cases;

        cases.Select(test => (test.Name, test.Outcome, test.Message)).ShouldBe(
        [
            ("tests.test_a.test_x", TestOutcome.Passed, ""),
            ("tests.test_a.test_y", TestOutcome.Skipped, "no network"),
            ("tests.test_b", TestOutcome.Failed, "ModuleNotFoundError: No module named 'torch'"),
        ]);
        (cases[0].File, cases[0].Line).ShouldBe(("tests/test_a.py", 4));
    }

    [Fact]
    public void OfNodeNamesTestsBySuiteAndKnowsTodo()
    {
        var cases = Read("""
            <testsuites>
              <testcase name="adds" time="0.001" classname="test"/>
              <testsuite name="cart"><testcase name="removes" classname="test"><skipped type="todo" message="true"/></testcase></testsuite>
            </testsuites>
            """).Cases;

        cases.Select(test => (test.Name, test.Outcome, test.Message))
            .ShouldBe([("adds", TestOutcome.Passed, ""), ("cart.removes", TestOutcome.Skipped, "")]);
    }

    [Fact]
    public void OfGoogleTestAndCTestKnowsDisabledTests()
    {
        var cases = Read("""
            <testsuite name="Cart">
              <testcase name="DISABLED_Adds" status="notrun" result="suppressed" classname="Cart"/>
              <testcase name="Removes" status="run" result="completed" classname="Cart"/>
              <testcase name="waits" status="notrun"><skipped message="not built"/></testcase>
            </testsuite>
            """).Cases;

        cases.Select(test => (test.Name, test.Outcome, test.Message)).ShouldBe(
        [
            ("Cart.DISABLED_Adds", TestOutcome.Skipped, ""), ("Cart.Removes", TestOutcome.Passed, ""),
            ("Cart.waits", TestOutcome.Skipped, "not built"),
        ]);
    }

    [Fact]
    public void ThatIsCutOffGivesWhatWasRead()
    {
        var file = Read("<testsuite><testcase name='a'/><testcase name='b'");

        file.Cases.Select(test => test.Name).ShouldBe(["a"]);
        file.Problem.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><testsuite/>")]
    public void ThatIsNoneIsAProblem(string text) => Read(text).Problem.ShouldNotBeNull();

    private static ResultFile Read(string text) => JUnitReader.Read(Encoding.UTF8.GetBytes(text));
}
