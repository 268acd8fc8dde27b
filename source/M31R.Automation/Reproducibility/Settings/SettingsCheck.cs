using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;

namespace M31R.Automation.Reproducibility.Settings;

/// <summary>Judges <c>build-settings-are-deterministic</c> by the files alone.</summary>
internal static class SettingsCheck
{
    private const string Remedy = "Mend the XML so that \"dotnet build\" reads it.";
    private static readonly Rule Rule = ReproducibilityRules.SettingsAreDeterministic;
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj", ".props", ".targets"];
    private static readonly string[] Sources = [".cs", ".fs", ".vb"];

    /// <summary>Whether a file is looked into.</summary>
    public static bool Reads(string file) => Is(file, Projects) || Is(file, Sources);

    /// <summary>One finding a setting.</summary>
    /// <param name="tree">The files of what is built.</param>
    public static IReadOnlyList<Finding> Run(ManifestTree tree)
    {
        var projects = tree.Files.Where(file => Is(file, Projects)).ToList();
        if (projects.Count == 0)
            return [Rule.NotApplicable("It has no settings of .NET, the only ones that are read.")];

        Finding[] faults =
        [
            .. projects.SelectMany(file => OfProject(tree, file)),
            .. tree.Files.Where(file => Is(file, Sources)).SelectMany(file => OfSource(tree, file)).Select(Violated),
        ];
        var count = Counted.Of(projects.Count, "project file");
        return faults.Length > 0 ? faults : [Rule.Holds($"{count} and the attributes of their sources ask for nothing that differs.")];
    }

    private static IEnumerable<Finding> OfProject(ManifestTree tree, string file)
    {
        try
        {
            return [.. ProjectSettings.In(file, XmlManifest.Read(file, tree.Text(file), Remedy)).Select(Violated)];
        }
        catch (UnreadableManifestException unreadable)
        {
            var (what, remedy) = (unreadable.Problem.Message, unreadable.Problem.Remedy);
            return [Rule.NotChecked($"\"{file}\" cannot be read: {what}", remedy) with { Place = unreadable.Problem.Place }];
        }
    }

    private static IEnumerable<UnstableSetting> OfSource(ManifestTree tree, string file)
    {
        try
        {
            return [.. VersionAttributes.In(file, tree.Text(file))];
        }
        catch (UnreadableManifestException)
        {
            return []; // No attribute was ever read from a file that is no text; the compiler says so.
        }
    }

    private static Finding Violated(UnstableSetting setting) => Rule.Violated(setting.What, setting.Place) with { Remedy = setting.Remedy };

    private static bool Is(string file, string[] extensions) =>
        extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
