using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Dependencies.Licences;

/// <summary>What a component's licence comes to.</summary>
/// <param name="Component">Whose.</param>
/// <param name="Licence">As it is written; null when nobody says.</param>
/// <param name="IsAllowed">Null when it cannot be told.</param>
internal sealed record LicenceVerdict(Component Component, string? Licence, bool? IsAllowed)
{
    /// <summary>What npm's documentation asks for in packages that nobody may use.</summary>
    private const string Unlicensed = "UNLICENSED";

    /// <summary>
    /// Whether a policy allows a licence, alone or as the ecosystem's expressions combine licences; it cannot be told of one that is empty
    /// or in words that nobody knows.
    /// </summary>
    public static LicenceVerdict Of(Component component, string? licence, LicencePolicy policy) =>
        new(component, licence, licence?.Trim() switch
        {
            null or "" => null,
            Unlicensed => false,
            var text when LicenceWording.Read(component.System, text) is { } expression => Permits(policy, expression),
            _ => null,
        });

    private static bool Permits(LicencePolicy policy, LicenceExpression expression) => expression switch
    {
        LicenceTerm term => policy.Allows(term),
        AllLicences all => all.Parts.All(part => Permits(policy, part)),
        AnyLicence any => any.Parts.Any(part => Permits(policy, part)),
        _ => false,
    };
}
