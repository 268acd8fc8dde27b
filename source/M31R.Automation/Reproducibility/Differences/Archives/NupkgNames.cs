using System.Text;
using System.Text.RegularExpressions;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>
/// The names that NuGet makes anew in every package: that of the core properties, and the ids of the relationships that point to parts.
/// </summary>
/// <param name="Differences">Which of them differ.</param>
/// <param name="Consequences">How the second package writes them.</param>
internal sealed partial record NupkgNames(IReadOnlyList<Difference> Differences, IReadOnlyList<Consequence> Consequences)
{
    private const string Relationships = "_rels/.rels";
    private const int LongestRelationships = 1 << 20;

    /// <summary>The part that the core properties are, without its name.</summary>
    private const string OfProperties = "/";

    private string FirstName { get; init; } = "";

    private string SecondName { get; init; } = "";

    /// <summary>Looks for them; there are none in an archive that is no package.</summary>
    public static NupkgNames Of(ZipArchiveFile first, ZipArchiveFile second, string where, UnpackingBudget budget)
    {
        var (left, right) = (PropertiesOf(first), PropertiesOf(second));
        if (left is null || right is null)
            return new NupkgNames([], []);

        var areDrawn = RandomText.Of(Stem(left.Name), Stem(right.Name)) == TextCauses.RandomGuid;
        var follows = !areDrawn && EntryContents.Differ(left, right, budget);
        var name = left.Name == right.Name || follows ? null
            : new Difference(ArchiveCauses.NupkgPsmdcpName, PartPlace.Of(where, left.Name), left.Name, right.Name);
        var (ids, others) = (IdsOf(first, left.Name), IdsOf(second, right.Name));
        var pairs = ids.Where(id => others.ContainsKey(id.Key) && others[id.Key] != id.Value)
            .Select(id => (id.Value, others[id.Key]))
            .ToList();

        // NuGet makes the id of a relationship from the name of the part that it leads to.
        var own = pairs.Where(pair => left.Name == right.Name || pair.Value != ids.GetValueOrDefault(OfProperties)).ToList();
        var id = own.Count == 0
            ? null
            : new Difference(ArchiveCauses.NupkgRelationshipId, PartPlace.Of(where, Relationships), own[0].Value, own[0].Item2);
        return new NupkgNames(
            [.. new[] { name, id }.OfType<Difference>()],
            [.. pairs.Append((Stem(left.Name), Stem(right.Name))).Select(pair => new Consequence(pair.Item1, pair.Item2))])
        {
            FirstName = left.Name,
            SecondName = right.Name,
        };
    }

    /// <summary>The entries of the second package, with the core properties named as in the first.</summary>
    public IReadOnlyList<ZipEntry> Renamed(IReadOnlyList<ZipEntry> entries) => FirstName == SecondName
        ? entries
        : [.. entries.Select(entry => entry.Name == SecondName ? entry with { Name = FirstName } : entry)];

    private static ZipEntry? PropertiesOf(ZipArchiveFile archive) =>
        archive.Entries.Where(entry => PropertiesName().IsMatch(entry.Name)).ToList() is [var one] ? one : null;

    private static string Stem(string name) => name.Split('/')[^1].Split('.')[0];

    /// <summary>The ids by the parts that they point to.</summary>
    private static Dictionary<string, string> IdsOf(ZipArchiveFile archive, string properties)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.Entries.FirstOrDefault(entry => entry.Name == Relationships) is not { } entry)
            return ids;

        using var stream = entry.Open();
        var bytes = new byte[LongestRelationships];
        var text = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        foreach (var attributes in Relationship().Matches(text).Select(match => match.Value))
        {
            var target = Target().Match(attributes).Groups["value"].Value.Replace(properties, "", StringComparison.Ordinal);
            ids[target] = Id().Match(attributes).Groups["value"].Value;
        }

        return ids;
    }

    [GeneratedRegex(@"\Apackage/services/metadata/core-properties/[^/]+\.psmdcp\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PropertiesName();

    [GeneratedRegex("<Relationship [^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Relationship();

    [GeneratedRegex("Target=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Target();

    [GeneratedRegex(" Id=\"(?<value>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
