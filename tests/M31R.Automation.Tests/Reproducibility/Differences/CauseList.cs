using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences;

public class CauseList
{
    [Fact]
    public void HasEachIdOnce() => Causes.All.Select(cause => cause.Id).ShouldBeUnique();

    [Fact]
    public void HasIdsInKebabCase() =>
        Causes.All.ShouldAllBe(cause => cause.Id.Split('-').All(word => word.Length > 0 && word.All(char.IsAsciiLetterLower)));

    [Fact]
    public void SaysWhatToDo() => Causes.All.ShouldAllBe(cause => cause.Remedy.EndsWith('.') && !cause.Statement.EndsWith('.'));
}
