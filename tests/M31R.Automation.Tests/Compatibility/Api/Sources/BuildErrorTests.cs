using M31R.Automation.Compatibility.Api.Sources;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Compatibility.Api.Sources;

public sealed class ABuildThatFails
{
    [Theory]
    [InlineData("/t/A.cs(3,5): error CS0246: The type 'X' could not be found [/t/Lib.csproj]", "A.cs(3,5): CS0246: The type 'X' could not be found.")]
    [InlineData("warning CS1: w\n/t/Lib.csproj : error NU1101: Unable to find package Gone. No packages exist. [/t/Lib.csproj]",
        "NU1101: Unable to find package Gone. No packages exist.")]
    [InlineData("The SDK 'X' was not found.", "The SDK 'X' was not found.")]
    [InlineData("", "it says nothing.")]
    public void SaysItsFirstError(string output, string expected) =>
        BuildError.Of(ScriptedProcesses.Exits(1, output), "/t", "Lib").Text.ShouldBe(expected);

    [Theory]
    [InlineData("error NU1101: Unable to find package Gone.Away. No packages exist.",
        "Make the package \"Gone.Away\" available to restore: a source that has it, or the package folder.")]
    [InlineData("error CS0246: The type 'X' could not be found",
        "Mend what the error names; a release that builds no more can be passed over with --since.")]
    public void SaysWhatToDo(string output, string expected) =>
        BuildError.Of(ScriptedProcesses.Exits(1, output), "/t", "Lib").Remedy.ShouldBe(expected);

    [Fact]
    public void MakesNoAssembly() => BuildError.Of(ScriptedProcesses.Exits(0), "/t", "Lib").Text.ShouldBe("it made no \"Lib.dll\".");
}
