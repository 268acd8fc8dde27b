using System.Globalization;
using System.Text.RegularExpressions;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>The names that pydantic makes of the names of fields.</summary>
internal static partial class PythonAliases
{
    /// <summary>As <c>pydantic.alias_generators.to_camel</c> has it: <c>hostName</c> for <c>host_name</c>.</summary>
    public static string Camel(string name) => IsCamel().IsMatch(name) && !Digits().IsMatch(name)
        ? name
        : Head().Replace(Pascal(name), head => head.Value.ToLowerInvariant());

    private static string Pascal(string name) => Joint().Replace(Word().Replace(name, Titled), "");

    private static string Titled(Match word) => CultureInfo.InvariantCulture.TextInfo.ToUpper(word.Value[0]) + word.Value[1..].ToLowerInvariant();

    [GeneratedRegex("^[a-z]+[A-Za-z0-9]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsCamel();

    [GeneratedRegex("[0-9][a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("(?<=[0-9A-Za-z])_(?=[0-9A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joint();

    [GeneratedRegex("^_*[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();
}
