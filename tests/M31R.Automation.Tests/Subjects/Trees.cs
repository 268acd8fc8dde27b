using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Subjects;

/// <summary>File lists written as text: a path a line, with its content after " = " where that matters.</summary>
internal static class Trees
{
    public static EcosystemMap Map(string tree, string name = "subject")
    {
        var lines = tree.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" =", 2))
            .ToList();
        var contents = lines.ToDictionary(
            line => line[0], line => line.Length == 1 ? "" : line[1].Trim().Replace("\\n", "\n"), StringComparer.Ordinal);
        return EcosystemDetector.Detect(name, [.. contents.Keys], [], path => contents[path]);
    }

    public static IReadOnlyList<string> Detect(string tree, string name = "subject") =>
        [.. Map(tree, name).Roots.Select(root => $"{root.Ecosystem}:{root.Manifest}")];
}
