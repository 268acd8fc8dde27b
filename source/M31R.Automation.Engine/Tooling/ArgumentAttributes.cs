namespace Nuke.Common.Tooling;

/// <summary>How a property of options is written on a command line.</summary>
[AttributeUsage(AttributeTargets.All)]
public class ArgumentAttribute : Attribute
{
    /// <summary>Positive: before the others, the smallest first. Negative: behind them. 0: in the order of declaration.</summary>
    public int Position { get; set; }

    /// <summary>The text, with <c>{value}</c> and, for dictionaries, <c>{key}</c>; without them it stands for true.</summary>
    public string Format { get; set; } = "";

    /// <summary>Whether the value is hidden wherever the process is logged.</summary>
    public bool Secret { get; set; }

    /// <summary>Puts all items of a list behind one another; without it the whole text is repeated for each.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether items that are put behind one another are one argument.</summary>
    public bool QuoteMultiple { get; set; }
}

/// <summary>The command that options belong to.</summary>
[AttributeUsage(AttributeTargets.All)]
public class CommandAttribute : Attribute
{
    /// <summary>The class with the method that runs it.</summary>
    public Type? Type { get; set; }

    /// <summary>The name of that method.</summary>
    public string? Command { get; set; }

    /// <summary>What comes first on the command line.</summary>
    public string? Arguments { get; set; }
}
