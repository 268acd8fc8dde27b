using Nuke.Common.CI.GitHubActions;

namespace M31R.Automation.Engine.Tests.CI;

public sealed class NameOfASecret
{
    [Theory]
    [InlineData("NuGetApiKey", "NUGET_API_KEY")]
    [InlineData("GitHubToken", "GITHUB_TOKEN")]
    [InlineData("MyDotNetKey", "MY_DOTNET_KEY")]
    [InlineData("SigningPASSWORD", "SIGNING_PASSWORD")]
    [InlineData("signing-password", "SIGNING_PASSWORD")]
    [InlineData("SLACK_WEBHOOK", "SLACK_WEBHOOK")]
    public void IsThatOfItsParameter(string parameter, string secret) => WorkflowImports.Upper(parameter).ShouldBe(secret);
}
