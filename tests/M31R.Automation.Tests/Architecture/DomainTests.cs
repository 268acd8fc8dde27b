using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Architecture;

/// <summary>What the compiled types of the domains and the kernel use of each other.</summary>
public sealed class Domains
{
    private const string Root = "M31R.Automation.";
    private static readonly string[] Kernel = ["Findings", "Machine", "Subjects", "Inventory"];
    private static readonly IReadOnlySet<Use> Uses = CompiledTypes.UsesIn(typeof(Rule).Assembly.Location);
    private static readonly Use[] Own = [.. Uses.Where(use => FolderOf(use.From) is not null)];

    [Fact]
    public void AreSeenByTheseTests()
    {
        Own.ShouldContain(new Use(typeof(Subject).FullName!, typeof(EcosystemRoot).FullName!));
        Own.ShouldContain(new Use(typeof(RootedPath).FullName!, typeof(MaintenanceException).FullName!));
        Own.ShouldContain(new Use(typeof(ProcessDoor).FullName!, "System.Diagnostics.Process", "Start"));
    }

    [Fact]
    public void UseTheKernelAndNoOtherDomain() =>
        Between((from, to) => !Kernel.Contains(from) && !Kernel.Contains(to) && from != to).ShouldBeEmpty();

    [Fact]
    public void AreNotUsedByTheKernel() => Between((from, to) => Kernel.Contains(from) && !Kernel.Contains(to)).ShouldBeEmpty();

    [Fact]
    public void StandOnDoorsThatKnowNothingOfSubjects() =>
        Between((from, to) => from == "Machine" && to is not ("Machine" or "Findings")).ShouldBeEmpty();

    [Fact]
    public void ReachTheMachineOnlyThroughItsDoors()
    {
        var banned = BannedSymbols().ToList();
        banned.ShouldContain(symbol => symbol.Type == "System.Diagnostics.Process");
        banned.ShouldContain(symbol => symbol.Member == "get_UtcNow");

        Own.Where(use => FolderOf(use.From) != "Machine")
            .Where(use => banned.Any(symbol => symbol.Type == use.Type && (symbol.Member.Length == 0 || symbol.Member == use.Member)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void KnowNoBuildEngine() =>
        typeof(Rule).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Nuke", StringComparison.Ordinal) || name.StartsWith("Serilog", StringComparison.Ordinal)
                || name.StartsWith("M31R", StringComparison.Ordinal) || name.StartsWith("Spectre", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<Use> Between(Func<string, string, bool> isWrong) =>
        Own.Where(use => FolderOf(use.Type) is { } to && isWrong(FolderOf(use.From)!, to));

    /// <summary>The kernel folder or domain of a type; null for a type that is not ours.</summary>
    private static string? FolderOf(string type) =>
        type.StartsWith(Root, StringComparison.Ordinal) ? type[Root.Length..].Split('.')[0] : null;

    private static IEnumerable<(string Type, string Member)> BannedSymbols() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "source/M31R.Automation/BannedSymbols.txt"))
        where line.Length > 0
        let symbol = line.Split(';')[0][2..].Split('(')[0]
        let dot = symbol.LastIndexOf('.')
        select line[0] switch
        {
            'T' => (symbol, ""),
            'P' => (symbol[..dot], "get_" + symbol[(dot + 1)..]),
            _ => (symbol[..dot], symbol[(dot + 1)..]),
        };
}
