using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>The parameters of a run that were given, converted.</summary>
internal sealed class ParameterValues
{
    internal static readonly ParameterValues None = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    private readonly IReadOnlyDictionary<string, object?> values;

    private ParameterValues(IReadOnlyDictionary<string, object?> values) => this.values = values;

    /// <summary>The value of a parameter; null when it was given nowhere.</summary>
    internal object? this[ParameterMember parameter] => values.GetValueOrDefault(parameter.Key);

    /// <summary>Converts all that was given, so that a wrong value is known before anything runs. Secrets are hidden from here on.</summary>
    /// <exception cref="UsageException">A text that does not fit its parameter.</exception>
    internal static ParameterValues Of(IReadOnlyList<ParameterMember> parameters, ParameterSource source, SecretMask secrets)
    {
        foreach (var secret in parameters.Where(p => p.IsSecret))
        {
            foreach (var text in source[secret]?.Values ?? [])
            {
                secrets.Add(text);
            }
        }

        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var parameter in OwnParameters.All.Concat(parameters))
        {
            if (source[parameter] is { } raw)
            {
                given[parameter.Key] = ValueConverter.Convert(parameter, raw);
            }
        }

        return new ParameterValues(given);
    }

    /// <summary>Sets the fields and properties of the build class; components ask for theirs.</summary>
    internal void Inject(NukeBuild build, IReadOnlyList<ParameterMember> parameters)
    {
        foreach (var parameter in parameters.Where(p => values.ContainsKey(p.Key) && !p.Member!.DeclaringType!.IsInterface))
        {
            Set(build, parameter.Member!, this[parameter]);
        }
    }

    private static void Set(NukeBuild build, MemberInfo member, object? value)
    {
        if (member is PropertyInfo { CanWrite: true } property)
        {
            property.SetValue(build, value);
        }
        else
        {
            Field(member)?.SetValue(build, value);
        }
    }

    /// <summary>The field itself, or the one behind a property without setter; null for a property that computes its value, which asks for it.</summary>
    private static FieldInfo? Field(MemberInfo member) => member as FieldInfo
        ?? member.DeclaringType!.GetField($"<{member.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic);
}
