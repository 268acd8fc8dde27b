using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>The names under which a component stands in advisories.</summary>
internal static class AdvisedNames
{
    /// <summary>
    /// Its own; for an action in a directory of its repository that of the repository too, because most records name that. None for a
    /// container image, which may be called as an action is.
    /// </summary>
    public static IReadOnlyList<string> Of(Component component) => component.Origin.Kind == OriginKind.Image ? []
        : component.System == PackageSystem.GitHubActions && component.Name.Split('/') is [var owner, var repository, _, ..]
            ? [component.Name, $"{owner}/{repository}"]
            : [component.Name];

    /// <summary>Whether a name is one of them, as the ecosystem compares names.</summary>
    public static bool Has(Component component, string name) =>
        Of(component).Any(own => PackageName.Key(component.System, own) == PackageName.Key(component.System, name));
}
