namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>What is known of the SDKs that projects name.</summary>
internal static class KnownSdks
{
    private static readonly string[] WithoutVersions =
    [
        "Microsoft.NET.Sdk", "Microsoft.Build.", "MSBuild.Sdk.", "MSTest.Sdk", "Aspire.AppHost.Sdk", "Uno.Sdk", "Godot.NET.Sdk",
        "Meziantou.NET.Sdk",
    ];

    /// <summary>Packages that the SDK of .NET refers to by itself, as their framework or settings need them.</summary>
    private static readonly HashSet<string> Implied = new(StringComparer.OrdinalIgnoreCase)
    {
        "NETStandard.Library", "Microsoft.NETCore.App", "Microsoft.AspNetCore.App", "Microsoft.AspNetCore.All", "FSharp.Core",
        "Microsoft.AspNetCore.Razor.Design",
        "Microsoft.NET.ILLink.Tasks", "Microsoft.NET.ILLink.Analyzers", "Microsoft.DotNet.ILCompiler",
        "Microsoft.NETFramework.ReferenceAssemblies",
        "Microsoft.NET.Sdk.WebAssembly.Pack", "Microsoft.Net.Compilers.Toolset", "Microsoft.Net.Sdk.Compilers.Toolset",
        "Microsoft.AspNetCore.App.Internal.Assets",
    };

    private static readonly HashSet<string> ImpliedAtRuntime = new(StringComparer.OrdinalIgnoreCase)
    {
        "NETStandard.Library", "Microsoft.NETCore.App", "Microsoft.AspNetCore.App", "Microsoft.AspNetCore.All", "FSharp.Core",
    };

    /// <summary>Packages that only a project which is run as tests asks for; libraries for tests take the parts of these.</summary>
    private static readonly HashSet<string> TestRunners = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.NET.Test.Sdk", "xunit.runner.visualstudio", "NUnit3TestAdapter", "MSTest", "MSTest.TestAdapter", "TUnit", "xunit.v3",
        "xunit.v3.mtp-v1", "xunit.v3.mtp-v2",
        "YoloDev.Expecto.TestSdk",
    };

    /// <summary>Whether a project that asks for this package holds tests.</summary>
    public static bool RunsTests(string package) => TestRunners.Contains(package);

    /// <summary>Whether an SDK sets no properties that projects write versions with. Others may set anything.</summary>
    public static bool SetNoVersions(string sdk) =>
        Array.Exists(WithoutVersions, known => sdk.StartsWith(known, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether projects of this SDK are tests.</summary>
    public static bool MakesTests(string sdk) => sdk.Equals("MSTest.Sdk", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an SDK refers to packages of its own choice.</summary>
    public static bool MayImply(string sdk) => !sdk.StartsWith("Microsoft.NET.Sdk", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether every project may have this package without asking for it.</summary>
    public static bool Implies(string package) =>
        Implied.Contains(package) || (package.StartsWith("runtime.", StringComparison.OrdinalIgnoreCase)
            && package.EndsWith(".ILCompiler", StringComparison.OrdinalIgnoreCase));

    /// <summary>What such a package is for.</summary>
    public static DependencyScope ScopeOf(string package) =>
        ImpliedAtRuntime.Contains(package) ? DependencyScope.Runtime : DependencyScope.Development;
}
