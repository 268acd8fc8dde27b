using System.Text;

namespace Nuke.Common.Utilities;

/// <summary>Reads what is embedded in an assembly beside a type: its name starts with the type's namespace. Text is UTF-8.</summary>
public static class ResourceUtility
{
    /// <summary>The resource in the namespace of a type whose name ends so, open for reading; the caller closes it.</summary>
    /// <exception cref="ArgumentException">There is none such, or there are several.</exception>
    public static Stream GetResource<T>(string postfix) => GetResource(typeof(T), postfix);

    /// <inheritdoc cref="GetResource{T}(string)" />
    public static Stream GetResource(Type typeForNamespace, string postfix)
    {
        var prefix = typeForNamespace.Namespace + ".";
        var names = typeForNamespace.Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(postfix, StringComparison.Ordinal))
            .ToArray();
        return names is [var name]
            ? typeForNamespace.Assembly.GetManifestResourceStream(name)!
            : throw new ArgumentException(
                $"{names.Length} resources beside {typeForNamespace.FullName} end with \"{postfix}\".", nameof(postfix));
    }

    /// <summary>The lines of the resource in the namespace of a type whose name ends so.</summary>
    /// <exception cref="ArgumentException">There is none such, or there are several.</exception>
    public static string[] GetResourceAllLines<T>(string postfix)
    {
        using var reader = new StringReader(GetResourceAllText<T>(postfix));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return [.. lines];
    }

    /// <summary>The text of the resource in the namespace of a type whose name ends so.</summary>
    /// <exception cref="ArgumentException">There is none such, or there are several.</exception>
    public static string GetResourceAllText<T>(string postfix)
    {
        using var reader = new StreamReader(GetResource<T>(postfix), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
