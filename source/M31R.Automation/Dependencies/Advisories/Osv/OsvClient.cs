using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>Speaks the API of the OSV service, version 1: <c>querybatch</c> and <c>vulns/{id}</c>.</summary>
/// <param name="http">The way out.</param>
/// <param name="service">Its address, with a <c>/</c> at the end.</param>
/// <param name="interrupted">Ends it at once.</param>
internal sealed partial class OsvClient(HttpDoor http, Uri service, CancellationToken interrupted)
{
    /// <summary>The service takes no more queries at a time.</summary>
    private const int MostQueries = 1000;

    /// <summary>More pages mean that the service walks in a circle.</summary>
    private const int MostRequests = 1000;

    private int requests;

    /// <summary>The ids of all records about packages, whatever the version, with the second in which each was modified.</summary>
    /// <exception cref="MaintenanceException">The service cannot be asked, or its answer is none.</exception>
    public IReadOnlyDictionary<string, DateTimeOffset> IdsOf(IReadOnlyList<OsvPackage> packages)
    {
        var ids = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var chunk in packages.Chunk(MostQueries))
        {
            (OsvPackage Package, string? Page)[] open = [.. chunk.Select(package => (package, (string?)null))];
            while (open.Length > 0)
                open = [.. Ask(open, ids)];
        }

        return ids;
    }

    /// <summary>The record of an id.</summary>
    /// <exception cref="MaintenanceException">As <see cref="IdsOf"/>.</exception>
    public Advisory Record(string id)
    {
        var address = new Uri(service, $"v1/vulns/{Uri.EscapeDataString(id)}");
        var advisory = AdvisoryReader.Read(address.ToString(), http.Send(new HttpCall(address), interrupted));
        return advisory.Id == id
            ? advisory
            : throw new MaintenanceException($"\"{address}\" answers with the record \"{Counted.Short(advisory.Id)}\". Try again later.");
    }

    /// <summary>One request; answers the queries that have a further page.</summary>
    private List<(OsvPackage Package, string? Page)> Ask(
        (OsvPackage Package, string? Page)[] queries, SortedDictionary<string, DateTimeOffset> ids)
    {
        var address = new Uri(service, "v1/querybatch");
        if (++requests > MostRequests)
            throw new MaintenanceException($"\"{address}\" has more than {MostRequests} pages. Try again later.");

        var results = JsonPlace.Parse(address.ToString(), http.Send(new HttpCall(address, Body(queries)), interrupted))["results"];
        var answers = results.Items.ToList();
        if (answers.Count != queries.Length)
            throw results.IsNot($"a list of {queries.Length} results, one a query");

        var further = new List<(OsvPackage, string?)>();
        foreach (var (query, answer) in queries.Zip(answers))
        {
            foreach (var record in answer.Find("vulns")?.Items ?? [])
                ids[Id(record["id"])] = Second(record["modified"]);
            if (answer.Find("next_page_token") is { Text: { Length: > 0 } page })
                further.Add((query.Package, page));
        }

        return further;
    }

    private static byte[] Body((OsvPackage Package, string? Page)[] queries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("queries");
            foreach (var (package, page) in queries)
            {
                json.WriteStartObject();
                json.WriteStartObject("package");
                json.WriteString("ecosystem", package.System.Osv());
                json.WriteString("name", package.Name);
                json.WriteEndObject();
                if (page is not null)
                    json.WriteString("page_token", page);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>It becomes part of an address and of a file's name.</summary>
    private static string Id(JsonPlace place) => SafeId().IsMatch(place.Text) ? place.Text : throw place.IsNot("the id of an advisory");

    private static DateTimeOffset Second(JsonPlace place) =>
        Rfc3339.Of(place.Text) is { } time ? AdvisoryWriter.ToSecond(time) : throw place.IsNot("a time");

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.NonBacktracking)]
    private static partial Regex SafeId();
}
