using System.Xml.Linq;
using Nuke.Common.IO;

namespace Nuke.Common.Utilities;

/// <summary>Selects by XPath; prefixes of an expression are named by pairs of prefix and namespace.</summary>
public static class XNodeExtensions
{
    /// <summary>The elements that the expression selects.</summary>
    public static IEnumerable<XElement> XPathSelectElements(this XNode node, string query, params (string, string)[] namespaces) =>
        XmlText.Select(node, query, namespaces).OfType<XElement>();

    /// <summary>The texts of the elements that the expression selects.</summary>
    public static IEnumerable<string> XPathSelectElementValues(this XNode node, string query, params (string, string)[] namespaces) =>
        node.XPathSelectElements(query, namespaces).Select(e => e.Value);

    /// <summary>The attributes that the expression selects.</summary>
    public static IEnumerable<XAttribute> XPathSelectAttributes(this XNode node, string query, params (string, string)[] namespaces) =>
        XmlText.Select(node, query, namespaces).OfType<XAttribute>();

    /// <summary>The values of the attributes that the expression selects.</summary>
    public static IEnumerable<string> XPathSelectAttributeValues(this XNode node, string query, params (string, string)[] namespaces) =>
        node.XPathSelectAttributes(query, namespaces).Select(a => a.Value);
}
