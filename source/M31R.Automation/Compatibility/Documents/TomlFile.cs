using System.Globalization;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Compatibility.Documents;

/// <summary>Reads TOML into what JSON Schema judges: dates are texts there.</summary>
internal static class TomlFile
{
    /// <summary>The table of a text.</summary>
    /// <exception cref="DocumentException">It is no TOML.</exception>
    public static DocumentValue Read(string text)
    {
        try
        {
            return Value(TomlDocument.Read("", text));
        }
        catch (UnreadableManifestException problem)
        {
            throw new DocumentException(problem.Problem.Place.Line ?? 0, $"it is no TOML: {problem.Problem.Message.TrimEnd('.')}")
            {
                Column = problem.Problem.Place.Column ?? 0,
            };
        }
    }

    private static DocumentValue Value(TomlValue value) => value switch
    {
        TomlTable table =>
            new DocumentMap(table.Select(member => KeyValuePair.Create(member.Name, Value(member.Value)))) { Line = table.Line },
        TomlArray list => new DocumentList([.. list.Select(Value)]) { Line = list.Line },
        TomlInteger number => new DocumentNumber(number.Value) { Line = number.Line },
        TomlFloat number when double.IsFinite(number.Value) => DocumentNumber.Of(number.Value) with { Line = number.Line },
        TomlFloat number => new DocumentText(number.Value.ToString(CultureInfo.InvariantCulture)) { Line = number.Line },
        TomlBoolean truth => new DocumentTruth(truth.Value) { Line = truth.Line },
        TomlDate date => new DocumentText(date.Value) { Line = date.Line },
        TomlText words => new DocumentText(words.Value) { Line = words.Line },
        _ => new DocumentNull { Line = value.Line },
    };
}
