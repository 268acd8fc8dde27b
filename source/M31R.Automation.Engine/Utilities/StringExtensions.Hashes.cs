using System.Security.Cryptography;
using System.Text;
using Nuke.Common.IO;

namespace Nuke.Common.Utilities;

/// <summary>This part: hashes of the text's UTF-8 bytes, in lower-case hexadecimal digits.</summary>
public static partial class StringExtensions
{
    /// <summary>For comparing and caching; MD5 protects against nobody.</summary>
    public static string GetMD5Hash(this string str) => Checksum.Of(Encoding.UTF8.GetBytes(str));

    /// <summary>The SHA-256 hash.</summary>
    public static string GetSHA256Hash(this string str) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(str)));
}
