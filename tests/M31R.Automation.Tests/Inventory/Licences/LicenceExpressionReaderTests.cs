using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Tests.Inventory.Licences;

/// <summary>The annex "SPDX license expressions", sentence by sentence.</summary>
public sealed class LicenceExpressionText
{
    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("mit", "MIT")]
    [InlineData("apache-2.0+", "Apache-2.0+")]
    [InlineData("GPL-2.0", "GPL-2.0-only")]
    [InlineData("GPL-2.0+", "GPL-2.0-or-later")]
    [InlineData("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("GPL-2.0-or-later WITH Bison-exception-2.2", "GPL-2.0-or-later WITH Bison-exception-2.2")]
    [InlineData("LGPL-2.1-only OR MIT AND BSD-2-Clause", "LGPL-2.1-only OR MIT AND BSD-2-Clause")]
    [InlineData("(LGPL-2.1-only OR MIT) AND BSD-2-Clause", "(LGPL-2.1-only OR MIT) AND BSD-2-Clause")]
    [InlineData("(MIT)", "MIT")]
    [InlineData("MIT or Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("LicenseRef-Own", "LicenseRef-Own")]
    [InlineData("DocumentRef-spdx-tool-1.2:LicenseRef-MIT-Style-2", "DocumentRef-spdx-tool-1.2:LicenseRef-MIT-Style-2")]
    public void IsRead(string text, string meaning)
    {
        LicenceExpressionReader.TryRead(text, out var expression).ShouldBeTrue();
        expression!.ToString().ShouldBe(meaning);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MIT Apache-2.0")]
    [InlineData("MIT OR")]
    [InlineData("AND MIT")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("()")]
    [InlineData("MIT WITH")]
    [InlineData("(MIT) WITH Bison-exception-2.2")]
    [InlineData("MIT +")]
    [InlineData("Nobody-1.0")]
    [InlineData("MIT/Apache-2.0")]
    [InlineData("MIT\0")]
    public void ThatIsNoneIsRefused(string text) => LicenceExpressionReader.TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(2_000, false)]
    public void IsNestedOnlySoDeep(int depth, bool isRead) =>
        LicenceExpressionReader.TryRead(new string('(', depth) + "MIT" + new string(')', depth), out _).ShouldBe(isRead);

    [Fact]
    public void HasALargestLength() =>
        LicenceExpressionReader.TryRead(string.Join(" OR ", Enumerable.Repeat("MIT", 1_000)), out _).ShouldBeFalse();

    [Fact]
    public void OfTheDefaultPolicyIsOnTheList() =>
        LicencePolicy.Default.Where(id => LicenceList.Find(id) is not { } term || term.Id != id).ShouldBeEmpty();
}
