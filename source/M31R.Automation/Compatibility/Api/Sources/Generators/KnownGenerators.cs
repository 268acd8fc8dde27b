namespace M31R.Automation.Compatibility.Api.Sources.Generators;

/// <summary>Packages of which it is known what their generators write, whether they are on this machine or not.</summary>
internal static class KnownGenerators
{
    /// <summary>
    /// The framework's own write bodies of members that the sources declare, the others attributes and classes that are internal.
    /// </summary>
    private static readonly string[] Hidden =
    [
        "System.", "Microsoft.Extensions.", "Microsoft.AspNetCore.", "Microsoft.NETCore.", "Microsoft.Windows.CsWin32", "PolySharp", "Polyfill",
        "Meziantou.Polyfill", "IsExternalInit", "Nullable", "RequiredMemberAttribute", "ThisAssembly", "GitInfo", "Nerdbank.GitVersioning",
    ];

    /// <summary>Those that generate nothing: analyzers, tools of builds and tests, annotations.</summary>
    private static readonly string[] Silent =
    [
        "Microsoft.CodeAnalysis.", "Microsoft.SourceLink.", "Microsoft.NETFramework.ReferenceAssemblies", "Microsoft.VisualStudio.Threading.",
        "Microsoft.DotNet.", "Microsoft.Build.", "Microsoft.NET.Test.Sdk", "NETStandard.Library", "Roslynator.", "StyleCop.", "SonarAnalyzer.",
        "Meziantou.Analyzer", "AsyncFixer", "ErrorProne.NET.", "IDisposableAnalyzers", "SecurityCodeScan", "MinVer", "GitVersion", "coverlet.",
        "JetBrains.Annotations", "DotNet.ReproducibleBuilds", "xunit.", "ReferenceTrimmer", "SauceControl.InheritDoc", "Fody",
    ];

    /// <summary>Those that bring generators beside the assemblies that projects refer to.</summary>
    private static readonly string[] Writing =
    [
        "CommunityToolkit.Mvvm", "ReactiveUI.SourceGenerators", "MemoryPack", "MessagePack", "Riok.Mapperly", "Refit", "Vogen", "StronglyTypedId",
        "Generator.Equals", "Dunet", "Mediator.SourceGenerator", "Intellenum", "NetEscapades.EnumGenerators", "Thinktecture.Runtime.Extensions",
    ];

    /// <summary>Whether nothing that its generators write is seen from outside.</summary>
    public static bool IsHidden(string package) => Begins(package, Hidden);

    /// <summary>Whether a package is known to bring generators whose members are seen.</summary>
    public static bool IsWriting(string package) => Begins(package, Writing);

    /// <summary>Whether a package that nobody can look into may hold generators whose members are seen.</summary>
    /// <param name="package">Its id.</param>
    /// <param name="isForDevelopment">Whether a project asks for it for its build alone, as for most generators.</param>
    public static bool MayWrite(string package, bool isForDevelopment) => !IsHidden(package)
        && (IsWriting(package) || (isForDevelopment && !Begins(package, Silent)
            && !package.EndsWith("Analyzers", StringComparison.OrdinalIgnoreCase)
            && !package.EndsWith(".Analyzer", StringComparison.OrdinalIgnoreCase)));

    private static bool Begins(string package, string[] names) =>
        Array.Exists(names, name => package.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && (name.EndsWith('.') || package.Length == name.Length || package[name.Length] == '.'));
}
