using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Serilog;

namespace M31R.Automation.Engine.Tests.Execution;

public interface INeedAName : INukeBuild
{
    [Parameter]
    string? Name => TryGetValue(() => Name);

    Target Greet => _ => _.Requires(() => Name).Executes(() => Log.Information("hello {Name:l}", Name));
}

public sealed class DeployBuild : NukeBuild, INeedAName
{
    [Parameter]
    [Required]
    readonly string? Always;

    [Parameter]
    [Secret]
    readonly string? ApiKey;

    [Parameter("How often.")]
    readonly int? Count;

    [Parameter]
    readonly Severity? Severity;

    [Parameter]
    readonly bool Ready;

    Target Before => _ => _.Executes(() => { });

    Target Deploy => _ => _
        .DependsOn(Before)
        .Requires(() => ApiKey)
        .Requires(() => Count)
        .Requires(() => IsReady())
        .Executes(() => Log.Information("{Always} {ApiKey} {Count}", Always, ApiKey, Count));

    Target Choose =>
        _ => _.Requires(() => Severity).Requires(() => ApiKey).Executes(() => Log.Information("{Severity} {ApiKey}", Severity, ApiKey));

    Target Other => _ => _.DependsOn(Deploy).Executes(() => { });

    private bool IsReady() => Ready;
}

/// <summary>https://nuke.build/docs/fundamentals/parameters/#required-parameters</summary>
public sealed class RequiredParameters
{
    [Fact]
    public void AreAllNamedBeforeAnythingRuns()
    {
        var run = TestRun.Of<DeployBuild>("Deploy", "--no-logo");
        (run.ExitCode, run.Text).ShouldBe((2, """
            error: Nothing was run, because of this:
              "Always": give --always, NUKE_ALWAYS or "Always" in .nuke/parameters.json
              "ApiKey" (required by Deploy): give NUKE_API_KEY or --api-key
              "Count" (required by Deploy): give --count, NUKE_COUNT or "Count" in .nuke/parameters.json
              Deploy: requirement not met: IsReady()

            """));
        run.States.ShouldBe("Before None, Deploy None");
    }

    [Fact]
    public void AreNotNeededByWhatIsSkipped() =>
        TestRun.Of<DeployBuild>("Other", "--skip", "--always", "x").States.ShouldBe("Before Skipped, Deploy Skipped, Other Succeeded");

    [Fact]
    public void LetTheBuildRunWhenGiven() =>
        TestRun.Of<DeployBuild>("Deploy", "--always", "x", "--api-key", "k", "--count", "0", "--ready")
            .States.ShouldBe("Before Succeeded, Deploy Succeeded");
}

public sealed class UnmetRequirements
{
    [Theory]
    [InlineData("Logic", "Ready && !(Name == \"x\" || Level != Severity.VeryHigh)")]
    [InlineData("Calls", "Check(Name, 1) && Items.Any(i => i.Length > 2) && Items[0] == null")]
    [InlineData("Local", "limit > Items.Length")]
    [InlineData("Static", "string.IsNullOrEmpty(Name) && Always(false)")]
    public void AreToldAsTheyAreWritten(string target, string expected) => TestRun.Of<Build>(target, "--no-logo").Text
        .ShouldBe($"error: Nothing was run, because of this:\n  {target}: requirement not met: {expected}\n");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly bool Ready;

        [Parameter]
        readonly string? Name = "name";

        [Parameter]
        readonly Severity Level;

        private static string[] Items => ["a"];

        Target Logic => _ => _.Requires(() => Ready && !(Name == "x" || Level != Severity.VeryHigh));

        Target Calls => _ => _.Requires(() => Check(Name, 1) && Items.Any(i => i.Length > 2) && Items[0] == null);

        Target Local => _ =>
        {
            var limit = int.Parse("0", System.Globalization.CultureInfo.InvariantCulture);
            return _.Requires(() => limit > Items.Length);
        };

        Target Static => _ => _.Requires(() => string.IsNullOrEmpty(Name) && Always(false));

        private static bool Always(bool answer) => answer;

        private bool Check(string? text, int count) => Ready && text?.Length > count;
    }
}

/// <summary>The shorthand of requirements lets values be given when the build runs locally.</summary>
public sealed class RequiredParametersAtATerminal
{
    private readonly Person person = new();

    [Fact]
    public void AreAskedForUntilTheyFit()
    {
        var run = Run(["always", "hunter2", "word", "3"], "Deploy", "--ready", "--no-logo");
        run.States.ShouldBe("Before Succeeded, Deploy Succeeded");
        person.Questions.ShouldBe(["Always", "ApiKey (hidden)", "Count (How often)", "Count (How often)"]);
        run.Text.ShouldContain("Parameter \"count\" cannot be \"word\" (typed in). Allowed: a whole number.\n");
    }

    [Fact]
    public void AreChosenFromTheirValuesAndMaskedWhenSecret()
    {
        var run = Run(["Medium", "hunter2"], "Choose", "--always", "x");
        run.Text.ShouldContain("\nMedium *****\n");
        run.Text.ShouldNotContain("hunter2");
        person.Questions.ShouldBe(["Severity: Low Medium VeryHigh", "ApiKey (hidden)"]);
    }

    [Fact]
    public void MayBeAComponents() => Run(["Ada"], "Greet", "--always", "x").Text.ShouldContain("hello Ada");

    [Fact]
    public void AreNotAskedForWhenTheBuildCannotRunAnyway()
    {
        Run([], "Deploy").ExitCode.ShouldBe(2);
        person.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void AreNotAskedForOnABuildServer()
    {
        using var root = new Root().Set("CI", "true");
        Run(root, "Greet").ExitCode.ShouldBe(2);
        person.Questions.ShouldBeEmpty();
    }

    private TestRun Run(string[] answers, params string[] arguments)
    {
        using var root = new Root();
        Array.ForEach(answers, person.Answers.Enqueue);
        return Run(root, arguments);
    }

    private TestRun Run(Root root, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var result = BuildProgram.Run(root.Request<DeployBuild>(output, arguments) with { Prompt = person });
        return new TestRun(result.ExitCode, output.ToString(), result.Plan);
    }

    private sealed class Person : IPrompt
    {
        internal Queue<string> Answers { get; } = [];

        internal List<string> Questions { get; } = [];

        public bool IsPossible => true;

        public string Choose(string question, IReadOnlyList<string> choices, CancellationToken cancellation) =>
            Answer($"{question}: {string.Join(' ', choices)}");

        public string Ask(string question, bool isSecret, CancellationToken cancellation) =>
            Answer(isSecret ? $"{question} (hidden)" : question);

        private string Answer(string question)
        {
            Questions.Add(question);
            return Answers.Dequeue();
        }
    }
}
