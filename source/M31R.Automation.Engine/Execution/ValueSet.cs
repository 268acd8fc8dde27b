using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>The values that a parameter can be chosen from.</summary>
internal static class ValueSet
{
    /// <summary>Those that the attribute's provider names, else those of the member's type; null when they cannot be counted.</summary>
    internal static IEnumerable<(string, object)>? Of(ParameterAttribute attribute, MemberInfo member, object instance)
    {
        if (attribute.ValueProviderMember is { } provider)
        {
            return Provided(BuildMember.Read(attribute.ValueProviderType ?? instance.GetType(), provider, instance));
        }

        var type = ValueConverter.Innermost(BuildMember.TypeOf(member));
        return ValueShape.Names(type)?.Select(name => (name, ValueConverter.Parse(type, name)!));
    }

    private static IEnumerable<(string, object)> Provided(object? values) => values switch
    {
        string text => [(text, text)],
        IEnumerable several => several.Cast<object>().Select(v => (System.Convert.ToString(v, CultureInfo.InvariantCulture)!, v)),
        _ => [],
    };
}
