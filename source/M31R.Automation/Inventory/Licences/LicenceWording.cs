using System.Text;
using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory.Licences;

/// <summary>
/// What publishers wrote where an SPDX expression belongs, read where it can mean one licence only. "BSD License", "GPL" and "Apache
/// Software License" name families and are left alone.
/// </summary>
internal static partial class LicenceWording
{
    private const int Longest = 4_096;

    /// <summary>By the words in lower case, "the", "license" and punctuation left out.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["mit"] = "MIT",
        ["mit mit"] = "MIT",
        ["expat"] = "MIT",
        ["mit expat"] = "MIT",
        ["mit no attribution"] = "MIT-0",
        ["mit 0"] = "MIT-0",
        ["apache 2"] = "Apache-2.0",
        ["apache2"] = "Apache-2.0",
        ["apache 2.0"] = "Apache-2.0",
        ["apache2.0"] = "Apache-2.0",
        ["asl 2.0"] = "Apache-2.0",
        ["apache software 2.0"] = "Apache-2.0",
        ["bsd 2 clause"] = "BSD-2-Clause",
        ["2 clause bsd"] = "BSD-2-Clause",
        ["simplified bsd"] = "BSD-2-Clause",
        ["bsd 2 clause simplified"] = "BSD-2-Clause",
        ["bsd 3 clause"] = "BSD-3-Clause",
        ["3 clause bsd"] = "BSD-3-Clause",
        ["new bsd"] = "BSD-3-Clause",
        ["modified bsd"] = "BSD-3-Clause",
        ["revised bsd"] = "BSD-3-Clause",
        ["bsd 3 clause new or revised"] = "BSD-3-Clause",
        ["bsd 4 clause"] = "BSD-4-Clause",
        ["zero clause bsd"] = "0BSD",
        ["isc"] = "ISC",
        ["isc iscl"] = "ISC",
        ["iscl"] = "ISC",
        ["mpl 2.0"] = "MPL-2.0",
        ["mozilla public 2.0"] = "MPL-2.0",
        ["mozilla public 2.0 mpl 2.0"] = "MPL-2.0",
        ["mpl2"] = "MPL-2.0",
        ["unlicense"] = "Unlicense",
        ["unlicense unlicense"] = "Unlicense",
        ["zlib libpng"] = "Zlib",
        ["zlib"] = "Zlib",
        ["boost software 1.0"] = "BSL-1.0",
        ["boost software 1.0 bsl 1.0"] = "BSL-1.0",
        ["python software foundation"] = "PSF-2.0",
        ["psf"] = "PSF-2.0",
        ["psfl"] = "PSF-2.0",
        ["psf 2.0"] = "PSF-2.0",
        ["cc0 1.0 universal"] = "CC0-1.0",
        ["cc0 1.0 universal cc0 1.0 public domain dedication"] = "CC0-1.0",
        ["historical permission notice and disclaimer hpnd"] = "HPND",
        ["mit cmu"] = "MIT-CMU",
        ["universal permissive upl"] = "UPL-1.0",
        ["wtfpl"] = "WTFPL",
        ["ms pl"] = "MS-PL",
        ["microsoft public ms pl"] = "MS-PL",
        ["gplv2"] = "GPL-2.0-only",
        ["gpl v2"] = "GPL-2.0-only",
        ["gplv2+"] = "GPL-2.0-or-later",
        ["gnu general public v2 gplv2"] = "GPL-2.0-only",
        ["gnu general public v2 or later gplv2+"] = "GPL-2.0-or-later",
        ["gplv3"] = "GPL-3.0-only",
        ["gpl v3"] = "GPL-3.0-only",
        ["gplv3+"] = "GPL-3.0-or-later",
        ["gnu general public v3 gplv3"] = "GPL-3.0-only",
        ["gnu general public v3 or later gplv3+"] = "GPL-3.0-or-later",
        ["lgplv2"] = "LGPL-2.0-only",
        ["lgplv2+"] = "LGPL-2.0-or-later",
        ["lgplv2.1"] = "LGPL-2.1-only",
        ["lgplv2.1+"] = "LGPL-2.1-or-later",
        ["lgplv3"] = "LGPL-3.0-only",
        ["lgplv3+"] = "LGPL-3.0-or-later",
        ["gnu lesser general public v2 lgplv2"] = "LGPL-2.0-only",
        ["gnu lesser general public v2 or later lgplv2+"] = "LGPL-2.0-or-later",
        ["gnu lesser general public v3 lgplv3"] = "LGPL-3.0-only",
        ["gnu lesser general public v3 or later lgplv3+"] = "LGPL-3.0-or-later",
        ["agplv3"] = "AGPL-3.0-only",
        ["agplv3+"] = "AGPL-3.0-or-later",
        ["gnu affero general public v3"] = "AGPL-3.0-only",
        ["gnu affero general public v3 or later agplv3+"] = "AGPL-3.0-or-later",
        ["https://opensource.org/licenses/mit"] = "MIT",
        ["https://www.apache.org/licenses/license-2.0"] = "Apache-2.0",
        ["https://www.apache.org/licenses/license-2.0.txt"] = "Apache-2.0",
        ["https://apache.org/licenses/license-2.0"] = "Apache-2.0",
        ["https://opensource.org/licenses/bsd-3-clause"] = "BSD-3-Clause",
        ["https://opensource.org/licenses/apache-2.0"] = "Apache-2.0",
    };

    /// <summary>The expression that a text is or means; null when that is not certain.</summary>
    /// <param name="system">Whose words they are: crates joined alternatives by a slash before expressions came.</param>
    /// <param name="text">As the package, its lock or its registry gives it.</param>
    public static LicenceExpression? Read(PackageSystem system, string text)
    {
        var plain = text.Length > Longest ? "" : text.Split("::")[^1].Trim();
        if (LicenceExpressionReader.TryRead(plain, out var expression))
            return expression;
        if (Known.TryGetValue(Address(plain) ?? Key(plain), out var known))
            return LicenceExpressionReader.TryRead(known, out var meant) ? meant : null;

        return system == PackageSystem.Cargo
            && LicenceExpressionReader.TryRead(plain.Replace("/", " OR ", StringComparison.Ordinal), out var either) ? either : null;
    }

    private static string? Address(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? text.ToLowerInvariant().TrimEnd('/').Replace("http://", "https://", StringComparison.Ordinal) : null;

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var word in Separators().Split(text.ToLowerInvariant()))
        {
            if (word is not ("" or "the" or "license" or "licence" or "licensed" or "version"))
                key.Append(key.Length > 0 ? " " : "").Append(word is ['v', >= '0' and <= '9', '.', ..] ? word[1..] : word);
        }

        return key.ToString();
    }

    [GeneratedRegex("[^a-z0-9.+]+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();
}
