using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>Judges a bill.</summary>
internal static class SbomJudge
{
    /// <summary>Both rules.</summary>
    public static Judgement Judge(SbomFacts facts, SbomDocument document, IReadOnlyList<NtiaElement> elements) =>
        new([.. Completeness(facts), .. Elements(elements)]) { Metrics = Metrics(document, elements) };

    private static Finding[] Completeness(SbomFacts facts)
    {
        var rule = SbomRules.IsComplete;
        var empty = facts.Artifacts.Where(artifact => artifact.Files.Count == 0).Select(Empty);
        Finding[] lacking = [.. Unread(facts.Inventory), .. Unresolved(facts.Inventory), .. empty];
        return (lacking, facts.Inventory.Components.Count + facts.Artifacts.Count) switch
        {
            ([_, ..], _) => lacking,
            (_, 0) => [rule.Holds("The subject depends on nothing, and the bill lists it alone.")],
            var (_, count) => [rule.Holds($"{Counted.Of(count, "component")}, each with its exact version.")],
        };
    }

    /// <summary>
    /// One finding for broken files and one for those of unknown formats, whatever their number: AuditDependencies names each.
    /// </summary>
    private static IEnumerable<Finding> Unread(DependencyInventory inventory)
    {
        foreach (var group in inventory.Problems.GroupBy(problem => problem.Kind).OrderBy(group => group.Key))
        {
            string[] files = [.. group.Select(problem => $"\"{problem.Place.Path}\"").Distinct(StringComparer.Ordinal)];
            var message = $"What stands in {Counted.Listed(files)} is missing from the bill: {group.First().Message}";
            yield return group.Key == ProblemKind.Broken
                ? SbomRules.IsComplete.Violated(
                    message,
                    group.First().Place) with
                {
                    Component = "unread files",
                    Remedy = group.First().Remedy
                }
                : SbomRules.IsComplete.NotChecked(
                    message,
                    group.First().Remedy) with
                {
                    Component = "unread files",
                    Place = group.First().Place
                };
        }
    }

    private static IEnumerable<Finding> Unresolved(DependencyInventory inventory)
    {
        Component[] unresolved = [.. inventory.Components.Where(component => component.Version is null)];
        if (unresolved.Length > 0)
        {
            yield return SbomRules.IsComplete.Violated(
                $"{unresolved.Length} of {Counted.Of(inventory.Components.Count, "package")} {Have(unresolved.Length)} no exact version "
                + $"in the bill: {Counted.Listed([.. unresolved.Select(component => $"\"{component.Title}\"")])}.",
                unresolved[0].FirstPlace) with
            {
                Component = "unresolved versions",
            };
        }
    }

    private static Finding Empty(SbomArtifact artifact) =>
        SbomRules.IsComplete.Violated(
            $"No file of the subject matches the paths of \"{artifact.Declared.Name}\", and the bill has no hash of it.",
            artifact.Place) with
        {
            Component = artifact.Declared.Name,
            Remedy = "Correct its `paths` in maintenance.yml, or remove it. Files that git ignores are not of the subject.",
        };

    /// <summary>One finding an element; versions of packages are the other rule's.</summary>
    private static Finding[] Elements(IReadOnlyList<NtiaElement> elements)
    {
        Finding[] lacking = [.. elements.Select(Judged).Where(element => element.Missing.Count > 0).Select(Lacking)];
        return lacking.Length > 0
            ? lacking
            : [SbomRules.MeetsMinimumElements.Holds(
                $"Supplier, name, identifier and place in the graph of {Counted.Of(elements[0].Count, "component")}, "
                + "author and time of the bill.")];
    }

    private static string Have(int count) => count == 1 ? "has" : "have";

    private static NtiaElement Judged(NtiaElement element) => element.Name == MinimumElements.Version
        ? element with { Missing = [.. element.Missing.Where(IsNoPackage)] }
        : element;

    private static bool IsNoPackage(SbomComponent component) => component is { Kind: SbomKind.Data or SbomKind.Model } or { Scope: null };

    private static Finding Lacking(NtiaElement element) =>
        SbomRules.MeetsMinimumElements.Violated(element.Count == 1
            ? $"The bill has no {element.Name}."
            : $"{element.Missing.Count} of {Counted.Of(element.Count, "component")} {Have(element.Missing.Count)} no {element.Name}: "
              + $"{Counted.Listed([.. element.Missing.Select(component => $"\"{component.Title}\"")])}.") with
        {
            Component = element.Name,
            Remedy = ElementRemedy.Of(element),
        };

    private static Dictionary<string, decimal> Metrics(SbomDocument document, IReadOnlyList<NtiaElement> elements)
    {
        var metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["sbom.components"] = document.Components.Count,
            ["sbom.edges"] = document.Dependencies.Sum(dependency => dependency.DependsOn.Count),
            ["sbom.hashed"] = document.Components.Count(component => component.Hashes.Count > 0 || component.Parts.Count > 0),
            ["sbom.licensed"] = document.Components.Count(component => component.Licence is not null),
        };
        foreach (var element in elements)
            metrics[$"sbom.missing.{element.Name.Replace(' ', '-').ToLowerInvariant()}"] = element.Missing.Count;

        return metrics;
    }
}

/// <summary>What to do about a missing element.</summary>
internal static class ElementRemedy
{
    /// <summary>The next step.</summary>
    public static string Of(NtiaElement element) => element.Name switch
    {
        "supplier name" when element.Missing is [{ Scope: null }] => "Name the supplier under `sbom.supplier` of maintenance.yml.",
        "supplier name" => SbomRules.MeetsMinimumElements.Remedy,
        "dependency relationship" =>
            "Write the lock files anew: often they hold packages that nothing asks for any more. "
            + "What remains comes in by own projects that lie outside the project of the lock.",
        "author of SBOM data" => "Name the author under `sbom.author` of maintenance.yml, or a supplier under `sbom.supplier`.",
        MinimumElements.Version =>
            "Write the version into the manifest at the root, or under `sbom` of maintenance.yml for a dataset or model.",
        "timestamp" => "Commit the subject: the time of the commit is the time of the bill.",
        _ => "Correct the files that the components come from.",
    };
}
