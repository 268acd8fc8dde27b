using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory.DotNet;

namespace M31R.Automation.Reproducibility.Settings;

/// <summary>Finds such settings in project files of MSBuild.</summary>
internal static partial class ProjectSettings
{
    private static readonly Dictionary<string, string> MustBeTrue = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Deterministic"] = "the compiler writes the time and a random id into every assembly",
        ["DeterministicSourcePaths"] = "the directory of the build goes into assemblies and symbols",
        ["ContinuousIntegrationBuild"] = "the directory of the build goes into assemblies and symbols on build servers too",
    };

    private static readonly string[] Versions = ["Version", "AssemblyVersion", "FileVersion", "PackageVersion", "InformationalVersion"];

    /// <summary>Those of a file, in its order. What is set for debugging alone is passed over.</summary>
    /// <param name="path">Relative to the subject's root.</param>
    /// <param name="root">Its outermost element.</param>
    public static IEnumerable<UnstableSetting> In(string path, XmlPart root) => root.Children.SelectMany(part => Of(path, part));

    private static IEnumerable<UnstableSetting> Of(string path, XmlPart part)
    {
        if (IsForDebugging(part))
            return [];

        return part.Is("PropertyGroup")
            ? part.Children.Where(property => !IsForDebugging(property)).SelectMany(property => OfProperty(path, property))
            : OfMetadata(path, part).Concat(part.Children.SelectMany(child => Of(path, child)));
    }

    /// <summary>An attribute of the assembly that is written as an item.</summary>
    private static IEnumerable<UnstableSetting> OfMetadata(string path, XmlPart part)
    {
        if (part.Is("AssemblyMetadata") && part.Attribute("Value") is { } value && Source(value) is { } source)
            yield return MadeOf(new Place(path, part.Line), part.Attribute("Include") ?? part.Name, value, source);
    }

    private static IEnumerable<UnstableSetting> OfProperty(string path, XmlPart property)
    {
        var (place, value) = (new Place(path, property.Line), property.Text);
        if (MustBeTrue.TryGetValue(property.Name, out var effect) && value.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            yield return new UnstableSetting(
                place, $"\"{property.Name}\" is switched off: {effect}.", "Remove the line: \"true\" is what builds want.");
        }

        if (Versions.Contains(property.Name, StringComparer.OrdinalIgnoreCase) && value.EndsWith(".*", StringComparison.Ordinal))
            yield return Starred(place, property.Name, value);

        if (Source(value) is { } source)
            yield return MadeOf(place, property.Name, value, source);
    }

    private static UnstableSetting MadeOf(Place place, string name, string value, string source) => new(
        place, $"\"{name}\" is made of {source}: \"{Counted.Short(value)}\".", "Take it from the commit, or write it down.");

    /// <summary>The compiler makes the rest of it from the day and the time.</summary>
    public static UnstableSetting Starred(Place place, string name, string value) => new(
        place,
        $"\"{name}\" is \"{Counted.Short(value)}\": the star stands for the day and the time of the build.",
        "Write the version out.");

    private static string? Source(string value) =>
        Clock().IsMatch(value) ? "the time of the build"
        : value.Contains("[System.Guid]::NewGuid", StringComparison.OrdinalIgnoreCase) ? "a random GUID"
        : Machine().IsMatch(value) ? "the name of the machine or of the user"
        : null;

    private static bool IsForDebugging(XmlPart part) => part.Attribute("Condition") is { } condition && Debugging().IsMatch(condition);

    [GeneratedRegex(
        @"\[System\.DateTime(Offset)?\]::(Now|UtcNow|Today)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"\$\((COMPUTERNAME|HOSTNAME|USERNAME|USER|LOGNAME)\)|\[System\.Environment\]::(MachineName|UserName)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    [GeneratedRegex(@"==\s*'[^']*Debug", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Debugging();
}
