using System.Security.Cryptography;
using System.Text;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Where a collection of advisories lies, and where its index does.</summary>
/// <param name="Path">Absolute, of a directory or a zip.</param>
/// <param name="Told">The collection as findings name it, the same on every machine: a name in quotes.</param>
/// <param name="Artifacts">Absolute path of the directory below which an index is kept.</param>
public sealed record AdvisoryPlace(string Path, string Told, string Artifacts)
{
    /// <summary>The file with the index: its own for each collection.</summary>
    internal string Index => System.IO.Path.Combine(
        Artifacts, "advisories", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..16]}.index");
}
