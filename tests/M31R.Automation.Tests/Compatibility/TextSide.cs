using M31R.Automation.Compatibility.Sides;

namespace M31R.Automation.Tests.Compatibility;

/// <summary>A side whose files are texts of the test.</summary>
internal sealed class TextSide(params (string Path, string Text)[] files) : ContractSide
{
    public override string Name => "the test";

    public override IReadOnlyList<string> Files => [.. files.Select(file => file.Path).Order(StringComparer.Ordinal)];

    public override IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths) =>
        files.Where(file => paths.Contains(file.Path, StringComparer.Ordinal))
            .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    public override string RootToRunIn() => throw new InvalidOperationException("Nothing runs here.");
}
