using Nuke.Common;
using NukeAssert = Nuke.Common.Assert;

namespace M31R.Automation.Engine.Tests;

/// <summary>https://nuke.build/docs/fundamentals/assertions/</summary>
public sealed class Assertions
{
    private static readonly int[] numbers = [1, 2];
    private static string? Nothing => null;

    public static TheoryData<Action, string> Failures => new()
    {
        { () => NukeAssert.Fail("This was unexpected!"), "This was unexpected!" },
        { () => NukeAssert.True(numbers.Length > 2), "Expected condition to be true: numbers.Length > 2" },
        { () => NukeAssert.False(numbers.Length == 2), "Expected condition to be false: numbers.Length == 2" },
        { () => Nothing.NotNull(), "Expected a value, got null: Nothing" },
        { () => ((int?)null).NotNull(), "Expected a value, got null: (int?)null" },
        { () => Nothing.NotNullOrEmpty(), "Expected text, got none: Nothing" },
        { () => " ".NotNullOrWhiteSpace(), "Expected text, got none: \" \"" },
        { () => NukeAssert.NotEmpty(Array.Empty<int>()), "Expected items, got none: Array.Empty<int>()" },
        { () => NukeAssert.NotEmpty((int[]?)null), "Expected items, got null: (int[]?)null" },
        { () => NukeAssert.Empty(numbers), "Expected no items, got 2: numbers" },
        { () => NukeAssert.HasSingleItem(numbers), "Expected one item, got 2: numbers" },
        { () => NukeAssert.Count(numbers, length: 5), "Expected 5 items, got 2: numbers" },
        { () => NukeAssert.FileExists("/no/file"), "No such file \"/no/file\": \"/no/file\"" },
        { () => NukeAssert.DirectoryExists("/no/directory"), "No such directory \"/no/directory\": \"/no/directory\"" },
        { () => NukeAssert.Count(numbers, 5, "five are needed"), "five are needed" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void SayWhatWasExpected(Action assertion, string message) => Should.Throw<Exception>(assertion).Message.ShouldBe(message);

    [Fact]
    public void AnswerWhatTheyAssert()
    {
        "x".NotNull().ShouldBe("x");
        ((int?)1).NotNull().ShouldBe(1);
        "x".NotNullOrEmpty().NotNullOrWhiteSpace().ShouldBe("x");
    }

    [Fact]
    public void HoldQuietly()
    {
        NukeAssert.True(numbers.Length == 2);
        NukeAssert.False(numbers.Length == 3);
        NukeAssert.Empty(Array.Empty<int>());
        NukeAssert.NotEmpty(numbers);
        NukeAssert.Count(numbers, 2);
        NukeAssert.HasSingleItem([1]);
        NukeAssert.FileExists(typeof(Assertions).Assembly.Location);
        NukeAssert.DirectoryExists("/");
    }

    [Fact]
    public void KeepTheirCause()
    {
        var cause = new InvalidOperationException();
        Should.Throw<Exception>(() => NukeAssert.Fail("no", cause)).InnerException.ShouldBeSameAs(cause);
    }
}
