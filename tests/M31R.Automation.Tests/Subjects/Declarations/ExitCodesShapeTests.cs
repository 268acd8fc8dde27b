using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Subjects.Declarations;

public sealed class DeclaredExitCodes
{
    [Fact]
    public void AreReadByNumber() => Line("{ \"0\": done, 2: wrong usage }").ExitCodes.ShouldBe(
        new Dictionary<int, string> { [0] = "done", [2] = "wrong usage" }, ignoreOrder: true);

    [Theory]
    [InlineData("[]", "A set of exit codes with their meanings is expected, such as { \"2\": wrong usage }, not a list.")]
    [InlineData("{ \"256\": much }", "An exit code from 0 to 255 is expected, not \"256\".")]
    [InlineData("{ wrong: 2 }", "An exit code from 0 to 255 is expected, not \"wrong\".")]
    [InlineData("{ \"2\": [] }", "What exit code 2 means is expected, such as \"wrong usage\", not a list.")]
    public void AreRefusedWithTheNextStep(string codes, string message) =>
        Should.Throw<MaintenanceException>(() => Line(codes)).Message.ShouldEndWith(message);

    private static DeclaredCommandLine Line(string codes) => MaintenanceFileReader.Parse(
        $"compatibility:\n  command-lines:\n    - name: app\n      source: app.py\n      exit-codes: {codes}\n", "maintenance.yml")
        .Compatibility.CommandLines.Single();
}
