using System.Reflection;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.ValueInjection;
using Serilog;

namespace M31R.Automation.Engine.Tests.Execution;

/// <summary>Counts how often it was asked, in the run's environment of the test.</summary>
public class NumberedAttribute(string name) : ValueInjectionAttributeBase
{
    public override int Priority => name.StartsWith("first", StringComparison.Ordinal) ? 1 : 0;

    public override object? GetValue(MemberInfo member, object instance)
    {
        Log.Information("asked for {Name:l}", name);
        return $"{name} of {Build.GetType().Name}";
    }
}

public sealed class FailingAttribute(string reason) : ValueInjectionAttributeBase
{
    public bool Silent { get; set; }

    public override bool SuppressWarnings => Silent;

    public override object GetValue(MemberInfo member, object instance) => throw new InvalidOperationException(reason);
}

[OnDemandValueInjection]
public sealed class LazyNumberedAttribute(string name) : NumberedAttribute(name);

public sealed class CopyAttribute(string from) : ValueInjectionAttributeBase
{
    public override object GetValue(MemberInfo member, object instance) => $"copy of {GetMemberValue<string>(from, instance)}";
}

public sealed class NumberAttribute : ValueInjectionAttributeBase
{
    public override object GetValue(MemberInfo member, object instance) => 5;
}

public interface IHaveInjected : INukeBuild
{
    [Numbered("component")]
    string? Injected => TryGetValue(() => Injected);

    [Number]
    int Number => TryGetValue<int>(() => Number);
}

/// <summary>https://nuke.build/docs/sharing/build-components/#parameters</summary>
public sealed class InjectedMembers
{
    [Fact]
    public void HaveTheirValuesBeforeTheBuildIsInitialized() =>
        Said<Both>().ShouldBe("asked for first | asked for second | initialized first of Both, second of Both | 5 | asked for component | component of Both component of Both");

    [Fact]
    public void AreNotAskedForWhenHelpIs() => TestRun.Of<Both>("--help").Text.ShouldNotContain("asked for first");

    [Fact]
    public void SeeTheBuildsOtherMembers() => Said<Copying>("--word", "given").ShouldBe("copy of given given");

    internal static string Said<T>(params string[] arguments)
        where T : NukeBuild
    {
        var run = TestRun.Of<T>(["Default", "--no-logo", .. arguments]);
        var lines = run.Text.Split('\n').SkipWhile(l => !l.Contains(' ', StringComparison.Ordinal));
        return string.Join(" | ",
            lines.TakeWhile(l => !l.StartsWith("---", StringComparison.Ordinal) && !l.StartsWith("Target ", StringComparison.Ordinal))
            .Where(l => l.Length > 0 && !l.StartsWith("==", StringComparison.Ordinal)));
    }

    private sealed class Both : NukeBuild, IHaveInjected
    {
        [Numbered("second")]
        readonly string? Second;

        [Numbered("first")]
        string? First { get; }

        Target Default => _ => _.Executes(() =>
        {
            var component = (IHaveInjected)this;
            Log.Information("{Number}", component.Number);
            Log.Information("{One:l} {Two:l}", component.Injected, component.Injected);
        });

        protected override void OnBuildInitialized() => Log.Information("initialized {First:l}, {Second:l}", First, Second);
    }

    private sealed class Copying : NukeBuild
    {
        [Copy(nameof(Word))]
        readonly string? Copied;

        [Parameter]
        readonly string? Word;

        Target Default => _ => _.Executes(() => Log.Information("{Copied:l} {Word:l}", Copied, Word));
    }
}

public sealed class InjectedMembersOnDemand
{
    [Fact]
    public void WaitForATargetThatRequiresThem() =>
        InjectedMembers.Said<Build>().ShouldBe("asked for wanted | asked for lazy | wanted of Build lazy of Build null");

    [Fact]
    public void MayBeAllOfABuild() => InjectedMembers.Said<Whole>("--word", "w").ShouldBe("null w");

    private sealed class Build : NukeBuild
    {
        [OnDemand]
        [Numbered("wanted")]
        readonly string? Wanted;

        [LazyNumbered("lazy")]
        readonly string? Lazy;

        [OnDemand]
        [Numbered("unwanted")]
        readonly string? Unwanted;

        Target Default => _ => _
            .Requires(() => Wanted)
            .Requires(() => Lazy)
            .Executes(() => Log.Information("{Wanted:l} {Lazy:l} {Unwanted:l}", Wanted, Lazy, Unwanted ?? "null"));

        Target Other => _ => _.Requires(() => Unwanted).Executes(() => { });
    }

    [OnDemandValueInjection]
    private sealed class Whole : NukeBuild
    {
        [Numbered("unwanted")]
        readonly string? Unwanted;

        [Parameter]
        readonly string? Word;

        Target Default => _ => _.Executes(() => Log.Information("{Unwanted:l} {Word:l}", Unwanted ?? "null", Word));
    }
}

public sealed class InjectionsThatFail
{
    [Fact]
    public void AreWarningsThatNameMemberAndReason()
    {
        var run = TestRun.Of<Build>("Default");
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain("warning: [Failing] Build.Plain has no value: no such thing.\n");
        run.Text.ShouldContain("warning: [Number] Build.Text has no value: the value is of type Int32, and the member of type String.\n");
        run.Text.ShouldNotContain("hush");
    }

    [Fact]
    public void AreErrorsWhenATargetRequiresTheMember()
    {
        var run = TestRun.Of<Build>("Other", "--no-logo");
        run.ExitCode.ShouldBe(2);
        run.Text.ShouldContain("error: Nothing was run, because this is missing:\n  \"Plain\" (required by Other): no such thing\n");
    }

    [Fact]
    public void AreErrorsWhenTheMemberIsRequired()
    {
        var run = TestRun.Of<Requiring>("Default", "--no-logo");
        (run.ExitCode, run.Plan.Single().Status).ShouldBe((2, ExecutionStatus.None));
        run.Text.ShouldContain("error: Nothing was run, because this is missing:\n  \"Needed\": not here\n");
    }

    private sealed class Build : NukeBuild
    {
        [Failing("no such thing.")]
        readonly string? Plain;

        [Optional]
        [Failing("hush")]
        readonly string? Optional;

        [Failing("hush", Silent = true)]
        readonly string? Silent;

        [Number]
        readonly string? Text;

        Target Default => _ => _.Executes(() => Log.Information("{A}{B}{C}", Optional, Silent, Text));

        Target Other => _ => _.Requires(() => Plain).Executes(() => { });
    }

    private sealed class Requiring : NukeBuild
    {
        [Required]
        [Failing("not here")]
        readonly string? Needed;

        Target Default => _ => _.Executes(() => Log.Information("{A}", Needed));
    }
}
