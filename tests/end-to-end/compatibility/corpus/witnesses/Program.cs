using M31R.Automation.Witnesses;

if (args is not [var corpus])
{
    Console.Error.WriteLine("Name the corpus: check-witnesses.sh DIRECTORY");
    return 2;
}

var truths = Truth.Read(corpus).Where(x => x.Surface == "api" || IsCSharpModel(x)).ToArray();
var disagreements = 0;
foreach (var truth in truths)
{
    var directory = Path.Combine(corpus, truth.Case);
    if ((truth.Surface == "api" ? Judge.Of(truth, directory) : Judge.OfDocument(truth, directory)) is not { } found) continue;
    Console.WriteLine($"{truth.Case}: {truth.Kind} {truth.What}: {found}");
    disagreements++;
}

Console.WriteLine($"api and C# models: {truths.Length} lines, {truths.Count(x => x.Path is not null)} of them shown by a witness or a caller, {disagreements} disagree");
return disagreements == 0 ? 0 : 1;

bool IsCSharpModel(Truth truth) =>
    truth.Surface == "configuration"
    && File.ReadLines(Path.Combine(corpus, truth.Case, "before", "maintenance.yml")).Any(line => line.Contains(".cs:", StringComparison.Ordinal));
