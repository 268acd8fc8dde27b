using M31R.Automation.Witnesses;

if (args is ["--assemblies", var source, var target]) return Assemblies.Write(source, target);
if (args is not [var corpus])
{
    Console.Error.WriteLine("Name the corpus: check-witnesses.sh DIRECTORY, or --assemblies CORPUS DIRECTORY");
    return 2;
}

var truths = Truth.Read(corpus).Where(x => x.Surface == "api" || IsCSharpModel(x)).ToArray();
var disagreements = 0;
foreach (var truth in truths)
{
    var directory = Path.Combine(corpus, truth.Case);
    if ((truth.Surface == "api" ? Judge.OfCaller(truth, directory) : Judge.OfDocument(truth, directory)) is not { } found) continue;
    Console.WriteLine($"{truth.Case}: {truth.Kind} {truth.What}: {found}");
    disagreements++;
}

var shown = truths.Count(x => x.Path is not null);
Console.WriteLine($"api and C# models: {truths.Length} lines, {shown} of them shown by a witness or a caller, {disagreements} disagree");
return disagreements == 0 ? 0 : 1;

bool IsCSharpModel(Truth truth)
{
    var maintenance = Path.Combine(corpus, truth.Case, "before", "maintenance.yml");
    return truth.Surface == "configuration" && File.ReadAllText(maintenance).Contains(".cs:", StringComparison.Ordinal);
}
