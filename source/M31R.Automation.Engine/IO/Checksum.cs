using System.Security.Cryptography;

namespace Nuke.Common.IO;

/// <summary>
/// MD5 in lower-case hexadecimal digits: what NUKE's documentation promises, for comparing and caching; it protects against nobody.
/// </summary>
internal static class Checksum
{
#pragma warning disable CA5351 // The algorithm is part of the documented behaviour, and nothing here relies on it for security.
    internal static string Of(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));

    internal static string Of(Stream content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
