using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet nuget push</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetNuGetPush", Arguments = "nuget push")]
public partial class DotNetNuGetPushSettings : ToolOptions
{
    /// <summary>The package, or a pattern of several.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? TargetPath { get; }

    /// <summary>Where it is pushed to.</summary>
    [Argument(Format = "--source {value}")]
    public partial string? Source { get; }

    /// <summary>Where symbols are pushed to.</summary>
    [Argument(Format = "--symbol-source {value}")]
    public partial string? SymbolSource { get; }

    /// <summary>Seconds that a push may take; default: 300.</summary>
    [Argument(Format = "--timeout {value}")]
    public partial int? Timeout { get; }

    /// <summary>The key for the source; hidden in logs.</summary>
    [Argument(Format = "--api-key {value}", Secret = true)]
    public partial string? ApiKey { get; }

    /// <summary>The key for the source of symbols; hidden in logs.</summary>
    [Argument(Format = "--symbol-api-key {value}", Secret = true)]
    public partial string? SymbolApiKey { get; }

    /// <summary>Sends the package while it is read, which takes less memory.</summary>
    [Argument(Format = "--disable-buffering")]
    public partial bool? DisableBuffering { get; }

    /// <summary>Does not push symbols.</summary>
    [Argument(Format = "--no-symbols")]
    public partial bool? NoSymbols { get; }

    /// <summary>Prints in English, whatever the language of the system.</summary>
    [Argument(Format = "--force-english-output")]
    public partial bool? ForceEnglishOutput { get; }

    /// <summary>Takes a version that is there already for pushed.</summary>
    [Argument(Format = "--skip-duplicate")]
    public partial bool? SkipDuplicate { get; }

    /// <summary>Does not append <c>api/v2/package</c> to the source.</summary>
    [Argument(Format = "--no-service-endpoint")]
    public partial bool? NoServiceEndpoint { get; }
}
