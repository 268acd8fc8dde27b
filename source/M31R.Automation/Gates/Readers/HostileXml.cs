using System.Globalization;
using System.Xml;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads XML that a subject's tools wrote: no external entities, no entity expansion, bounded depth, and what was read before a fault
/// stands.
/// </summary>
internal static class HostileXml
{
    /// <summary>Elements inside each other; result files of real runners stay below 20.</summary>
    private const int DepthLimit = 200;

    /// <summary>
    /// Shows every node to <paramref name="visit"/>; answers what is wrong with the file, or null when it was read to its end.
    /// </summary>
    public static string? Read(byte[] content, Action<XmlReader> visit, DtdProcessing documentType = DtdProcessing.Prohibit)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = documentType,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersFromEntities = 1024,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), settings);
            while (reader.Read())
            {
                if (reader.Depth > DepthLimit)
                    return $"elements lie more than {DepthLimit} deep";

                visit(reader);
            }

            return null;
        }
        catch (XmlException problem)
        {
            return $"line {problem.LineNumber}: {problem.Message}";
        }
    }

    /// <summary>
    /// The same by elements: where one starts, the text in it, and the name of the one that ends; an empty one starts and ends.
    /// </summary>
    public static string? Read(byte[] content, Action<XmlReader> start, Action<string> text, Action<string> end) => Read(content, reader =>
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            text(reader.Value);

        if (reader.NodeType == XmlNodeType.Element)
            start(reader);

        if (reader.NodeType == XmlNodeType.EndElement || reader is { NodeType: XmlNodeType.Element, IsEmptyElement: true })
            end(reader.LocalName);
    });

    /// <summary>A number as XML writes it; 0 when it is none.</summary>
    public static double Number(string? text) =>
        double.TryParse(text?.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : 0;

    /// <summary>A line or count as XML writes it; 0 when it is none.</summary>
    public static int Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
