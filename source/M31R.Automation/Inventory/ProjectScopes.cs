namespace M31R.Automation.Inventory;

/// <summary>Makes the scopes of a project agree with what it is for.</summary>
internal static class ProjectScopes
{
    /// <summary>The project itself; where it is for development, so is everything in it.</summary>
    public static DependencyProject WithScopes(this DependencyProject project) => !project.IsDevelopment ? project : project with
    {
        Declarations = [.. project.Declarations.Select(declaration => declaration with { Scope = DependencyScope.Development })],
        Packages = [.. project.Packages.Select(package => package with { Scope = DependencyScope.Development })],
    };
}
