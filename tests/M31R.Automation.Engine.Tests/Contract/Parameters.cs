using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Contract;

/// <summary>
/// "Parameters are resolved through different mechanisms … explained in the following sections by their resolution priority".
/// </summary>
[Trait("NUKE page", "fundamentals/parameters#passing-parameter-values")]
public sealed class ParameterPrecedence
{
    [Fact]
    public void TheCommandLineComesFirst() => Value("--my-parameter", "line").ShouldBe("line");

    [Fact]
    public void FilesComeBeforeTheEnvironment() => Value().ShouldBe("file");

    [Fact]
    public void ProfilesAreAppliedInTheOrderTheyArePassed()
    {
        Value("--profile", "one", "two").ShouldBe("two");
        Value("--profile", "two", "one").ShouldBe("one");
    }

    [Fact]
    public void TheEnvironmentComesBeforeTheInitializer()
    {
        using var root = new Root();
        Said(root.Set("MY_PARAMETER", "environment").Run<Build>("Say")).ShouldBe("environment");
    }

    [Fact]
    public void TheInitializerIsTheDefault()
    {
        using var root = new Root();
        Said(root.Run<Build>("Say")).ShouldBe("initializer");
    }

    /// <summary>With a value in every source at once.</summary>
    private static string Value(params string[] arguments)
    {
        using var root = new Root();
        root.Write(".nuke/parameters.json", """{ "MyParameter": "file" }""")
            .Write(".nuke/parameters.one.json", """{ "MyParameter": "one" }""")
            .Write(".nuke/parameters.two.json", """{ "MyParameter": "two" }""")
            .Set("NUKE_MY_PARAMETER", "environment");
        return Said(root.Run<Build>(["Say", .. arguments]));
    }

    private static string Said(TestRun run) => run.Text.Split('\n').Single(l => l.StartsWith('[')).Trim('[', ']');

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly string MyParameter = "initializer";

        Target Say => _ => _.Executes(() => Serilog.Log.Information("[{Value:l}]", MyParameter));
    }
}

/// <summary>
/// "Casing and underscores are completely ignored. Also, you can use the NUKE_ prefix to easily distinguish them from others".
/// </summary>
[Trait("NUKE page", "fundamentals/parameters#passing-values-through-environment-variables")]
public sealed class ParameterInTheEnvironment
{
    [Theory]
    [InlineData("MY_PARAMETER")]
    [InlineData("MyParameter")]
    [InlineData("my_parameter")]
    [InlineData("NUKE_MY_PARAMETER")]
    [InlineData("NUKE_MyParameter")]
    public void IsFoundByAnyOfItsNames(string variable)
    {
        using var root = new Root();
        root.Set(variable, "found").Run<Build>("Say").Text.ShouldContain("[found]\n");
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly string? MyParameter;

        Target Say => _ => _.Executes(() => Serilog.Log.Information("[{Value:l}]", MyParameter));
    }
}

/// <summary>"Parameters support a wide range of primitive and complex types, including their nullable and array counterparts".</summary>
[Trait("NUKE page", "fundamentals/parameters#supported-types")]
public sealed class ParameterTypes
{
    [Theory]
    [InlineData("--string-value a", "String a")]
    [InlineData("--bool-value", "Bool True")]
    [InlineData("--bool-value true", "Bool True")]
    [InlineData("--bool-value false", "Bool False")]
    [InlineData("--integer-value 7", "Integer 7")]
    [InlineData("--string-array a b", "Array a|b")]
    [InlineData("--numbers 1+2 3", "Numbers 1|2|3")]
    [InlineData("--colour Green", "Colour Green")]
    [InlineData("--colour green", "Colour Green")]
    [InlineData("--configuration Release", "Configuration Release")]
    [InlineData("--custom x", "Custom <x>")]
    public void AreConverted(string arguments, string line) =>
        TestRun.Of<Build>(["Print", .. arguments.Split(' ')]).Text.ShouldContain(line + "\n");

