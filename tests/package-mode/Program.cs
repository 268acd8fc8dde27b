using M31R.Automation.Engine.Tests.Conformance.Signatures;
using M31R.Automation.NukeStubs;

// M31R.Automation.NukeStubs DIRECTORY
// Writes DIRECTORY/source, two projects that pack themselves, and DIRECTORY/feed, what they depend on.
if (args is not [var directory])
{
    Console.Error.WriteLine("usage: M31R.Automation.NukeStubs DIRECTORY");
    return 2;
}

var types = SignatureList.OfNuke();
var source = new StubSource(types);
StubProjects.Write(Path.Combine(directory, "source"), types, source);
ClosurePackages.Write(Path.Combine(directory, "feed"));
Console.WriteLine($"{source.Members} members of {source.Types} types; {source.LeftOut} are left out: they name what is not in the list and does not restore");
return 0;
