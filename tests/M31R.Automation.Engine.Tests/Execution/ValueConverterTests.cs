using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

[Flags]
public enum Colors
{
    None = 0,
    Red = 1,
    DarkBlue = 2,
}

[TypeConverter(typeof(Converter))]
public sealed record Point(int X, int Y)
{
    public sealed class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            ((string)value).Split(',') is [var x, var y]
                ? new Point(int.Parse(x, culture), int.Parse(y, culture))
                : throw new FormatException("A point has two numbers.");
    }
}

/// <summary>https://nuke.build/docs/fundamentals/parameters/#supported-types</summary>
public sealed class ParametersOfEveryType
{
    [Theory]
    [InlineData("Guid=0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5bd9cb469fa16570867728950e")]
    [InlineData("When=01/31/2026 13:30:00", "2026-01-31T13:30:00")]
    [InlineData("Span=00:05:00", "0:5:0")]
    [InlineData("Address=https://example.org/", "https://example.org")]
    [InlineData("Version=1.2.3", "1.2.3")]
    [InlineData("Number=0.5", "0.5")]
    [InlineData("Letter=x", "x")]
    [InlineData("Colors=Red, DarkBlue", "red,dark-blue")]
    [InlineData("Point=Point { X = 1, Y = 2 }", "1,2")]
    [InlineData("Several=1|3", "1", "3")]
    [InlineData("Spans=00:00:01|00:00:02", "0:0:1", "0:0:2")]
    public void AreRead(string expected, params string[] values)
    {
        var option = $"--{expected[..expected.IndexOf('=', StringComparison.Ordinal)]}";
        TestRun.Of<Build>(["Default", option, .. values]).Text.ShouldContain($"\n{expected}\n");
    }

    [Theory]
    [InlineData("guid", "a GUID like 0f8fad5b-d9cb-469f-a165-70867728950e.")]
    [InlineData("when", "a time like 2026-01-31T13:30:00Z.")]
    [InlineData("span", "a duration like 00:05:00.")]
    [InlineData("version", "a version like 1.2.3.")]
    [InlineData("number", "a number.")]
    [InlineData("letter", "one character.")]
    [InlineData("colors", "None, Red, DarkBlue.")]
    [InlineData("point", "a Point. It says: A point has two numbers.")]
    [InlineData("spans", "a duration like 00:05:00.")]
    public void SayWhatTheyExpect(string name, string expected) =>
        TestRun.Of<Build>("Default", $"--{name}", "nonsense").Text
            .ShouldBe($"error: Parameter \"{name}\" cannot be \"nonsense\" (--{name}). Allowed: {expected}\n");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly Guid Guid;

        [Parameter]
        readonly DateTime? When;

        [Parameter]
        readonly TimeSpan Span;

        [Parameter]
        readonly Uri? Address;

        [Parameter]
        readonly Version? Version;

        [Parameter]
        readonly double Number;

        [Parameter]
        readonly char Letter;

        [Parameter]
        readonly Colors Colors;

        [Parameter]
        readonly Point? Point;

        [Parameter]
        readonly int?[] Several = [];

        [Parameter]
        readonly List<TimeSpan> Spans = [];

        Target Default => _ => _.Executes(() =>
        {
            Show(Guid);
            Show(When);
            Show(Span);
            Show(Address);
            Show(Version);
            Show(Number);
            Show(Letter);
            Show(Colors);
            Show(Point);
            Show(string.Join('|', Several), nameof(Several));
            Show(string.Join('|', Spans), nameof(Spans));
        });

        private static void Show(object? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
            Serilog.Log.Information("{Name:l}={Value:l}", name, Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}
