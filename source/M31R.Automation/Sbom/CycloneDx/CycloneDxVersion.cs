using System.ComponentModel;
using M31R.Automation.Findings;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>A version of the CycloneDX specification that is written.</summary>
/// <param name="Name">As <c>specVersion</c> has it: <c>1.6</c>.</param>
[TypeConverter(typeof(CycloneDxVersionConverter))]
public sealed record CycloneDxVersion(string Name)
{
    /// <summary>ECMA-424, 1st edition, is 1.6; the default.</summary>
    public static CycloneDxVersion Default { get; } = new("1.6") { HasLines = true };

    /// <summary>All that are written, the oldest first.</summary>
    public static IReadOnlyList<CycloneDxVersion> All { get; } = [new("1.5"), Default, new("1.7") { HasLines = true }];

    /// <summary>
    /// Whether an occurrence has a line of its own, a licence tells who says so, and a component may have a Software Heritage id: since
    /// 1.6.
    /// </summary>
    public bool HasLines { get; private init; }

    /// <summary>The version of that name; the default for null.</summary>
    /// <exception cref="MaintenanceException">It is not one of <see cref="All"/>.</exception>
    public static CycloneDxVersion Of(string? name) => name is null ? Default : Find(name) ?? throw new MaintenanceException(Refusal(name));

    /// <summary>The version of that name; null when none is written here.</summary>
    internal static CycloneDxVersion? Find(string name) => All.FirstOrDefault(version => version.Name == name);

    /// <summary>Why a name is none.</summary>
    internal static string Refusal(string name) =>
        $"\"{name}\" is no version of CycloneDX that is written here: {Listing.Of([.. All.Select(version => version.Name)])} are.";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
