using System.Xml.Linq;

namespace Nuke.Common.Utilities;

/// <summary>Reads elements.</summary>
public static class XElementExtensions
{
    /// <summary>The value of the attribute of that name; null without one.</summary>
    public static string? GetAttributeValue(this XElement element, string name) => element.Attribute(name)?.Value;
}
