using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>
/// A piece of HTML that can only be made safely: the literal parts of an interpolated string are markup, every text that is put in is
/// made visible and encoded, and only another piece goes in as it is. Attribute values must stand in double quotes.
/// </summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The markup of an interpolated string.</summary>
    public static Html Of(Writer writer) => new(writer.ToString());

    /// <summary>Text, made visible and encoded.</summary>
    public static Html Text(string text) => Of($"{text}");

    /// <summary>Markup from a file that is part of this program; never anything from a subject.</summary>
    public static Html Trusted(string resource) => new(resource);

    /// <summary>The markup.</summary>
    public override string ToString() => markup;

    /// <summary>Builds a piece from an interpolated string. What is neither text, number nor a piece does not compile.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Writer(int literalLength, int formattedCount)
    {
        private readonly StringBuilder builder = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string markup) => builder.Append(markup);

        public void AppendFormatted(string? text) => builder.Append(Encoder.Encode(VisibleText.Of(text ?? "")));

        public void AppendFormatted(int number) => builder.Append(number);

        public void AppendFormatted(Html? piece) => builder.Append(piece?.markup);

        public void AppendFormatted(IEnumerable<Html> pieces) => builder.AppendJoin('\n', pieces.Select(piece => piece.markup));

        public override string ToString() => builder.ToString();
    }
}
