using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>The order in which a build of several projects came about, by what it wrote.</summary>
internal static class BuildOrder
{
    /// <summary>Names told of many; the rest is told by a sum.</summary>
    private const int Told = 5;

    /// <summary>The names of assemblies in the order in which they were written; null for fewer than two, which have none.</summary>
    /// <param name="assemblies">As the compilers wrote them.</param>
    public static string? Of(IEnumerable<FileStamp> assemblies)
    {
        var names = assemblies.OrderBy(stamp => stamp.Written).ThenBy(stamp => stamp.Path, StringComparer.Ordinal)
            .Select(stamp => Path.GetFileNameWithoutExtension(stamp.Path)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count switch
        {
            < 2 => null,
            <= Told => string.Join(", ", names),
            _ => $"{string.Join(", ", names.Take(Told))} and {names.Count - Told} more ({SumOf(names)})",
        };
    }

    private static string SumOf(IEnumerable<string> names) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))))[..8];
}
