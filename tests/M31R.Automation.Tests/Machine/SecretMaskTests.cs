using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Machine;

public sealed class AVariableOfTheEnvironment
{
    private static string Shown(string name, string value) =>
        SecretMask.FromEnvironment([KeyValuePair.Create(name, value)]).Mask($"before {value} after");

    [Theory]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("NUGET_API_KEY")]
    [InlineData("nuget_apikey")]
    [InlineData("DB_PASSWORD")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("CLIENT_SECRET")]
    [InlineData("PERSONALTOKEN")]
    [InlineData("AZURE_DEVOPS_EXT_PAT")]
    [InlineData("NPM_CONFIG__AUTH")]
    public void IsASecretByItsName(string name) => Shown(name, "hunter2").ShouldBe("before *** after");

    [Theory]
    [InlineData("PATH", "hunter2")]
    [InlineData("PWD", "/home/hunter2")]
    [InlineData("TOKENIZERS_PARALLELISM", "hunter2")]
    [InlineData("API_TOKEN", "1")]
    [InlineData("USE_TOKEN", "true")]
    [InlineData("API_TOKEN", "")]
    [InlineData("TOKEN_FILE", "/run/token")]
    public void IsNoSecretByNameOrLength(string name, string value) => Shown(name, value).ShouldBe($"before {value} after");

    [Theory]
    [InlineData("http://user:hunter2@proxy:8080", "http://user:***@proxy:8080")]
    [InlineData("Server=x;Password=hunter2;User=y", "Server=x;Password=***;User=y")]
    public void MayHoldAPassword(string value, string shown) => Shown("ADDRESS", value).ShouldBe($"before {shown} after");
}

public sealed class ASecret
{
    [Fact]
    public void OfSeveralLinesIsMaskedLineByLine() =>
        new SecretMask(["-----BEGIN-----\r\nabcdefgh\r\n\r\n-----END-----"])
            .Mask("    abcdefgh\n-----END-----\n")
            .ShouldBe("    ***\n***\n");

    [Fact]
    public void ThatBeginsLikeAnotherIsMaskedWhole() =>
        new SecretMask(["secret", "secret-long"]).Mask("secret-long secret").ShouldBe("*** ***");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void IsFoundInPiecesOfAnySize(int size)
    {
        var masked = new MaskedText(new SecretMask(["secret", "secret-long"]), new BoundedText(100));
        foreach (var piece in "a secret b secret-long csecretsecret-longsecre".Chunk(size))
            masked.Append(piece);

        masked.Finish().Text.ShouldBe("a *** b *** c******secre");
    }

    [Fact]
    public void IsNotShownInHalfWhereTheTextIsCut()
    {
        var masked = new MaskedText(new SecretMask(["secret-long"]), new BoundedText(8));
        masked.Append("absecret-longyz0123");

        masked.Finish().Text.ShouldNotContain("secr");
    }
}

public sealed class TheDoorsOfThisMachine
{
    [Fact]
    public void OpenOntoIt()
    {
        var doors = Doors.OfThisMachine();

        doors.Files.FileExists(typeof(Doors).Assembly.Location).ShouldBeTrue();
        doors.Git.Version(AppContext.BaseDirectory).ShouldNotBeNull().ShouldStartWith("git version ");
        doors.Clock.ShouldBe(TimeProvider.System);
    }

    [Fact]
    public void KnowTheSecretsOfTheEnvironment()
    {
        Environment.SetEnvironmentVariable("M31R_DOORS_TOKEN", "opensesame-1");
        var doors = Doors.OfThisMachine();
        Environment.SetEnvironmentVariable("M31R_DOORS_TOKEN", null);

        doors.Secrets.Mask("say opensesame-1").ShouldBe("say ***");
    }
}
