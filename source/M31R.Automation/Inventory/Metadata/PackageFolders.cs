namespace M31R.Automation.Inventory.Metadata;

/// <summary>Where the packages of a subject may lie on a machine. All paths are absolute.</summary>
/// <param name="Root">The subject's own.</param>
/// <param name="Home">The user's own, where package managers keep what they fetched.</param>
/// <param name="NuGet">NuGet's folder of packages.</param>
public sealed record PackageFolders(string Root, string Home, string NuGet);
