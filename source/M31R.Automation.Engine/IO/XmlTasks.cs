using System.Text;
using System.Xml.Linq;

namespace Nuke.Common.IO;

/// <summary>
/// Reads from and writes into XML by XPath. Prefixes of an expression are named by pairs of prefix and namespace. A document that names
/// other files is read without them, and one whose entities grow beyond a million characters fails.
/// </summary>
public static class XmlTasks
{
    /// <summary>The values of the elements, attributes and texts of a file that the expression selects.</summary>
    public static IEnumerable<string> XmlPeek(string path, string xpath, params (string, string)[] namespaces) =>
        [.. XmlText.Select(XmlText.Load(path), xpath, namespaces).Select(XmlText.Value)];

    /// <summary>The values of the elements, attributes and texts of a document that the expression selects.</summary>
    public static IEnumerable<string> XmlPeekFromString(string content, string xpath, params (string, string)[] namespaces) =>
        [.. XmlText.Select(XmlText.Parse(content), xpath, namespaces).Select(XmlText.Value)];

    /// <summary>The elements of a file that the expression selects.</summary>
    public static IEnumerable<XElement> XmlPeekElements(string path, string xpath, params (string, string)[] namespaces) =>
        [.. XmlText.Select(XmlText.Load(path), xpath, namespaces).OfType<XElement>()];

    /// <summary>The elements of a document that the expression selects.</summary>
    public static IEnumerable<XElement> XmlPeekElementsFromString(string content, string xpath, params (string, string)[] namespaces) =>
        [.. XmlText.Select(XmlText.Parse(content), xpath, namespaces).OfType<XElement>()];

    /// <summary>The value of a file that the expression selects; null when it selects nothing. Fails when it selects several.</summary>
    public static string? XmlPeekSingle(string path, string xpath, params (string, string)[] namespaces) =>
        Single(XmlPeek(path, xpath, namespaces), xpath, $"\"{path}\"");

    /// <summary>The value of a document that the expression selects; null when it selects nothing. Fails when it selects several.</summary>
    public static string? XmlPeekSingleFromString(string content, string xpath, params (string, string)[] namespaces) =>
        Single(XmlPeekFromString(content, xpath, namespaces), xpath, "the document");

    /// <summary>
    /// Sets the values that the expression selects in a file, which otherwise stays as it is. Fails when it selects nothing.
    /// </summary>
    public static void XmlPoke(string path, string xpath, object? value, params (string, string)[] namespaces) =>
        XmlPoke(path, xpath, value, encoding: null!, namespaces);

    /// <summary>Sets the values that the expression selects in a file, and writes it in an encoding; null keeps the one it has.</summary>
    public static void XmlPoke(string path, string xpath, object? value, Encoding encoding, params (string, string)[] namespaces)
    {
        var document = XmlText.Load(path);
        var found = XmlText.Select(document, xpath, namespaces).ToArray();
        Assert.True(found.Length > 0, $"\"{xpath}\" selects nothing in \"{path}\".");
        foreach (var place in found)
        {
            Set(place, value);
        }

        XmlText.Save(path, document, SaveOptions.DisableFormatting, encoding);
    }

    private static string? Single(IEnumerable<string> found, string xpath, string where)
    {
        var values = found.ToArray();
        Assert.True(values.Length < 2, $"\"{xpath}\" selects {values.Length} values in {where}, where one is wanted.");
        return values.FirstOrDefault();
    }

    private static void Set(XObject place, object? value)
    {
        switch (place)
        {
            case XElement element:
                element.SetValue(value ?? "");
                break;
            case XAttribute attribute:
                attribute.SetValue(value ?? "");
                break;
            case XText text:
                text.Value = value?.ToString() ?? "";
                break;
            default:
                Assert.Fail($"A {place.NodeType} has no value that could be set.");
                break;
        }
    }
}
