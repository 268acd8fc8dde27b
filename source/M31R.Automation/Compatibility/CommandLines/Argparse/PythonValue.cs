using System.Globalization;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>What an expression comes to, as far as that is known without running it.</summary>
internal abstract record PythonValue
{
    /// <summary>Nothing is known.</summary>
    public static readonly PythonValue Unknown = new UnknownValue();

    /// <summary>As Python's <c>str()</c> has it; null when it is not known.</summary>
    public virtual string? Text => null;

    /// <summary>What a loop over it gives; null when that is not known.</summary>
    public virtual IReadOnlyList<PythonValue>? Items => null;

    /// <summary>The texts of <see cref="Items"/>; null when one of them is not known.</summary>
    public IReadOnlyList<string>? Texts =>
        Items is { } items && items.All(item => item.Text is not null) ? [.. items.Select(item => item.Text!)] : null;

    private sealed record UnknownValue : PythonValue;
}

/// <summary>A text, a number, <c>True</c>, <c>False</c> or <c>None</c>.</summary>
internal sealed record TextValue(string Written, bool IsNumber = false) : PythonValue
{
    /// <inheritdoc/>
    public override string Text => Written;

    /// <summary>A whole number.</summary>
    public static TextValue Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), IsNumber: true);

    /// <summary>The whole number that it is; null when it is something else.</summary>
    public long? Whole =>
        IsNumber && long.TryParse(Written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A list, a tuple or a set.</summary>
internal sealed record ListValue(IReadOnlyList<PythonValue> Elements) : PythonValue
{
    /// <inheritdoc/>
    public override IReadOnlyList<PythonValue> Items => Elements;

    /// <inheritdoc/>
    public override string? Text => Elements.Count == 0 ? "[]" : Texts is { } texts ? $"[{string.Join(", ", texts)}]" : null;
}

/// <summary>A dictionary.</summary>
internal sealed record MapValue(IReadOnlyList<(PythonValue Key, PythonValue Value)> Entries) : PythonValue
{
    /// <inheritdoc/>
    public override IReadOnlyList<PythonValue> Items => [.. Entries.Select(entry => entry.Key)];

    /// <summary>The value of a key.</summary>
    public PythonValue At(string key) => Entries.LastOrDefault(entry => entry.Key.Text == key).Value ?? Unknown;
}

/// <summary>Something that the subject's own files do not hold: <c>int</c>, <c>argparse.ArgumentParser</c>.</summary>
internal sealed record OutsideValue(string Name) : PythonValue;

/// <summary>A function of the subject, where it was declared.</summary>
internal sealed record FunctionValue(PythonNode Node, PythonScope Home, PythonValue? Self = null) : PythonValue;

/// <summary>A class of the subject.</summary>
internal sealed record ClassValue(PythonNode Node, PythonScope Home) : PythonValue;

/// <summary>An object of a class of the subject, with its fields.</summary>
internal sealed record InstanceValue(ClassValue Class, PythonScope Fields) : PythonValue;

/// <summary>A module of the subject.</summary>
internal sealed record ModuleValue(string Name) : PythonValue;

/// <summary>Something that a module of the subject declares, looked up when it is needed.</summary>
internal sealed record ImportedValue(string Module, string Member) : PythonValue;

/// <summary>A parser of <c>argparse</c>, or a group of one.</summary>
internal sealed record ParserValue(ParserDraft Parser) : PythonValue;

/// <summary>A method of a parser, not yet called.</summary>
internal sealed record MethodValue(PythonValue Owner, string Name) : PythonValue;

/// <summary>What <c>add_subparsers</c> answers.</summary>
internal sealed record CommandsValue(ParserDraft Parser) : PythonValue;
