using System.Linq.Expressions;

namespace Nuke.Common.Execution;

/// <summary>How a requirement that is no plain member reads.</summary>
internal static class RequirementText
{
    private const string Owner = "value(";

    /// <summary><c>() => value(Build).IsReady()</c> to <c>IsReady()</c>.</summary>
    internal static string Of(LambdaExpression requirement)
    {
        var text = requirement.Body.ToString();
        for (var start = text.IndexOf(Owner, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Owner, StringComparison.Ordinal))
        {
            var end = text.IndexOf(").", start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            text = text.Remove(start, end + 2 - start);
        }

        return text;
    }
}
