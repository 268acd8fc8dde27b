using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace M31R.Automation.Compatibility.Documents;

/// <summary>A value of JSON, YAML or TOML: the model that JSON Schema judges.</summary>
internal abstract record DocumentValue
{
    /// <summary>Where it begins in its file, a member with its key, counted from 1; 0 when nobody knows.</summary>
    public int Line { get; init; }

    /// <summary>JSON on one line, keys in the order of the file.</summary>
    public abstract string Text { get; }

    /// <summary>The same text for the same value: keys in ordinal order, numbers in one spelling.</summary>
    public virtual string Canonical => Text;

    /// <summary>The word that JSON Schema has for what it is.</summary>
    public abstract string Type { get; }

    /// <summary>Whether both are one value for JSON: 1 and 1.0 are, and the order of keys does not count.</summary>
    public bool IsSame(DocumentValue other) =>
        ReferenceEquals(this, other) || string.Equals(Canonical, other.Canonical, StringComparison.Ordinal);
}

/// <summary>Nothing.</summary>
internal sealed record DocumentNull : DocumentValue
{
    /// <inheritdoc/>
    public override string Text => "null";

    /// <inheritdoc/>
    public override string Type => "null";
}

/// <summary>True or false.</summary>
internal sealed record DocumentTruth(bool Value) : DocumentValue
{
    /// <inheritdoc/>
    public override string Text => Value ? "true" : "false";

    /// <inheritdoc/>
    public override string Type => "boolean";
}

/// <summary>A number; beyond the range of a decimal it is the last of that range.</summary>
internal sealed record DocumentNumber(decimal Value) : DocumentValue
{
    /// <inheritdoc/>
    public override string Text => Normal(Value).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Type => IsInteger ? "integer" : "number";

    /// <summary>It has no fraction, however it is written.</summary>
    public bool IsInteger => decimal.Truncate(Value) == Value;

    /// <summary>What a number of text is.</summary>
    public static DocumentNumber Of(double value) => new(
        value switch
        {
            >= 7.9e28 => decimal.MaxValue,
            <= -7.9e28 => decimal.MinValue,
            double.NaN => 0,
            _ => (decimal)value,
        });

    /// <summary>Without zeros at its end.</summary>
    private static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;
}

/// <summary>A text.</summary>
internal sealed record DocumentText(string Value) : DocumentValue
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private string? quoted;

    /// <inheritdoc/>
    public override string Text => quoted ??= Quoted(Value);

    /// <inheritdoc/>
    public override string Type => "string";

    /// <summary>As JSON writes it.</summary>
    public static string Quoted(string value) => JsonSerializer.Serialize(value, Plain);
}

/// <summary>Values in a row.</summary>
internal sealed record DocumentList(IReadOnlyList<DocumentValue> Items) : DocumentValue
{
    private string? canonical;

    /// <inheritdoc/>
    public override string Text => $"[{string.Join(", ", Items.Select(item => item.Text))}]";

    /// <inheritdoc/>
    public override string Canonical => canonical ??= $"[{string.Join(',', Items.Select(item => item.Canonical))}]";

    /// <inheritdoc/>
    public override string Type => "array";
}
