using System.Text.Json;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Classify;

/// <summary>A directory of cases, each with the files of two builds in <c>first</c> and <c>second</c>.</summary>
internal sealed class Corpus(string directory, FileDoor files)
{
    private const string Traces = "traces.json";

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>Every file of every case, in ordinal order.</summary>
    public IEnumerable<OutputPair> Pairs() =>
        from place in Directory.GetDirectories(directory).Order(StringComparer.Ordinal)
        where !Path.GetFileName(place).StartsWith('.')
        from file in FilesOf(place)
        select new OutputPair(place, file, Comparison(place));

    private static IEnumerable<string> FilesOf(string place) =>
        from side in new[] { "first", "second" }
        let root = Path.Combine(place, side)
        where Directory.Exists(root)
        from path in Directory.GetFiles(root, "*", SearchOption.AllDirectories)
        group path by Path.GetRelativePath(root, path).Replace('\\', '/') into same
        orderby same.Key
        select same.Key;

    private OutputComparison Comparison(string place)
    {
        var own = Path.Combine(place, Traces);
        var traces = Read(files.FileExists(own) ? own : Path.Combine(directory, Traces));
        return new OutputComparison(files, traces["first"], traces["second"]);
    }

    private Dictionary<string, BuildTrace> Read(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, BuildTrace>>(files.ReadText(path), Names)
        ?? throw new InvalidDataException($"{path}: no traces. Make the corpus again with make.sh.");
}
