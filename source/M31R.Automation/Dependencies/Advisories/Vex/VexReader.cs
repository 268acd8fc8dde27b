using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using Newtonsoft.Json.Linq;

namespace M31R.Automation.Dependencies.Advisories.Vex;

/// <summary>Reads VEX documents: OpenVEX 0.0.1 to 0.2.0, and CycloneDX 1.4 and later with <c>vulnerabilities</c>.</summary>
internal static class VexReader
{
    private const string Remedy = "Write an OpenVEX or CycloneDX document in JSON, or remove the file.";

    /// <summary>Bytes of the longest document: 4 MiB.</summary>
    public const int SizeLimit = 4 << 20;

    /// <summary>The statements of a document, in its order.</summary>
    /// <exception cref="UnreadableManifestException">It is neither.</exception>
    public static IReadOnlyList<VexStatement> Read(string path, string text)
    {
        var document = JsonManifest.Read(path, text, Remedy);
        if (document["bomFormat"].Text() == "CycloneDX")
        {
            var purls = Components(document);
            return [.. Objects(document["vulnerabilities"]).Select(item => CycloneDx(path, item, purls))];
        }

        if (document["statements"] is JArray
            && document["@context"].Text()?.Contains("openvex", StringComparison.OrdinalIgnoreCase) == true)
            return [.. Objects(document["statements"]).Select(item => OpenVex(path, item, document))];

        throw new UnreadableManifestException(new ReadingProblem(
            ProblemKind.Broken, new Place(path), "This is no VEX document that is read here.", Remedy));
    }

    private static VexStatement OpenVex(string path, JObject statement, JObject document)
    {
        var vulnerability = statement["vulnerability"];
        var products = Items(statement["products"]);
        return new VexStatement(
            JsonManifest.PlaceOf(path, statement),
            Texts([
                vulnerability.Text(),
                Member(vulnerability, "name").Text(),
                .. Items(Member(vulnerability, "aliases")).Select(alias => alias.Text()),
            ]),
            [.. products.SelectMany(Packages).Distinct()],
            statement["status"].Text() ?? "")
        {
            Justification = Reason(statement["justification"].Text(), statement["impact_statement"].Text()),
            Time = Time(statement["timestamp"]) ?? Time(document["timestamp"]) ?? default,
        };
    }

    /// <summary>With subcomponents it is about these, in the product; else about the product.</summary>
    private static IEnumerable<VexPackage> Packages(JToken product)
    {
        var inner = Items(Member(product, "subcomponents")).ToList();
        return inner.Count > 0 ? inner.SelectMany(Names) : Names(product);
    }

    private static IEnumerable<VexPackage> Names(JToken component) =>
        new[] { component.Text(), Member(component, "@id").Text(), Member(Member(component, "identifiers"), "purl").Text() }
            .Select(VexPackage.Parse).OfType<VexPackage>();

    private static VexStatement CycloneDx(string path, JObject vulnerability, Dictionary<string, string> purls)
    {
        var analysis = vulnerability["analysis"];
        return new VexStatement(
            JsonManifest.PlaceOf(path, vulnerability),
            Texts([vulnerability["id"].Text(), .. Items(vulnerability["references"]).Select(reference => Member(reference, "id").Text())]),
            [
                .. Items(vulnerability["affects"]).Select(affected => Member(affected, "ref").Text()).OfType<string>()
                    .Select(reference => VexPackage.Parse(Purl(reference, purls))).OfType<VexPackage>(),
            ],
            Member(analysis, "state").Text() ?? "")
        {
            Justification = Reason(Member(analysis, "justification").Text(), Member(analysis, "detail").Text()),
            Time = Time(Member(analysis, "lastUpdated")) ?? Time(vulnerability["updated"]) ?? default,
        };
    }

    /// <summary>
    /// A reference is a package URL, the name of a component of the document, or a link into another document (<c>urn:cdx:…#name</c>).
    /// </summary>
    private static string Purl(string reference, Dictionary<string, string> purls)
    {
        var name = reference.StartsWith("urn:cdx:", StringComparison.Ordinal)
            ? Uri.UnescapeDataString(reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..])
            : reference;
        return purls.GetValueOrDefault(name, name);
    }

    private static Dictionary<string, string> Components(JObject document)
    {
        var purls = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<JToken>([.. Items(document["components"])]);
        while (open.TryPop(out var component))
        {
            if (Member(component, "bom-ref").Text() is { } name && Member(component, "purl").Text() is { } purl)
                purls.TryAdd(name, purl);
            foreach (var inner in Items(Member(component, "components")))
                open.Push(inner);
        }

        return purls;
    }

    private static string? Reason(string? word, string? sentence) => (word, sentence) switch
    {
        (null or "", null or "") => null,
        (null or "", _) => sentence,
        (_, null or "") => word,
        _ => $"{word}, {sentence}",
    };

    private static DateTimeOffset? Time(JToken? value) =>
        value.Text() is { } text ? Rfc3339.Of(text) : null;

    private static JToken? Member(JToken? holder, string name) => holder is JObject members ? members[name] : null;

    private static JArray Items(JToken? list) => list as JArray ?? [];

    private static IEnumerable<JObject> Objects(JToken? list) => Items(list).OfType<JObject>();

    private static string[] Texts(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
