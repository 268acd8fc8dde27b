using M31R.Automation.Compatibility.Sides;

namespace M31R.Automation.Tests.Compatibility.Api;

/// <summary>A side whose files are texts of a test.</summary>
internal sealed class MemorySide(IReadOnlyDictionary<string, string> files) : ContractSide
{
    public override string Name => "memory";

    public override IReadOnlyList<string> Files { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    public override IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths) =>
        paths.Where(files.ContainsKey).Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, path => files[path], StringComparer.Ordinal);

    public override string RootToRunIn() => throw new InvalidOperationException("Nothing runs here.");
}
