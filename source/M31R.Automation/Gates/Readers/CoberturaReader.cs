using System.Text.RegularExpressions;
using System.Xml;

namespace M31R.Automation.Gates.Readers;

/// <summary>
/// Reads Cobertura files and lays them over each other: a line is covered when any of them covers it. Cobertura files name a document
/// type, which is skipped and never fetched.
/// </summary>
internal sealed class CoberturaReader
{
    private static readonly Regex Condition = new(
        @"\((?<covered>[0-9]{1,6})/(?<all>[0-9]{1,6})\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private readonly Dictionary<(string File, int Line), bool> lines = [];
    private readonly Dictionary<(string File, int Line), (int Covered, int All)> branches = [];
    private string source = "";
    private string file = "";
    private bool isSource;

    /// <summary>Covered lines by all, 0 to 1; null when no line was seen.</summary>
    public double? LineRate => lines.Count == 0 ? null : (double)lines.Values.Count(covered => covered) / lines.Count;

    /// <summary>Covered branches by all, 0 to 1; null when no branch was seen.</summary>
    public double? BranchRate =>
        branches.Count == 0 ? null : (double)branches.Values.Sum(branch => branch.Covered) / branches.Values.Sum(branch => branch.All);

    /// <summary>Adds a file; answers what is wrong with it, or null.</summary>
    public string? Add(byte[] content)
    {
        (source, file) = ("", "");
        return HostileXml.Read(content, Visit, DtdProcessing.Ignore);
    }

    private void Visit(XmlReader reader)
    {
        switch (reader)
        {
            case { NodeType: XmlNodeType.Element, LocalName: "source" }:
                isSource = true;
                break;
            case { NodeType: XmlNodeType.Text } when isSource && source.Length == 0:
                source = reader.Value.Trim();
                break;
            case { NodeType: XmlNodeType.EndElement, LocalName: "source" }:
                isSource = false;
                break;
            case { NodeType: XmlNodeType.Element, LocalName: "class" }:
                file = Path.Combine(source, reader.GetAttribute("filename") ?? "");
                break;
            case { NodeType: XmlNodeType.Element, LocalName: "line" }:
                AddLine(reader);
                break;
            default:
                break;
        }
    }

    private void AddLine(XmlReader reader)
    {
        var key = (file, HostileXml.Count(reader.GetAttribute("number")));
        lines[key] = lines.GetValueOrDefault(key) || HostileXml.Number(reader.GetAttribute("hits")) > 0;
        if (Condition.Match(reader.GetAttribute("condition-coverage") ?? "") is not { Success: true } condition)
            return;

        var covered = HostileXml.Count(condition.Groups["covered"].Value);
        var all = HostileXml.Count(condition.Groups["all"].Value);
        var before = branches.GetValueOrDefault(key);
        if (all > 0)
            branches[key] = (Math.Max(before.Covered, Math.Min(covered, all)), Math.Max(before.All, all));
    }
}
