namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Reads the directives of a file-based program (learn.microsoft.com/dotnet/core/sdk/file-based-apps): lines such as
/// <c>#:package Name@Version</c> at the top of a C# file, as the project that the SDK makes of them.
/// </summary>
internal static class FileProgramReader
{
    private const string Mark = "#:";

    /// <summary>The project; null when the file has no directives and thus is no program of its own.</summary>
    public static XmlPart? Read(string text)
    {
        if (!text.Contains(Mark, StringComparison.Ordinal))
            return null;

        var directives = Directives(text).ToList();
        if (directives.Count == 0)
            return null;

        var project = new XmlPart("Project", directives[0].Line);
        var sdks = directives.Where(directive => directive.Kind == "sdk").Select(directive => directive.Text.Replace('@', '/'));
        project.Attributes["Sdk"] = string.Join(';', sdks.DefaultIfEmpty("Microsoft.NET.Sdk"));
        project.Children.Add(Group("PropertyGroup", directives.Where(directive => directive.Kind == "property").Select(Property)));
        project.Children.Add(Group("ItemGroup", directives.Where(directive => directive.Kind is "package" or "project").Select(Item)));
        return project;
    }

    private static XmlPart Group(string name, IEnumerable<XmlPart> parts)
    {
        var group = new XmlPart(name, 1);
        group.Children.AddRange(parts);
        return group;
    }

    /// <summary>Directives stand before all code; blank lines, comments, and a first line for the shell may lie between them.</summary>
    private static IEnumerable<(string Kind, string Text, int Line)> Directives(string text)
    {
        var (number, inComment) = (0, false);
        foreach (var range in Lines(text))
        {
            number++;
            var line = text.AsSpan(range.Start, range.Length).Trim().ToString();
            if (inComment || line.StartsWith("/*", StringComparison.Ordinal))
                inComment = !line.Contains("*/", StringComparison.Ordinal);
            else if (line.StartsWith(Mark, StringComparison.Ordinal))
                yield return Directive(line[Mark.Length..].Trim(), number);
            else if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith('#'))
                yield break;
        }
    }

    private static IEnumerable<(int Start, int Length)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            yield return (start, end - start);
            start = end + 1;
        }
    }

    private static (string Kind, string Text, int Line) Directive(string words, int line)
    {
        var end = words.IndexOfAny([' ', '\t']);
        return end < 0 ? (words, "", line) : (words[..end], words[end..].Trim(), line);
    }

    private static XmlPart Property((string Kind, string Text, int Line) directive)
    {
        var parts = directive.Text.Split('=', 2);
        return new XmlPart(parts[0].Trim(), directive.Line) { Text = parts[^1].Trim() };
    }

    private static XmlPart Item((string Kind, string Text, int Line) directive)
    {
        var isPackage = directive.Kind == "package";
        var item = new XmlPart(isPackage ? "PackageReference" : "ProjectReference", directive.Line);
        item.Attributes["Include"] = isPackage ? directive.Text.Split('@')[0].Trim() : directive.Text;
        if (isPackage && directive.Text.Split('@', 2) is [_, var version])
            item.Attributes["Version"] = version.Trim();

        return item;
    }
}
