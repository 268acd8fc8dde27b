using M31R.Automation.Answer;

if (args is not [var directory, ..])
{
    Console.Error.WriteLine("Name the directory that histories.sh made.");
    return 2;
}

foreach (var history in History.In(Path.GetFullPath(directory), args.ElementAtOrDefault(1) ?? ""))
{
    foreach (var line in history.Answers())
        Console.WriteLine(line);
}

return 0;
