using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Engine.Generators;

/// <summary>Reads documentation comments.</summary>
internal static class Documentation
{
    /// <summary>The inside of the summary on one line, or nothing without one.</summary>
    internal static string Summary(ISymbol symbol)
    {
        var comment = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(comment) || XElement.Parse($"<x>{comment}</x>").Descendants("summary").FirstOrDefault() is not { } summary)
        {
            return "";
        }

        var text = string.Concat(summary.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        return string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())).Trim();
    }
}
