using System.Text;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>Puts the values of properties in the place of <c>$(Name)</c>, and calls the functions that need no machine.</summary>
/// <param name="properties">Their values.</param>
/// <param name="functions">What can be called.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class Expander(PropertyTable properties, PropertyFunctions functions, EvaluationBudget budget)
{
    private const int MostNested = 16;
    private const int LongestValue = 1 << 16;

    /// <summary>The text with all values in it; null when one is not known.</summary>
    public string? Expand(string text) => Expand(text, 0);

    private string? Expand(string text, int depth)
    {
        budget.Spend(text.Length + 1);
        if (!text.Contains("$(", StringComparison.Ordinal))
            return text;

        var result = new StringBuilder();
        for (var position = 0; position < text.Length;)
        {
            var start = text.IndexOf("$(", position, StringComparison.Ordinal);
            var end = start < 0 ? -1 : ClosingOf(text, start + 2);
            if (end < 0)
                return result.Append(text, position, text.Length - position).ToString();

            if (depth == MostNested || ValueOf(text[(start + 2)..end].Trim(), depth + 1) is not { } value)
                return null;

            result.Append(text, position, start - position).Append(value);
            if (result.Length > LongestValue)
                return null;

            budget.Spend(value.Length);
            position = end + 1;
        }

        return result.ToString();
    }

    /// <summary><c>Name</c>, <c>Name.Function(…)</c> or <c>[Type]::Function(…)</c>, each with more functions behind it.</summary>
    private string? ValueOf(string expression, int depth)
    {
        var nameEnd = 0;
        while (nameEnd < expression.Length && (char.IsAsciiLetterOrDigit(expression[nameEnd]) || expression[nameEnd] is '_' or '-'))
            nameEnd++;

        if (nameEnd == expression.Length)
            return properties[expression];

        if (nameEnd > 0)
            return expression[nameEnd] == '.' ? Chain(properties[expression[..nameEnd]], expression, nameEnd, depth) : null;

        var typeEnd = expression[0] == '[' ? expression.IndexOf("]::", StringComparison.Ordinal) : -1;
        if (typeEnd < 0 || CallAt(expression, typeEnd + 3, depth) is not { } call)
            return null;

        return Chain(functions.Static(expression[1..typeEnd], call.Function, call.Arguments), expression, call.End, depth);
    }

    private string? Chain(string? value, string expression, int position, int depth)
    {
        while (value is not null && position < expression.Length)
        {
            if (expression[position] != '.' || CallAt(expression, position + 1, depth) is not { } call)
                return null;

            value = PropertyFunctions.OfText(value, call.Function, call.Arguments);
            position = call.End;
        }

        return value;
    }

    /// <summary>A name with its arguments; without parentheses it is a property of the value, such as <c>Length</c>.</summary>
    private (string Function, IReadOnlyList<string?> Arguments, int End)? CallAt(string expression, int start, int depth)
    {
        var end = start;
        while (end < expression.Length && char.IsAsciiLetterOrDigit(expression[end]))
            end++;

        if (end == expression.Length || expression[end] != '(')
            return (expression[start..end], [], end);

        var closing = ClosingOf(expression, end + 1);
        return closing < 0 ? null : (expression[start..end], Arguments(expression[(end + 1)..closing], depth), closing + 1);
    }

    private List<string?> Arguments(string text, int depth)
    {
        var arguments = new List<string?>();
        var (start, open, quote) = (0, 0, '\0');
        for (var index = 0; index <= text.Length; index++)
        {
            if (index == text.Length || (text[index] == ',' && open == 0 && quote == '\0'))
            {
                arguments.Add(Expand(Unquoted(text[start..index].Trim()), depth));
                start = index + 1;
                continue;
            }

            quote = QuoteAfter(quote, text[index]);
            open += quote != '\0' ? 0 : text[index] == '(' ? 1 : text[index] == ')' ? -1 : 0;
        }

        return arguments is [""] && text.Trim().Length == 0 ? [] : arguments;
    }

    private static string Unquoted(string text) =>
        text.Length >= 2 && text[0] is '\'' or '"' or '`' && text[^1] == text[0] ? text[1..^1] : text;

    private static char QuoteAfter(char quote, char letter) =>
        letter is not ('\'' or '"' or '`') ? quote : quote == '\0' ? letter : quote == letter ? '\0' : quote;

    /// <summary>Where the parenthesis closes that was opened before <paramref name="start"/>; -1 when it does not.</summary>
    private static int ClosingOf(string text, int start)
    {
        var (open, quote) = (1, '\0');
        for (var index = start; index < text.Length; index++)
        {
            quote = QuoteAfter(quote, text[index]);
            if (quote != '\0')
                continue;

            open += text[index] == '(' ? 1 : text[index] == ')' ? -1 : 0;
            if (open == 0)
                return index;
        }

        return -1;
    }
}
