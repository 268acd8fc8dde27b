namespace M31R.Automation.Compatibility;

/// <summary>What pages for users call an item of a contract.</summary>
internal static class ItemName
{
    /// <summary>
    /// The last name of an item without its signature, such as <c>Parse</c> of <c>M:Lib.Parser.Parse(System.String)</c>,
    /// <c>--epochs</c> of <c>app train --epochs</c>, <c>rate</c> of <c>training.optimizer.rate</c>; of a constructor its type.
    /// </summary>
    /// <param name="item">As in <see cref="ContractChange.Item"/>.</param>
    public static string Short(string item)
    {
        var name = item.Split('(')[0].Split(' ')[^1];
        name = name[(name.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0].TrimEnd('[', ']');
        return name == "#ctor" ? item.Split('(')[0].Split('.')[^2] : name;
    }

    /// <summary>Whether a text has a name as a word of its own: <c>Parse</c> is not named by <c>Parser</c>.</summary>
    public static bool IsIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsOfName(text, at - 1) && !IsOfName(text, at + name.Length))
                return true;
        }

        return false;
    }

    private static bool IsOfName(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-');
}
