using Nuke.Common.Utilities;

namespace Nuke.Common.CI;

/// <summary>Mappings and sequences in YAML's block style.</summary>
internal static class YamlWriting
{
    /// <summary>Writes a key with a text.</summary>
    internal static void WriteText(this CustomFileWriter writer, string key, string value) =>
        writer.WriteLine($"{YamlText.Scalar(key)}: {YamlText.Scalar(value)}");

    /// <summary>Writes a key with what is written below it.</summary>
    internal static void WriteMapping(this CustomFileWriter writer, string key, Action content)
    {
        writer.WriteLine($"{key}:");
        using (writer.Indent())
        {
            content();
        }
    }

    /// <summary>Writes a key with texts; nothing, when there are none.</summary>
    internal static void WriteSequence(this CustomFileWriter writer, string key, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            writer.WriteMapping(key, () => WriteItems(writer, values));
        }
    }

    private static void WriteItems(CustomFileWriter writer, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            writer.WriteLine($"- {YamlText.Scalar(value)}");
        }
    }
}
