using M31R.Automation.Compatibility.Api.Sources;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Which projects can still use a package, and which can use it now.</summary>
internal static class FrameworkChanges
{
    /// <summary>Frameworks whose projects lost or gained the package.</summary>
    public static IReadOnlyList<ContractChange> Of(ApiProject old, ApiProject project)
    {
        FrameworkName[] before = [.. old.Frameworks.Select(each => new FrameworkName(each.Framework))];
        FrameworkName[] now = [.. project.Frameworks.Select(each => new FrameworkName(each.Framework))];
        if (before.Length == 0 || now.Length == 0)
            return [];

        return
        [
            .. before.Where(each => each.Nearest(now) is null).Select(each => Lost(each, now, project.Path)),
            .. now.Where(each => each.Nearest(before) is null).Select(each => new ContractChange(
                ChangeKind.Addition, $"framework:{each.Short}",
                    $"Projects for \"{each.Short}\" can use the package.") { Place = new Place(project.Path) }),
        ];
    }

    private static ContractChange Lost(FrameworkName framework, FrameworkName[] now, string path)
    {
        var left = string.Join(", ", now.Select(each => each.Short));
        return new ContractChange(ChangeKind.Breaking, $"framework:{framework.Short}",
            $"Projects for \"{framework.Short}\" can use the package no more: it is for \"{left}\".")
        {
            Place = new Place(path),
            IsRemoval = true,
            Witness = new Witness("project", $"<TargetFramework>{framework.Short}</TargetFramework>")
            {
                Before = "finds an assembly in the package",
                Now = $"finds none that it can use among {left}",
            },
        };
    }
}
