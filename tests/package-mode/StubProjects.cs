using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.NukeStubs;

/// <summary>Two projects named like NUKE's packages; to build the second packs both into the feed beside them.</summary>
internal static class StubProjects
{
    /// <summary>Empty, so that those of a repository around the stubs are not theirs.</summary>
    private static readonly string[] Shared = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    internal static void Write(string directory, IReadOnlyList<TypeSignature> types, StubSource source)
    {
        Directory.CreateDirectory(directory);
        foreach (var file in Shared)
            File.WriteAllText(Path.Combine(directory, file), "<Project />");
        var components = types.Where(type => type.Namespace == "Nuke.Components").ToList();
        Write(directory, "Nuke.Common", string.Concat(ClosurePackages.All.Select(Reference)), source.Of(types.Except(components)));
        Write(directory, "Nuke.Components", """<ProjectReference Include="../Nuke.Common/Nuke.Common.csproj" />""", source.Of(components));
    }

    private static string Reference(ClosurePackages.Package package) =>
        $"""<PackageReference Include="{package.Name}" Version="{package.Version}" />""";

    private static void Write(string directory, string name, string references, string text)
    {
        var project = Directory.CreateDirectory(Path.Combine(directory, name)).FullName;
        File.WriteAllText(Path.Combine(project, "Stubs.cs"), text);
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>14.0</LangVersion>
                <Nullable>disable</Nullable>
                <Version>10.1.0</Version>
                <Description>NUKE's signatures without bodies</Description>
                <GeneratePackageOnBuild>true</GeneratePackageOnBuild>
                <PackageOutputPath>../../feed</PackageOutputPath>
                <RunAnalyzers>false</RunAnalyzers>
                <NoWarn>$(NoWarn);CS0108;CS0114;CS0659;CS0660;CS0661;CS0672;CS0067;CS0649;NU1510</NoWarn>
                <WarningLevel>0</WarningLevel>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
    }
}
