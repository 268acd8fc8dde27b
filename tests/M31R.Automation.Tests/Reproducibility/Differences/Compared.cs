using System.Text;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences;

/// <summary>Two parts, compared as the outputs of two builds that saw as much else as they could.</summary>
internal static class Compared
{
    public static readonly BuildTrace First = new()
    {
        Root = "/work/first/clone",
        Home = "/home/alice",
        User = "alice",
        Host = "builder-one",
        Temporary = "/work/first/tmp",
        Began = new DateTimeOffset(2026, 11, 22, 10, 41, 0, TimeSpan.Zero),
        Ended = new DateTimeOffset(2026, 11, 22, 10, 43, 0, TimeSpan.Zero),
    };

    public static readonly BuildTrace Second = new()
    {
        Root = "/srv/b/other/place",
        Home = "/nonexistent/home/of/bob",
        User = "bobby",
        Host = "zeta.example.org",
        Temporary = "/srv/b/temporary",
        Began = new DateTimeOffset(2027, 12, 25, 0, 44, 0, TimeSpan.FromHours(14)),
        Ended = new DateTimeOffset(2027, 12, 25, 0, 47, 0, TimeSpan.FromHours(14)),
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NOISE_OF_BUILD"] = "loud-noise" },
    };

    public static IReadOnlyList<Difference> Bytes(byte[] first, byte[] second, UnpackingBudget? budget = null) =>
        DifferenceOrder.Of(PartComparison.Of(
            new OutputPart("", first),
            new OutputPart("", second),
            PartComparison.Context(First, Second, budget ?? UnpackingBudget.For(first.Length + second.Length, CancellationToken.None))));

    public static IReadOnlyList<Difference> Texts(string first, string second) =>
        Bytes(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));

    /// <summary>The ids of the causes, each once, in the order of the alphabet.</summary>
    public static string Causes(IReadOnlyList<Difference> differences) =>
        string.Join(' ',
            differences.Select(difference => difference.Cause.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The ids with their places.</summary>
    public static IEnumerable<string> Told(IReadOnlyList<Difference> differences) =>
        differences.Select(difference => $"{difference.Places}: {difference.Cause.Id}");
}
