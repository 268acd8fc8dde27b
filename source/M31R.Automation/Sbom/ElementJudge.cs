using M31R.Automation.Findings;

namespace M31R.Automation.Sbom;

/// <summary>Judges <c>sbom-meets-minimum-elements</c>.</summary>
internal static class ElementJudge
{
    private static readonly Rule Rule = SbomRules.MeetsMinimumElements;

    /// <summary>
    /// One finding for what the subject itself lacks of an element, and one for what the others lack: the next steps differ. Versions of
    /// packages are the other rule's.
    /// </summary>
    public static IReadOnlyList<Finding> Judge(SbomFacts facts, IReadOnlyList<NtiaElement> elements)
    {
        Finding[] lacking = [.. elements.SelectMany(element => Lacking(facts, element))];
        return lacking.Length > 0
            ? lacking
            : [Rule.Holds(
                $"Supplier, name, identifier and place in the graph of {Counted.Of(elements[0].Count, "component")}, "
                + "author and time of the bill.")];
    }

    private static IEnumerable<Finding> Lacking(SbomFacts facts, NtiaElement element)
    {
        if (element.Missing.Any(IsSubject))
        {
            var whole = element.IsOfTheBill;
            var message = $"The {(whole ? "bill" : "subject")} has no {element.Name}.";
            yield return Found(element, message, ElementRemedy.OfSubject(element.Name)) with
            {
                Component = whole ? element.Name : $"{element.Name} of the subject",
            };
        }

        SbomComponent[] others = [.. element.Missing.Where(component => !IsSubject(component) && IsJudged(element, component))];
        if (others.Length > 0)
        {
            var names = Counted.Listed([.. others.Select(component => $"\"{component.Title}\"")]);
            var have = others.Length == 1 ? "has" : "have";
            yield return Found(
                element,
                $"{others.Length} of {Counted.Of(element.Count - 1, "component")} {have} no {element.Name}: {names}.",
                ElementRemedy.Of(element.Name, others, facts.Inventory));
        }
    }

    private static Finding Found(NtiaElement element, string message, string remedy) =>
        Rule.Violated(message) with { Component = element.Name, Remedy = remedy };

    private static bool IsSubject(SbomComponent component) => component.Scope is null;

    private static bool IsJudged(NtiaElement element, SbomComponent component) =>
        element.Name != MinimumElements.Version || component.Kind is SbomKind.Data or SbomKind.Model;
}
