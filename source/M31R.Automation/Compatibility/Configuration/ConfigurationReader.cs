using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Configuration;

/// <summary>Compares configurations that a JSON Schema describes, and judges the files of the last release by the new one.</summary>
internal sealed class ConfigurationReader : ISurfaceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides) =>
    [
        .. sides.Inspection.Maintenance.Compatibility.Configurations
            .Where(kind => kind.Schema is not null || kind.Command.Count > 0)
            .Select(kind => Compare(sides, kind)),
    ];

    private static SurfaceEnd Compare(ContractSides sides, DeclaredConfiguration kind)
    {
        var title = new SchemaTitle(kind.Name) { File = kind.Schema, Release = sides.Before.Name };
        var end = new SurfaceEnd(Surface.Configuration, kind.Name) { Place = title.PlaceOf(0) };
        var source = new SchemaSource(kind.Schema, kind.Command, title);
        return SchemaEnd.Of(
            end, sides, source, (before, now, changes) => new FileJudge(before, now, Files(sides, kind)).With(changes)) with
        {
            Gaps = Gaps(sides, kind),
        };
    }

    /// <summary>The files of a configuration.</summary>
    public static DeclaredFiles Files(ContractSides sides, DeclaredConfiguration kind) => DeclaredFiles.Of(
        sides, kind.Files,
        [.. SideDeclarations.Texts(new SideDeclarations(sides.Before).Of("configurations", kind.Name), "files").Select(text => text.Value)]);

    /// <summary>Patterns of them that mean nothing.</summary>
    public static IReadOnlyList<ContractGap> Gaps(ContractSides sides, DeclaredConfiguration kind) =>
        PatternGaps.Of(sides, "configurations", kind.Name, "files", kind.Files);
}
