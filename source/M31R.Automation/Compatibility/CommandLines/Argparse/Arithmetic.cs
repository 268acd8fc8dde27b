namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Reckons with values that are known.</summary>
internal static class Arithmetic
{
    private const int Longest = 100_000;

    /// <summary>What an operation comes to.</summary>
    /// <param name="operation">Its class in Python's grammar.</param>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    public static PythonValue Of(string operation, PythonValue left, PythonValue right) => (operation, left, right) switch
    {
        (_, TextValue { Whole: { } one }, TextValue { Whole: { } other }) => Number(operation, one, other),
        ("Add", TextValue { IsNumber: false } one, TextValue { IsNumber: false } other)
            when one.Written.Length + other.Written.Length < Longest =>
            new TextValue(one.Written + other.Written),
        ("Add", ListValue one, ListValue other) when one.Elements.Count + other.Elements.Count < Longest =>
            new ListValue([.. one.Elements, .. other.Elements]),
        ("Div", OutsideValue or TextValue, TextValue) when left.Text is { } directory => new TextValue($"{directory}/{right.Text}"),
        _ => PythonValue.Unknown,
    };

    private static PythonValue Number(string operation, long one, long other)
    {
        try
        {
            return operation switch
            {
                "Add" => TextValue.Of(checked(one + other)),
                "Sub" => TextValue.Of(checked(one - other)),
                "Mult" => TextValue.Of(checked(one * other)),
                "LShift" when other is >= 0 and < 62 => TextValue.Of(checked(one * (1L << (int)other))),
                "Pow" when other is >= 0 and < 64 => TextValue.Of((long)Math.Pow(one, other)),
                _ => PythonValue.Unknown,
            };
        }
        catch (OverflowException)
        {
            return PythonValue.Unknown;
        }
    }
}
