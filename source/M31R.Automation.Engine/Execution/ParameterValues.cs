using Nuke.Common.IO;
using Nuke.Components;

namespace Nuke.Common.Execution;

/// <summary>The parameters of a run that were given.</summary>
internal sealed class ParameterValues
{
    internal static readonly ParameterValues None = new(null);

    private readonly ParameterSource? source;

    private ParameterValues(ParameterSource? source) => this.source = source;

    /// <summary>The value of a parameter; null when it was given nowhere.</summary>
    /// <exception cref="UsageException">The text does not fit the parameter's type.</exception>
    internal object? this[ParameterMember parameter] => As(parameter, parameter.Type);

    /// <summary>
    /// The directory that was given for what the build makes, by a parameter that is called as in NUKE's <c>IHazArtifacts</c>; null when
    /// the build has no such parameter, or none was given.
    /// </summary>
    internal AbsolutePath? ArtifactsDirectory =>
        Given.Select(given => given.Parameter)
            .FirstOrDefault(parameter => parameter.Name == nameof(IHazArtifacts.ArtifactsDirectory)) is { } parameter
            ? As(parameter, typeof(AbsolutePath)) as AbsolutePath
            : null;

    /// <summary>All that was given, in no order.</summary>
    internal IEnumerable<(ParameterMember Parameter, RawValue Value)> Given => source?.Given ?? [];

    /// <summary>Takes what was given. Secrets are hidden from here on.</summary>
    internal static ParameterValues Of(IReadOnlyList<ParameterMember> parameters, ParameterSource source, SecretMask secrets)
    {
        foreach (var text in parameters.Where(p => p.IsSecret).SelectMany(p => source[p]?.Values ?? []))
        {
            secrets.Add(text);
        }

        return new ParameterValues(source);
    }

    /// <summary>Takes a text that a person has typed.</summary>
    /// <exception cref="UsageException">The text does not fit the parameter; it is not taken then.</exception>
    internal void Give(ParameterMember parameter, string text, SecretMask secrets)
    {
        if (parameter.IsSecret)
        {
            secrets.Add(text);
        }

        var raw = new RawValue(parameter.Split(text), "typed in");
        _ = ValueConverter.Convert(parameter, raw);
        source!.Give(parameter, raw);
    }

    /// <summary>The value of a parameter as another type than its own; null when it was given nowhere.</summary>
    /// <exception cref="UsageException">The text does not fit the type.</exception>
    internal object? As(ParameterMember parameter, Type type) =>
        source?[parameter] is { } raw ? ValueConverter.Convert(parameter with { Type = type }, raw) : null;
}
