using M31R.Automation.Classify;
using M31R.Automation.Machine;

if (args is not [var directory])
{
    Console.Error.WriteLine("Name the directory that make.sh made.");
    return 2;
}

foreach (var pair in new Corpus(Path.GetFullPath(directory), new FileDoor()).Pairs())
    Console.WriteLine($"{pair.Case}\t{pair.Name}\t{string.Join(',', pair.CauseIds())}");

return 0;
