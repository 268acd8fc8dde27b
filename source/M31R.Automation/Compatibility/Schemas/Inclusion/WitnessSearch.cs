using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Tries the documents of suspicions on both schemas.</summary>
/// <param name="validator">Judges.</param>
/// <param name="one">Must accept a witness.</param>
/// <param name="other">Must refuse it.</param>
internal sealed class WitnessSearch(SchemaValidator validator, JsonSchema one, JsonSchema other)
{
    private const int MostCandidates = 80;
    private const int MostHarmless = 3;
    private const int MostTried = 20;

    /// <summary>A document that only the one accepts, and why the other refuses it; null when none was found.</summary>
    public SchemaWitness? Find(Suspicion suspicion)
    {
        var noise = Noise(suspicion);
        SchemaWitness? substitute = null;
        foreach (var document in suspicion.Candidates.Take(MostCandidates).Where(document => Accepts(one, document)))
        {
            if (Blamed(suspicion, Refusals(document), noise) is not { } violation)
                continue;

            var witness = new SchemaWitness(document, violation, Place(suspicion, violation), suspicion.Declared);
            if (suspicion.Keyword is null || violation.Keyword == suspicion.Keyword)
                return witness;

            substitute ??= witness;
        }

        return substitute;
    }

    /// <summary>What the other refuses for reasons that have nothing to do with the suspicion; null when nobody can tell.</summary>
    private HashSet<string>? Noise(Suspicion suspicion)
    {
        DocumentValue[] harmless = [.. suspicion.Harmless.Take(MostTried).Where(document => Accepts(one, document)).Take(MostHarmless)];
        if (harmless.Length == 0)
            return null;

        var noise = harmless.Select(
            document => Refusals(document).Select(violation => violation.Identity).ToHashSet(StringComparer.Ordinal)).ToList();
        return noise.Aggregate((sum, next) =>
        {
            sum.IntersectWith(next);
            return sum;
        });
    }

    private static Violation? Blamed(Suspicion suspicion, IReadOnlyList<Violation> violations, HashSet<string>? noise)
    {
        var fresh = violations.Where(violation => noise?.Contains(violation.Identity) != true).ToList();
        var near = fresh.Where(violation => IsAtOrUnder(violation.Trail, suspicion.Steps)).ToList();
        if (suspicion.Key is { } key && near.Find(violation => IsAbout(violation, key, suspicion.Steps.Count)) is { } exact)
            return exact;

        if (suspicion.Keyword is { } keyword && near.Find(violation => violation.Keyword == keyword) is { } asked)
            return asked;

        if (suspicion.Key is { } missing && near.Find(violation => IsOfNames(violation, missing, suspicion.Steps.Count)) is { } names)
            return names;

        return noise is null && suspicion.Key is not null ? null
            : near.MinBy(violation => violation.Trail.Depth) is { } nearest ? nearest
            : noise is null && suspicion.Steps.Count > 0 ? null
            : fresh.FirstOrDefault();
    }

    private static bool IsAbout(Violation violation, string key, int depth) =>
        violation.Trail.Depth == depth ? violation.Key == key
        : violation.Trail.Depth == depth + 1 && violation.Trail.Step == key;

    /// <summary>One of several keys must be there, of which the key is one.</summary>
    private static bool IsOfNames(Violation violation, string key, int depth) => violation is { Keyword: "anyOf", Node: { } node }
        && violation.Trail.Depth == depth
        && node.AnyOf.All(branch => branch.Required.Count > 0) && node.AnyOf.Any(branch => branch.Required.Contains(key, StringComparer.Ordinal));

    private static Trail Place(Suspicion suspicion, Violation violation)
    {
        var trail = suspicion.Trail;
        return violation switch
        {
            { Keyword: "required", Key: { } key } => violation.Trail.Then(key),
            { Keyword: "unknown", Key: { } key } when key == suspicion.Key || (violation.Trail.Depth > trail.Depth && !IsMade(key)) =>
                violation.Trail.Then(key),
            { Keyword: "unknown" or "propertyNames" } => violation.Trail,
            _ when violation.Trail.Depth > trail.Depth && IsAtOrUnder(violation.Trail, suspicion.Steps) => violation.Trail,
            _ when suspicion.Key is { } key => trail.Then(key),
            _ => trail,
        };
    }

    private static bool IsMade(string key) => key.StartsWith(DocumentMaker.OtherKey, StringComparison.Ordinal);

    private static bool IsAtOrUnder(Trail trail, IReadOnlyList<string> steps)
    {
        var own = new List<string>();
        for (var at = trail; at.Parent is not null; at = at.Parent)
            own.Insert(0, at.Step);

        return own.Count >= steps.Count
            && steps.Zip(own).All(pair => pair.First == pair.Second || pair.First == Trail.AnyKey || pair.Second == Trail.AnyKey);
    }

    private bool Accepts(JsonSchema schema, DocumentValue document) => validator.Of(schema.Root, document).Count == 0;

    private IReadOnlyList<Violation> Refusals(DocumentValue document) => validator.Of(other.Root, document);
}
