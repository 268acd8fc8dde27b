using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The small pieces that the page is made of.</summary>
internal static class HtmlParts
{
    /// <summary>The sign of an outcome; hidden from a screen reader, because a word stands beside it.</summary>
    public static Html Sign(Outcome outcome) =>
        Html.Of($"""<svg class="sign {outcome.Key()}" aria-hidden="true"><use href="#sign-{outcome.Key()}"/></svg>""");

    /// <summary>Sign and word.</summary>
    public static Html State(Outcome outcome) =>
        Html.Of($"""<span class="state {outcome.Key()}">{Sign(outcome)}{Wording.Of(outcome)}</span>""");

    /// <summary>A link to what a rule came to.</summary>
    public static Html Link(RuleResult result) =>
        Html.Of($"""<a href="#{Anchor(result.Target, result.Rule.Id)}">{Code(result.Rule.Id)}</a>""");

    /// <summary>An id that no name can break out of.</summary>
    public static string Anchor(params ReadOnlySpan<string> names)
    {
        var id = string.Join("--", names);
        return string.Concat(id.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-'));
    }

    /// <summary>A name or a path.</summary>
    public static Html Code(string name) => Html.Of($"<code>{name}</code>");

    /// <summary>Words of second rank, in the flow of a line.</summary>
    public static Html Quiet(string words) => Html.Of($"""<span class="quiet">{words}</span>""");

    /// <summary>A sentence of second rank on its own; nothing for an empty one.</summary>
    public static Html Note(string sentence) => sentence.Length == 0 ? Html.Empty : Html.Of($"""<p class="quiet">{sentence}</p>""");
}
