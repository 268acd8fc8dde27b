using M31R.Automation.Compatibility.Sides;

namespace M31R.Automation.Tests.Compatibility.CommandLines;

/// <summary>A side whose files are texts in memory.</summary>
/// <param name="name">As messages name it; where its commands run too.</param>
/// <param name="files">Texts by path.</param>
internal sealed class TextSide(string name, IReadOnlyDictionary<string, string> files) : ContractSide
{
    public override string Name => name;

    public override IReadOnlyList<string> Files => [.. files.Keys.Order(StringComparer.Ordinal)];

    public override IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths) =>
        files.Where(file => paths.Contains(file.Key)).ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);

    public override string RootToRunIn() => $"/{name}";
}
