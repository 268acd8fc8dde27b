namespace M31R.Automation.Inventory.DotNet;

/// <summary>What a package says of itself.</summary>
internal sealed record Nuspec
{
    /// <summary>An SPDX expression; null when it gives a file or an address, or nothing.</summary>
    public string? LicenceExpression { get; init; }

    /// <summary>A file in the package; null when there is none.</summary>
    public string? LicenceFile { get; init; }

    /// <summary>An address, as older packages have it; null when there is none.</summary>
    public string? LicenceAddress { get; init; }

    /// <summary>Who made it; null when it does not say.</summary>
    public string? Authors { get; init; }

    /// <summary>It is meant to be used in development only.</summary>
    public bool IsDevelopmentDependency { get; init; }

    /// <summary>The expression, else the address; null when it has neither.</summary>
    public string? Licence => LicenceExpression ?? LicenceAddress;
}
