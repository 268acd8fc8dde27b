using System.Text.RegularExpressions;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences;

public class CauseList
{
    [Fact]
    public void HasEachIdOnce() => Causes.All.Select(cause => cause.Id).ShouldBeUnique();

    [Fact]
    public void HasIdsInKebabCase() => Causes.All.ShouldAllBe(cause => Regex.IsMatch(cause.Id, "^[a-z]+(-[a-z]+)*$"));

    [Fact]
    public void SaysWhatToDo() => Causes.All.ShouldAllBe(cause => cause.Remedy.EndsWith('.') && !cause.Statement.EndsWith('.'));
}
