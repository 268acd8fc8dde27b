using M31R.Automation.Findings;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Python;

/// <summary>Makes declarations of requirements.</summary>
internal static class PythonDeclarations
{
    /// <summary>A requirement of PEP 508 as a declaration; null when the text is none.</summary>
    public static Declaration? Read(string text, Place place, DependencyScope scope = DependencyScope.Runtime) =>
        Pep508.TryParse(text, out var requirement) ? Of(requirement, place) with { Scope = scope } : null;

    /// <summary>A requirement as a declaration.</summary>
    public static Declaration Of(Pep508 requirement, Place place)
    {
        var origin = requirement.Url is { } url ? PythonOrigin.Of(url, Subjects.Detection.TreePath.DirectoryOf(place.Path))
            : PackageOrigin.Registry;
        return new Declaration(requirement.Name, requirement.Specifier, place)
        {
            Origin = origin,
            Condition = requirement.Marker,
            IsOptional = requirement.Marker is not null,
            IsExact = IsExact(requirement.Specifier, origin),
        };
    }

    /// <summary>Only one version, or one commit, will do.</summary>
    public static bool IsExact(string range, PackageOrigin origin) => origin.Kind switch
    {
        OriginKind.Registry => range.Length > 0 && new Pep440Versions().TryParseRange(range, out var parsed) && parsed.IsExact,
        OriginKind.Git => CommitHash.IsOne(origin.Revision),
        _ => false,
    };

    /// <summary>The declaration, for an extra only.</summary>
    public static Declaration InExtra(this Declaration declaration, string extra) => declaration with
    {
        IsOptional = true,
        Condition = declaration.Condition is { } marker ? $"({marker}) and extra == \"{extra}\"" : $"extra == \"{extra}\"",
        Scope = PythonPurpose.Of(extra),
    };
}