    [Fact]
    public void PathsCountFromTheWorkingDirectory()
    {
        using var root = new Root();
        root.Run<Build>("Print", "--absolute-path", "sub/file").Text.ShouldContain($"Path {root["sub/file"]}\n");
    }

    private enum Colour
    {
        Red,
        Green,
    }

    [System.ComponentModel.TypeConverter(typeof(Converter))]
    private sealed record Custom(string Data)
    {
        private sealed class Converter : System.ComponentModel.TypeConverter
        {
            public override bool CanConvertFrom(System.ComponentModel.ITypeDescriptorContext? context, Type sourceType) =>
                sourceType == typeof(string);

            public override object? ConvertFrom(
                System.ComponentModel.ITypeDescriptorContext? context, System.Globalization.CultureInfo? culture, object value) =>
                new Custom((string)value);
        }
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly string? StringValue;

        [Parameter]
        readonly bool BoolValue;

        [Parameter]
        readonly int? IntegerValue;

        [Parameter]
        readonly string[]? StringArray;

        [Parameter(Separator = "+")]
        readonly int[]? Numbers;

        [Parameter]
        readonly Colour Colour;

        [Parameter]
        readonly Nuke.Components.Configuration? Configuration;

        [Parameter]
        readonly Nuke.Common.IO.AbsolutePath? AbsolutePath;

        [Parameter]
        readonly Custom? Custom;

        Target Print => _ => _.Executes(() =>
        {
            Say("String", StringValue);
            Say("Bool", BoolValue);
            Say("Integer", IntegerValue);
            Say("Array", string.Join('|', StringArray ?? []));
            Say("Numbers", string.Join('|', Numbers ?? []));
            Say("Colour", Colour);
            Say("Configuration", Configuration);
            Say("Path", AbsolutePath);
            Say("Custom", $"<{Custom?.Data}>");
        });

        private static void Say(string name, object? value) => Serilog.Log.Information("{Name:l} {Value:l}", name, value?.ToString());
    }
}

/// <summary>"You can specify a parameter as a target requirement".</summary>
[Trait("NUKE page", "fundamentals/parameters#required-parameters")]
public sealed class RequiredParameter
{
    [Fact]
    public void StopsTheBuildWhenItIsMissing()
    {
        var run = TestRun.Of<Build>("Deploy");
        run.ExitCode.ShouldNotBe(0);
        run.Text.ShouldContain("--api-key");
        run.Text.ShouldNotContain("prepared");
    }

    [Fact]
    public void IsNotAskedForOtherTargets() => TestRun.Of<Build>("Prepare").ExitCode.ShouldBe(0);

    [Fact]
    public void IsMetByAValue() => TestRun.Of<Build>("Deploy", "--api-key", "s3cret").ExitCode.ShouldBe(0);

    [Fact]
    public void IsMaskedWhenItIsSecret() => TestRun.Of<Build>("Deploy", "--api-key", "s3cret").Text.ShouldNotContain("s3cret");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string? ApiKey;

        Target Prepare => _ => _.Executes(() => Serilog.Log.Information("prepared"));

        Target Deploy => _ => _.DependsOn(Prepare).Requires(() => ApiKey).Executes(() => Serilog.Log.Information("key {Key:l}", ApiKey));
    }
}

/// <summary>"Unlisted parameters can be passed as normal".</summary>
[Trait("NUKE page", "fundamentals/parameters#unlisting-parameters")]
public sealed class UnlistedParameter
{
    [Fact]
    public void IsNotInTheHelp() => TestRun.Of<Build>("--help").Text.ShouldNotContain("quiet-one");

    [Fact]
    public void CanBePassed() => TestRun.Of<Build>("Say", "--quiet-one", "v").Text.ShouldContain("[v]\n");

    private sealed class Build : NukeBuild
    {
        [Parameter(List = false)]
        readonly string? QuietOne;

        Target Say => _ => _.Executes(() => Serilog.Log.Information("[{Value:l}]", QuietOne));
    }
}
