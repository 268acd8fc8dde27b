using System.Diagnostics;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Inventory.Fuzzing;

/// <summary>Feeds one parser, and keeps what it should not have done. The same inputs every time.</summary>
internal sealed class FuzzRun(FuzzedParser parser, int count)
{
    /// <summary>One input in so many is written otherwise without another meaning, the rest is damaged.</summary>
    private const int Rewritten = 20;
    private const int MostFailures = 3;

    private readonly int start = parser.Name.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter));
    private readonly (string Name, Func<string, string> Apply)[] rewritings = [.. parser.Rewritings];
    private readonly List<string> failures = [];
    private string meaning = "";
    private long since;

    /// <summary>An input may take so long; small texts take microseconds.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(2);

    public string Name => parser.Name;

    public int Read { get; private set; }

    public int Refused { get; private set; }

    public int Inputs => Read + Refused;

    public IReadOnlyList<string> Failures => failures;

    /// <summary>How long the input that is being read takes already; zero between inputs. May be asked from elsewhere.</summary>
    public TimeSpan Pending => Volatile.Read(ref since) is > 0 and var ticks ? Stopwatch.GetElapsedTime(ticks) : TimeSpan.Zero;

    public FuzzRun Run()
    {
        meaning = Told.By(parser.Read(parser.Path, parser.Seed)).Text;
        for (var number = 0; number < count && failures.Count < MostFailures; number++)
        {
            if (number % Rewritten == 0)
                Rewrite(number);
            else
                Damage(new Random(unchecked(start + number)), number);
        }

        return this;
    }

    private void Damage(Random random, int number)
    {
        var (text, how) = Mutation.Of(random, parser.Seed);
        Try(text, $"input {number} ({how})");
    }

    private void Rewrite(int number)
    {
        var (name, apply) = rewritings[number / Rewritten % rewritings.Length];
        var (text, input) = (apply(parser.Seed), $"input {number} ({name})");
        var told = Try(text, input);
        if (told is null)
            Fail(input, text, "it means the same, and yet it was refused");
        else if (told.Text != meaning)
            Fail(input, text, $"it means the same, and yet it was read as\n{told.Text}\ninstead of\n{meaning}");
    }

    /// <summary>What the parser told; null when it refused the text, or did worse.</summary>
    private Told? Try(string text, string input)
    {
        try
        {
            var told = Told.By(Timed(text, input));
            Read++;
            Check(told.Places, text, input);
            return told;
        }
        catch (UnreadableManifestException refusal)
        {
            Refused++;
            Check([refusal.Problem.Place], text, input);
            if (refusal.Problem.Place.Line is null)
                Fail(input, text, $"the refusal names no line: {refusal.Message}");
        }
        catch (Exception other) when (other is not OutOfMemoryException)
        {
            Refused++;
            Fail(input, text, $"{other.GetType().Name} left the reader: {other}");
        }

        return null;
    }

    /// <summary>Another process may have held the machine up: only what is slow twice is slow.</summary>
    private object? Timed(string text, string input)
    {
        for (var again = false; ; again = true)
        {
            var began = Stopwatch.GetTimestamp();
            Volatile.Write(ref since, began);
            try
            {
                var value = parser.Read(parser.Path, text);
                if (Stopwatch.GetElapsedTime(began) <= Limit)
                    return value;
            }
            finally
            {
                Volatile.Write(ref since, 0);
            }

            if (again)
            {
                Fail(input, text, $"it took {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
                return null;
            }
        }
    }

    private void Check(IEnumerable<Place> places, string text, string input)
    {
        var last = 0;
        foreach (var _ in text.AsSpan().EnumerateLines())
            last++;

        if (places.FirstOrDefault(place => place.Path != parser.Path || place.Line < 1 || place.Line > last) is { } wrong)
            Fail(input, text, $"the place \"{wrong}\" is none of the {last} lines of \"{parser.Path}\"");
    }

    private void Fail(string input, string text, string what) =>
        failures.Add(
            $"{parser.Name}, {input}: {what}\n--- the input, {text.Length} signs\n{(text.Length > 3000 ? text[..3000] + "…" : text)}\n---");
}
