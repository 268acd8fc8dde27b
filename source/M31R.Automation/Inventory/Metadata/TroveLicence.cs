namespace M31R.Automation.Inventory.Metadata;

/// <summary>
/// Licences as Python's trove classifiers name them; only those that mean one SPDX licence (PEP 639, "Mapping license classifiers").
/// </summary>
internal static class TroveLicence
{
    private const string Prefix = "License :: OSI Approved :: ";

    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["MIT License"] = "MIT",
        ["MIT No Attribution License (MIT-0)"] = "MIT-0",
        ["Apache Software License 2.0"] = "Apache-2.0",
        ["ISC License (ISCL)"] = "ISC",
        ["Mozilla Public License 2.0 (MPL 2.0)"] = "MPL-2.0",
        ["Python Software Foundation License"] = "PSF-2.0",
        ["The Unlicense (Unlicense)"] = "Unlicense",
        ["zlib/libpng License"] = "Zlib",
        ["Boost Software License 1.0 (BSL-1.0)"] = "BSL-1.0",
        ["GNU General Public License v2 (GPLv2)"] = "GPL-2.0-only",
        ["GNU General Public License v2 or later (GPLv2+)"] = "GPL-2.0-or-later",
        ["GNU General Public License v3 (GPLv3)"] = "GPL-3.0-only",
        ["GNU General Public License v3 or later (GPLv3+)"] = "GPL-3.0-or-later",
        ["GNU Lesser General Public License v3 (LGPLv3)"] = "LGPL-3.0-only",
        ["GNU Lesser General Public License v3 or later (LGPLv3+)"] = "LGPL-3.0-or-later",
        ["GNU Affero General Public License v3"] = "AGPL-3.0-only",
        ["GNU Affero General Public License v3 or later (AGPLv3+)"] = "AGPL-3.0-or-later",
    };

    /// <summary>
    /// The SPDX identifier of the only licence among classifiers; null when there are several, none, or one that may mean several.
    /// </summary>
    public static string? Of(IEnumerable<string> classifiers) =>
        classifiers.Where(text => text.StartsWith(Prefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList() is [var only]
            ? Ids.GetValueOrDefault(only[Prefix.Length..])
            : null;
}
