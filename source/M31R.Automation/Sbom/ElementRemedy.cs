using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>What to do about a missing element.</summary>
internal static class ElementRemedy
{
    /// <summary>The next step where the subject, or the bill as a whole, lacks an element.</summary>
    /// <param name="element">Its name.</param>
    public static string OfSubject(string element) => element switch
    {
        MinimumElements.Supplier =>
            "Name it in a manifest at the root (`authors` of pyproject.toml or Cargo.toml, `author` of package.json, `Company` of "
            + "Directory.Build.props) or under `sbom.supplier` of maintenance.yml.",
        MinimumElements.Version => "Write it into the manifest at the root, or commit the subject: then the commit stands in its place.",
        "author of SBOM data" => "Name the author under `sbom.author` of maintenance.yml, or a supplier under `sbom.supplier`.",
        "timestamp" => "Commit the subject: the time of the commit is the time of the bill.",
        _ => "Name it under `sbom` of maintenance.yml.",
    };

    /// <summary>The next step where components lack one.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="lacking">Who lacks it; at least one.</param>
    /// <param name="inventory">What is known of packages.</param>
    public static string Of(string element, IReadOnlyList<SbomComponent> lacking, DependencyInventory inventory) => element switch
    {
        MinimumElements.Supplier => SupplierRemedy.Of(lacking, inventory),
        MinimumElements.Version => "Write its `version` under `sbom` of maintenance.yml.",
        "dependency relationship" => "Write the lock files anew: they hold packages that nothing asks for any more.",
        _ => "Correct the files that the components come from.",
    };
}
