using System.Security.Cryptography;
using System.Text;

namespace M31R.Automation.Sbom.CycloneDx;

/// <summary>The serial number of a bill: a UUID of version 5 (RFC 9562, 5.5) whose name is the rest of the file.</summary>
internal static class ContentSerial
{
    /// <summary>Stands in the file until the rest of it is known.</summary>
    public const string Blank = Prefix + "00000000-0000-0000-0000-000000000000";

    private const string Prefix = "urn:uuid:";

    /// <summary>The namespace for URLs (RFC 9562, 6.6): any will do, since nothing else has the name of a whole file.</summary>
    private static readonly byte[] Namespace = Convert.FromHexString("6BA7B8119DAD11D180B400C04FD430C8");

    /// <summary>Puts the number in the place of the first <see cref="Blank"/>.</summary>
    public static void Stamp(byte[] file)
    {
        var place = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Blank));
        Encoding.ASCII.GetBytes(Of(file).ToString("D"), file.AsSpan(place + Prefix.Length));
    }

    private static Guid Of(byte[] name)
    {
#pragma warning disable CA5350 // RFC 9562 makes version 5 of SHA-1; it names the file and protects nothing.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Namespace);
        hash.AppendData(name);
        var bytes = hash.GetHashAndReset().AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
