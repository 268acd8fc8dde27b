using M31R.Automation.Reproducibility.Differences;
using M31R.Automation.Reproducibility.Differences.Executables;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>Two parts of builds in <c>/first/sky</c> and <c>/second/sky</c> on a day in March, an hour apart.</summary>
internal static class Pair
{
    public const string FirstRoot = "/first/sky";
    public const string SecondRoot = "/second/sky";

    private static readonly IFormatComparer[] Comparers = [new ExecutableComparer(), new SymbolsComparer(), new ResourceFileComparer()];

    public static readonly DateTimeOffset FirstTime = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset SecondTime = FirstTime.AddHours(1);

    private static readonly ComparisonContext Context = new(Trace(FirstRoot, FirstTime), Trace(SecondRoot, SecondTime), Explain);

    public static uint FirstStamp => (uint)FirstTime.ToUnixTimeSeconds();

    public static uint SecondStamp => (uint)SecondTime.ToUnixTimeSeconds();

    /// <summary>The causes with their places: <c>pe-version</c>, <c>text-time at A.B.Run()</c>.</summary>
    public static IReadOnlyList<string> Causes(BuiltAssembly first, BuiltAssembly second) => Causes(first.Bytes(), second.Bytes());

    /// <inheritdoc cref="Causes(BuiltAssembly, BuiltAssembly)"/>
    public static IReadOnlyList<string> Causes(BuiltSymbols first, BuiltSymbols second) => Causes(first.Bytes(), second.Bytes());

    /// <inheritdoc cref="Causes(BuiltAssembly, BuiltAssembly)"/>
    public static IReadOnlyList<string> Causes(byte[] first, byte[] second) =>
    [
        .. Explain(new OutputPart("", first), new OutputPart("", second))
            .Select(found => found.Where.Length == 0 ? found.Cause.Id : $"{found.Cause.Id} at {found.Where}"),
    ];

    public static IReadOnlyList<Difference> Explain(OutputPart first, OutputPart second)
    {
        if (first.Bytes.Span.SequenceEqual(second.Bytes.Span))
            return [];

        if (Comparers.FirstOrDefault(comparer => comparer.Reads(first, second)) is { } form)
            return Damage.Told(() => form.Compare(first, second, Context));

        return DataText.Of(first.Bytes.Span) is { } one && DataText.Of(second.Bytes.Span) is { } other
            ? TextDifferences.Of(one, other, first.Where, Context)
            : [new Difference(M31R.Automation.Reproducibility.Differences.Causes.Binary, first.Where, "", "")];
    }

    private static BuildTrace Trace(string root, DateTimeOffset began) =>
        new() { Root = root, Began = began, Ended = began.AddMinutes(5) };
}
