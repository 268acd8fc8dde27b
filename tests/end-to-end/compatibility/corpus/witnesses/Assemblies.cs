namespace M31R.Automation.Witnesses;

/// <summary>The libraries of a corpus as files, for tools that compare assemblies.</summary>
internal static class Assemblies
{
    /// <summary>
    /// Writes <c>CASE/before/*.dll</c> and <c>CASE/after/*.dll</c> of every case of .NET whose sides both compile for net10.0,
    /// and the directory of the assemblies that they refer to into the file <c>platform</c>.
    /// </summary>
    /// <param name="corpus">What make.py made.</param>
    /// <param name="directory">Where to; it is made.</param>
    public static int Write(string corpus, string directory)
    {
        var cases = Truth.Read(corpus).Where(x => x.Surface == "api").Select(x => x.Case).Distinct().ToArray();
        var written = 0;
        foreach (var name in cases)
        {
            var (before, after) = Side.Both(Path.Combine(corpus, name), "net10.0");
            if (before.Errors.Concat(after.Errors).Any()) continue;
            before.Write(Path.Combine(directory, name, "before"));
            after.Write(Path.Combine(directory, name, "after"));
            written++;
        }

        if (written > 0) File.WriteAllText(Path.Combine(directory, "platform"), Path.GetDirectoryName(typeof(object).Assembly.Location));
        Console.WriteLine($"{written} of {cases.Length} cases compile");
        return written > 0 ? 0 : 2;
    }
}
