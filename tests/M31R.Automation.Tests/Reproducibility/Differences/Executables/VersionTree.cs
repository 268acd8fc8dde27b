using System.Text;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>A Win32 resource section with one resource.</summary>
internal static class VersionTree
{
    public const int AddressPlace = 72;
    public const int ContentPlace = 88;

    /// <summary>A version with one string in it.</summary>
    public static byte[] Version(string name, string value)
    {
        var text = Block(name, 1, (Encoding.Unicode.GetBytes(value + "\0"), value.Length + 1), []);
        var table = Block("040904b0", 1, ([], 0), text);
        var strings = Block("StringFileInfo", 1, ([], 0), table);
        return Of(16, Block("VS_VERSION_INFO", 0, (new byte[52], 52), strings));
    }

    /// <summary>A resource of a type.</summary>
    public static byte[] Of(int type, byte[] content)
    {
        using var tree = new MemoryStream();
        using var writer = new BinaryWriter(tree);
        foreach (var (id, target) in new[] { (type, 24 | int.MinValue), (1, 48 | int.MinValue), (0, AddressPlace) })
        {
            writer.Write(new byte[14]);
            writer.Write((short)1);
            writer.Write(id);
            writer.Write(target);
        }

        writer.Write(0);
        writer.Write(content.Length);
        writer.Write(0L);
        writer.Write(content);
        return tree.ToArray();
    }

    private static byte[] Block(string key, short kind, (byte[] Bytes, int Length) value, byte[] inner)
    {
        using var block = new MemoryStream();
        using var writer = new BinaryWriter(block);
        writer.Write((short)0);
        writer.Write((short)value.Length);
        writer.Write(kind);
        writer.Write(Encoding.Unicode.GetBytes(key + "\0"));
        Align(block);
        writer.Write(value.Bytes);
        Align(block);
        writer.Write(inner);
        block.Position = 0;
        writer.Write((short)block.Length);
        return block.ToArray();
    }

    private static void Align(Stream block) => block.Write(new byte[(4 - (block.Length % 4)) % 4]);
}
