using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace M31R.Automation.Findings;

/// <summary>
/// A value in a JSON file that somebody else may have written: every access says, when the value is not what it must be,
/// which file and which property is wrong.
/// </summary>
internal sealed class JsonPlace
{
    private const string Remedy = "Run the target again to write the file anew.";

    private readonly string file;
    private readonly string path;
    private readonly JsonElement value;

    private JsonPlace(string file, string path, JsonElement value) => (this.file, this.path, this.value) = (file, path, value);

    /// <summary>The property of that name.</summary>
    /// <exception cref="MaintenanceException">This is no object, or the property is missing.</exception>
    public JsonPlace this[string name] => Find(name) ?? throw new MaintenanceException($"{file}: \"{Join(name)}\" is missing. {Remedy}");

    /// <summary>A string.</summary>
    public string Text => value.ValueKind == JsonValueKind.String ? Unpaired(value) : throw IsNot("a text");

    /// <summary>True or false.</summary>
    public bool Truth => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw IsNot("true or false");

    /// <summary>A whole or decimal number.</summary>
    public decimal Number =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw IsNot("a number");

    /// <summary>A finite floating-point number.</summary>
    public double Measure =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw IsNot("a number");

    /// <summary>The elements of an array.</summary>
    public IEnumerable<JsonPlace> Items => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select((item, index) => new JsonPlace(file, $"{path}[{index}]", item))
        : throw IsNot("an array");

    /// <summary>The properties of an object, in the file's order.</summary>
    public IEnumerable<KeyValuePair<string, JsonPlace>> Properties => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject()
            .Select(property => KeyValuePair.Create(property.Name, new JsonPlace(file, Join(property.Name), property.Value)))
        : throw IsNot("an object");

    /// <summary>The root of a file. A property given twice and nesting deeper than 64 are errors.</summary>
    /// <param name="file">Named in messages.</param>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <exception cref="MaintenanceException">The bytes are not UTF-8 or not JSON; the message names the line where it can.</exception>
    public static JsonPlace Parse(string file, ReadOnlyMemory<byte> bytes)
    {
        var start = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (!Utf8.IsValid(bytes.Span))
            throw new MaintenanceException($"{file}: this is not UTF-8 text. {Remedy}");

        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(bytes[start..], options);
            return new JsonPlace(file, "", document.RootElement.Clone());
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber is { } number ? $":{number + 1}" : "";
            throw new MaintenanceException($"{file}{line}: this is not JSON. {Remedy}", problem);
        }
        catch (InvalidOperationException problem)
        {
            throw new MaintenanceException($"{file}: the name of a property is not valid Unicode. {Remedy}", problem);
        }
    }

    /// <summary>The property of that name, or null.</summary>
    /// <exception cref="MaintenanceException">This is no object.</exception>
    public JsonPlace? Find(string name)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw IsNot("an object");
        return value.TryGetProperty(name, out var property) ? new JsonPlace(file, Join(name), property) : null;
    }

    /// <summary>The one of the values whose spelling is the text here.</summary>
    public T OneOf<T>(IReadOnlyList<T> values, Func<T, string> spelling)
    {
        var index = values.Select(spelling).ToList().IndexOf(Text);
        return index >= 0 ? values[index] : throw IsNot($"one of {string.Join(", ", values.Select(spelling))}");
    }

    /// <summary>What to throw when the value is not what was <paramref name="expected"/>.</summary>
    public MaintenanceException IsNot(string expected)
    {
        var raw = value.GetRawText();
        var found = PlainText.Cut(raw, 60);
        return new MaintenanceException(
            $"{file}: {(path.Length == 0 ? "the whole" : $"\"{path}\"")} is {found} and not {expected}. {Remedy}");
    }

    private string Join(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>A lone <c>\ud800</c> is valid JSON but not text.</summary>
    private string Unpaired(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw IsNot("a text of valid Unicode");
        }
    }
}
