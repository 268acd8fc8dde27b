using System.Text;

namespace M31R.Automation.Inventory;

/// <summary>When two spellings name the same package.</summary>
public static class PackageName
{
    /// <summary>
    /// The spelling by which packages are compared: NuGet and actions regardless of case, Python by PEP 503 (lower case, runs of
    /// <c>-</c>, <c>_</c> and <c>.</c> as one <c>-</c>), the others as they are.
    /// </summary>
    public static string Key(PackageSystem system, string name) => system switch
    {
        PackageSystem.NuGet or PackageSystem.GitHubActions => name.ToLowerInvariant(),
        PackageSystem.PyPI => PythonKey(name),
        _ => name,
    };

    /// <summary>The <see cref="Key"/> of a Python package.</summary>
    internal static string PythonKey(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (letter is not ('-' or '_' or '.'))
                key.Append(char.ToLowerInvariant(letter));
            else if (key.Length == 0 || key[^1] != '-')
                key.Append('-');
        }

        return key.ToString();
    }
}
