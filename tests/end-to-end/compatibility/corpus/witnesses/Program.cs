using M31R.Automation.Witnesses;

if (args is not [var corpus])
{
    Console.Error.WriteLine("Name the corpus: check-witnesses.sh DIRECTORY");
    return 2;
}

var truths = Truth.Read(corpus).Where(x => x.Surface == "api").ToArray();
var disagreements = 0;
foreach (var truth in truths)
{
    if (Judge.Of(truth, Path.Combine(corpus, truth.Case)) is not { } found) continue;
    Console.WriteLine($"{truth.Case}: {truth.Kind} {truth.What}: {found}");
    disagreements++;
}

Console.WriteLine($"api: {truths.Length} lines, {truths.Count(x => x.Path is not null)} of them with a caller that was compiled or run, {disagreements} disagree");
return disagreements == 0 ? 0 : 1;
