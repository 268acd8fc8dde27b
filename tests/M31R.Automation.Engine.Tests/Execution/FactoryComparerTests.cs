using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class LambdasOfOneClass
{
    private static readonly Target one = _ => _;
    private static readonly Target other = _ => _.Unlisted();

    [Fact]
    public void HaveHashCodesOfTheirOwn() =>
        FactoryComparer.Instance.GetHashCode(one).ShouldNotBe(FactoryComparer.Instance.GetHashCode(other));

    [Fact]
    public void AreEqualAsBefore()
    {
        FactoryComparer.Instance.Equals(one, one).ShouldBeTrue();
        FactoryComparer.Instance.Equals(one, other).ShouldBeFalse();
    }
}
