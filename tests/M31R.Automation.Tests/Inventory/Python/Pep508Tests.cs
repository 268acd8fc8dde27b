using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

public sealed class RequirementsOfPep508
{
    [Theory]
    [InlineData("name", "name||||")]
    [InlineData("  Name >= 1.0 ", "Name||>= 1.0||")]
    [InlineData("name[a, b]==1.*", "name|a,b|==1.*||")]
    [InlineData("name[]", "name||||")]
    [InlineData("name (>=1,<2)", "name||>=1,<2||")]
    [InlineData("name>=1;python_version<'3'", "name||>=1||python_version<'3'")]
    [InlineData("name ; extra == \"x\"", "name||||extra == \"x\"")]
    [InlineData("name @ https://host/a;b.whl", "name|||https://host/a;b.whl|")]
    [InlineData("name[x]@git+https://host/a@v1#egg=a ; os_name == 'nt'", "name|x||git+https://host/a@v1#egg=a|os_name == 'nt'")]
    [InlineData("a.b-c_d~=1.0", "a.b-c_d||~=1.0||")]
    public void AreTakenApart(string text, string expected)
    {
        Pep508.TryParse(text, out var read).ShouldBeTrue();
        $"{read!.Name}|{string.Join(',', read.Extras)}|{read.Specifier}|{read.Url}|{read.Marker}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-name")]
    [InlineData("name-")]
    [InlineData("name 1.0")]
    [InlineData("two words")]
    [InlineData("name>=")]
    [InlineData("name[a")]
    [InlineData("name @")]
    [InlineData("name @ url words")]
    [InlineData("name;")]
    [InlineData("./path")]
    [InlineData("name==1.0\nother")]
    public void AreNotEveryText(string text) => Pep508.TryParse(text, out _).ShouldBeFalse();
}
