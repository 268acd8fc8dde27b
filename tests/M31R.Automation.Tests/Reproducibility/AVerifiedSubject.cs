using System.Text.Json.Nodes;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility;

/// <summary>A repository in <c>subject</c> whose recipes are shell scripts, made twice by the real check.</summary>
public abstract class AVerifiedSubject : IDisposable
{
    private readonly List<string> recipes = [];

    protected Scratch Scratch { get; } = new("verified");

    /// <summary>Declares a recipe that makes <c>NAME/</c> before its script runs.</summary>
    protected void Recipe(string name, string script)
    {
        Scratch.Write($"subject/{name}.sh", $"mkdir -p {name}\n{script}\n");
        recipes.Add($"    - name: {name}\n      command: [sh, {name}.sh]\n      outputs: [{name}/]\n");
    }

    /// <summary>Commits what lies there, with the recipes; answers the commit.</summary>
    protected string Commit(string hashes = "")
    {
        if (recipes.Count > 0)
            Scratch.Write("subject/maintenance.yml", "reproducibility:\n  recipes:\n" + string.Concat(recipes) + Declared(hashes));
        Scratch.Git("init -q -b main", "subject");
        Scratch.Git("add -A", "subject");
        Scratch.Git("commit -q --allow-empty -m change", "subject");
        return Scratch.Git("rev-parse HEAD", "subject").Trim();
    }

    private static string Declared(string hashes) => hashes.Length == 0 ? "" : $"  hashes: [{hashes}]\n";

    private protected Finding[] Verify(Rule rule, ReproducibilityOptions options) =>
        [.. ReproducibilityCheck.Run(Inspection(), options).Findings.Where(finding => finding.Rule == rule)];

    private protected static ReproducibilityOptions Varied(params IReadOnlyList<string> ids) => new() { Variations = ids };

    protected JsonNode Report => JsonNode.Parse(File.ReadAllText(Found("reproducibility.json")))!;

    /// <summary>The one document of that name.</summary>
    protected string Found(string name) =>
        Directory.GetFiles(Scratch["artifacts"], name, SearchOption.AllDirectories).ShouldHaveSingleItem();

    private protected Inspection Inspection()
    {
        var doors = new Doors(new ProcessDoor(SecretMask.None, TimeProvider.System), new FileDoor(), TimeProvider.System);
        var options = new InspectionOptions
        {
            ArtifactsDirectory = Scratch["artifacts"],
            AsOf = new DateOnly(2026, 1, 2),
            RunSubjectCode = true,
        };
        var maintenance = MaintenanceFileReader.Read(Scratch["subject"], null, doors.Files);
        var subject = SubjectOpener.Open(Scratch["subject"], Scratch["own"], maintenance, doors);
        return new Inspection(subject, maintenance, options, doors, new CollectedProgress());
    }

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}
