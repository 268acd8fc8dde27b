using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Tests.Inventory.Licences;

public sealed class LicenceWords
{
    [Theory]
    [InlineData("MIT License", "MIT")]
    [InlineData("The MIT License (MIT)", "MIT")]
    [InlineData("License :: OSI Approved :: MIT License", "MIT")]
    [InlineData("Apache 2.0", "Apache-2.0")]
    [InlineData("Apache License, Version 2.0", "Apache-2.0")]
    [InlineData("Apache-2.0 License", "Apache-2.0")]
    [InlineData("BSD 3-Clause License", "BSD-3-Clause")]
    [InlineData("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0")]
    [InlineData("GNU General Public License v3 or later (GPLv3+)", "GPL-3.0-or-later")]
    [InlineData("http://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0")]
    [InlineData("BSD License", null)]
    [InlineData("BSD", null)]
    [InlineData("GPL", null)]
    [InlineData("Apache Software License", null)]
    [InlineData("SEE LICENSE IN LICENSE.txt", null)]
    [InlineData("MIT/Apache-2.0", null)]
    public void CountWhereTheyCanMeanOneOnly(string text, string? meaning) => (LicenceWording.Read(PackageSystem.PyPI, text)?.ToString())
        .ShouldBe(meaning);

    [Fact]
    public void OfOldCratesJoinAlternativesByASlash() => LicenceWording.Read(PackageSystem.Cargo, "MIT/Apache-2.0")!.ToString()
        .ShouldBe("MIT OR Apache-2.0");
}
