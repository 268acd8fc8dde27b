using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>What samples show of their format: every field, its types, how often it is there.</summary>
internal sealed class SampleShape
{
    private const int MostFields = 20_000;
    private readonly SortedDictionary<string, SampleField> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> maps = new(StringComparer.Ordinal);

    /// <summary>The fields by dotted place; the whole document is the empty one.</summary>
    public static IReadOnlyDictionary<string, SampleField> Of(IReadOnlyList<ContractFile> samples)
    {
        var shape = new SampleShape();
        foreach (var sample in samples)
            shape.FindMaps(sample.Document, Trail.Whole);

        foreach (var sample in samples)
            shape.Add(sample, sample.Document, Trail.Whole);

        foreach (var sample in samples)
            shape.CountHolders(sample, sample.Document, Trail.Whole);

        return shape.fields;
    }

    /// <summary>Keys that are no names, such as paths and numbers, are entries of a map.</summary>
    private void FindMaps(DocumentValue value, Trail trail)
    {
        if (value is DocumentMap map && !map.Members.Keys.All(IsName))
            maps.Add(trail.Dotted);

        foreach (var (step, inner) in Inside(value, trail))
            FindMaps(inner, trail.Then(step));
    }

    private static bool IsName(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0])
        && key.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '$' or '@');

    private IEnumerable<(string Step, DocumentValue Value)> Inside(DocumentValue value, Trail trail) => value switch
    {
        DocumentMap map => map.Members.Select(each => (maps.Contains(trail.Dotted) ? Trail.AnyKey : each.Key, each.Value)),
        DocumentList list => list.Items.Select(item => (Trail.Item, item)),
        _ => [],
    };

    private void Add(ContractFile sample, DocumentValue value, Trail trail)
    {
        if (!fields.TryGetValue(trail.Dotted, out var field))
        {
            if (fields.Count >= MostFields)
                return;

            fields[trail.Dotted] = field = new SampleField(trail);
        }

        field.Count++;
        Note(field, sample, value);
        foreach (var (step, inner) in Inside(value, trail))
            Add(sample, inner, trail.Then(step));
    }

    private static void Note(SampleField field, ContractFile sample, DocumentValue value)
    {
        var type = value.Type == "integer" ? "number" : value.Type;
        field.Types.Add(type);
        field.First.TryAdd(type, sample);
        if (value is not DocumentText text)
            return;

        if (HashSpelling.Of(text.Value) is { } hash)
        {
            field.Hashes.Add(hash);
            field.First.TryAdd(hash, sample);
        }
        else
        {
            field.IsNoHash = true;
        }
    }

    private void CountHolders(ContractFile sample, DocumentValue value, Trail trail)
    {
        if (trail.Parent is null && fields.TryGetValue("", out var whole))
            whole.Holders++;

        if (value is DocumentMap map && !maps.Contains(trail.Dotted))
        {
            foreach (var (name, field) in Known(trail))
            {
                field.Holders++;
                if (map[name] is null)
                    field.Without ??= sample;
            }
        }
        else
        {
            foreach (var (step, _) in Inside(value, trail))
                fields[trail.Then(step).Dotted].Holders++;
        }

        foreach (var (step, inner) in Inside(value, trail))
            CountHolders(sample, inner, trail.Then(step));
    }

    private readonly Dictionary<string, List<(string Name, SampleField Field)>> inside = new(StringComparer.Ordinal);

    /// <summary>The named fields right below a place.</summary>
    private List<(string Name, SampleField Field)> Known(Trail trail)
    {
        if (inside.Count == 0)
        {
            foreach (var field in fields.Values.Where(field => field.Trail is { Parent: not null, Step: not (Trail.Item or Trail.AnyKey) }))
            {
                var key = field.Trail.Parent!.Dotted;
                if (!inside.TryGetValue(key, out var list))
                    inside[key] = list = [];

                list.Add((field.Trail.Step, field));
            }
        }

        return inside.GetValueOrDefault(trail.Dotted) ?? [];
    }
}
