using System.ComponentModel;
using System.Globalization;

namespace Nuke.Common.CI;

/// <summary>
/// One of several runs that share the work of a target: <c>2/3</c> is the second of three. Each item of a sequence belongs to exactly one
/// of the runs, whatever their number.
/// </summary>
[TypeConverter(typeof(TypeConverter))]
public class Partition
{
    /// <summary>The whole work in one run: <c>1/1</c>.</summary>
    public static Partition Single => new();

    /// <summary>Which of the runs this is, from 1.</summary>
    public int Part { get; set; } = 1;

    /// <summary>How many runs there are.</summary>
    public int Total { get; set; } = 1;

    /// <summary>The items that this run takes: every <see cref="Total"/>-th, beginning with the one at <see cref="Part"/>.</summary>
    public IEnumerable<T> GetCurrent<T>(IEnumerable<T> enumerable) => enumerable.Where((_, index) => IsIn(index + 1));

    /// <summary>Whether a numbered part of the work falls to this run; with more parts than runs they are dealt out in turn.</summary>
    /// <param name="part">From 1.</param>
    public bool IsIn(int part) => (part - Part) % Total == 0;

    /// <summary>Like <c>2/3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Total}");

    /// <summary>Reads <c>2/3</c>.</summary>
    public class TypeConverter : System.ComponentModel.TypeConverter
    {
        /// <inheritdoc />
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
            sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        /// <inheritdoc />
        /// <exception cref="FormatException">
        /// The text is not a part and a total with a slash in between, or the part is not one of the total.
        /// </exception>
        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            value is string text ? Parse(text) : base.ConvertFrom(context, culture, value);

        private static Partition Parse(string text) =>
            text.Split('/') is [var part, var total] && Number(part) is { } k && Number(total) is { } n && k >= 1 && k <= n
                ? new Partition { Part = k, Total = n }
                : throw new FormatException($"\"{text}\" is not like \"2/3\", the second of three parts.");

        private static int? Number(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
