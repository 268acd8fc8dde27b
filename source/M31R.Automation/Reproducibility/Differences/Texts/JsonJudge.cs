using System.Globalization;
using System.Text.Json;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Why two values of JSON differ.</summary>
/// <param name="sides">What is known of the builds.</param>
internal sealed class JsonJudge(TextSides sides)
{
    private const int MostItems = 2000;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 200 };
    private readonly TextJudge text = new(sides);

    /// <summary>
    /// The causes, at their JSON paths; null when one of the texts is no object or array of JSON, empty when both say the same.
    /// </summary>
    public static IReadOnlyList<Difference>? TryOf(string first, string second, string where, TextSides sides)
    {
        if (!IsLikeJson(first) || !IsLikeJson(second))
            return null;

        try
        {
            using var left = JsonDocument.Parse(first, Options);
            using var right = JsonDocument.Parse(second, Options);
            return [.. new JsonJudge(sides).Of(left.RootElement, right.RootElement, new JsonPlace(where, "$", ""))];
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // "\ud83d" is half a character: JSON may write it, as vocabularies do, and no string can hold it.
            return null;
        }
    }

    private static bool IsLikeJson(string text) =>
        (text.AsSpan().Trim() is [var start, .., var end]) && (start, end) is ('{', '}') or ('[', ']');

    private IEnumerable<Difference> Of(JsonElement first, JsonElement second, JsonPlace place) => (first.ValueKind, second.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => OfObjects([.. first.EnumerateObject()], [.. second.EnumerateObject()], place),
        (JsonValueKind.Array, JsonValueKind.Array) => OfArrays([.. first.EnumerateArray()], [.. second.EnumerateArray()], place),
        (JsonValueKind.Number, JsonValueKind.Number) => OfNumbers(first.GetRawText(), second.GetRawText(), place),
        _ => OfTexts(Plain(first), Plain(second), place),
    };

    private IEnumerable<Difference> OfObjects(List<JsonProperty> first, List<JsonProperty> second, JsonPlace place)
    {
        var (left, right) = (Named(first), Named(second));
        var (common, others) = (left.Keys.Where(right.ContainsKey).ToList(), right.Keys.Where(left.ContainsKey).ToList());
        if (!common.SequenceEqual(others, StringComparer.Ordinal))
            yield return place.Tell(TextCauses.JsonKeyOrder, string.Join(", ", common), string.Join(", ", others));

        foreach (var name in common)
        {
            foreach (var difference in Of(left[name], right[name], place.Member(name)))
                yield return difference;
        }

        foreach (var difference in OfLonely(left, right, place))
            yield return difference;
    }

    /// <summary>Members that one side has alone: their names may hold what differs, or be those of variables.</summary>
    private IEnumerable<Difference> OfLonely(OrderedDictionary<string, JsonElement> first, OrderedDictionary<string, JsonElement> second,
        JsonPlace place)
    {
        List<string> left = [.. first.Keys.Where(name => !second.ContainsKey(name))];
        List<string> right = [.. second.Keys.Where(name => !first.ContainsKey(name))];
        var names = LineMatching.Of(left, right, sides);
        foreach (var (one, other) in names.Changed)
        {
            var inside = place.Member(left[one]);
            foreach (var difference in text.Of(left[one], right[other], inside.ToString(),
                "").Concat(Of(first[left[one]], second[right[other]], inside)))
                yield return difference;
        }

        foreach (var name in names.OnlyFirst.Select(index => left[index]))
            yield return place.Member(name).Tell(CauseOf(name), first[name].GetRawText(), "");

        foreach (var name in names.OnlySecond.Select(index => right[index]))
            yield return place.Member(name).Tell(CauseOf(name), "", second[name].GetRawText());
    }

    private Cause CauseOf(string name) => sides.IsVariable(name) ? TextCauses.Environment : TextCauses.Content;

    private IEnumerable<Difference> OfArrays(List<JsonElement> first, List<JsonElement> second, JsonPlace place)
    {
        if (first.Count == 1 && second.Count == 1)
            return Of(first[0], second[0], place.Item(0));

        var told = Match(first, second, place, out var changed);
        var numbers = changed.Count(pair => IsNumber(first[pair.First]) && IsNumber(second[pair.Second]));
        var isRow = place.IsInRow || DrawnNumbers.AreRow(numbers);
        return told.Concat(changed.SelectMany(
            pair => Of(first[pair.First], second[pair.Second], place.Item(pair.First) with { IsInRow = isRow })));
    }

    /// <summary>
    /// What the items as wholes tell. Their texts are not kept while what is inside them is compared: arrays in arrays would keep them once
    /// a level.
    /// </summary>
    private List<Difference> Match(
        List<JsonElement> first, List<JsonElement> second, JsonPlace place, out List<(int First, int Second)> changed)
    {
        List<string> left = [.. first.Select(item => item.GetRawText())];
        List<string> right = [.. second.Select(item => item.GetRawText())];
        var items = LineMatching.Of(left, right, sides);
        changed = [.. items.Changed.Take(MostItems)];
        return
        [
            .. items.Moved.Take(1).Select(_ => place.Tell(
                Items.OrderOf(items.Moved.Select(pair => Plain(first[pair.First]))), string.Join(", ", left), string.Join(", ", right))),
            .. items.OnlyFirst.Take(MostItems).Select(index => place.Item(index).Tell(TextCauses.Content, left[index], "")),
            .. items.OnlySecond.Take(MostItems).Select(index => place.Item(index).Tell(TextCauses.Content, "", right[index])),
        ];
    }

    private static bool IsNumber(JsonElement item) => item.ValueKind == JsonValueKind.Number;

    private IEnumerable<Difference> OfNumbers(string first, string second, JsonPlace place)
    {
        if (first == second)
            return [];

        if (AreSame(first, second))
            return [place.Tell(TextCauses.JsonNumberFormat, first, second)];

        var found = OfTexts(first, second, place);
        return place.IsInRow ? DrawnNumbers.InRow(found) : found;
    }

    /// <summary>Numbers too large for a double are all read as infinite.</summary>
    private static bool AreSame(string first, string second) =>
        decimal.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
        && decimal.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
        && exact != 0
            ? exact == other
            : double.Parse(first, CultureInfo.InvariantCulture) is var one && double.IsFinite(one)
                && one.Equals(double.Parse(second, CultureInfo.InvariantCulture));

    private IEnumerable<Difference> OfTexts(string first, string second, JsonPlace place)
    {
        if (first == second)
            return [];

        return first.AsSpan().ContainsAny('\r', '\n') || second.AsSpan().ContainsAny('\r', '\n')
            ? text.Of(first, second, place.ToString())
            : text.Of(first, second, place.ToString(), $"{place.Name}: ");
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>By name, in order; of names that stand twice, the last counts, as it does for most readers.</summary>
    private static OrderedDictionary<string, JsonElement> Named(List<JsonProperty> members)
    {
        var named = new OrderedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in members)
            named[member.Name] = member.Value;

        return named;
    }
}
