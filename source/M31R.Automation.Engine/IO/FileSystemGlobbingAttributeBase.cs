using System.Reflection;
using Nuke.Common.Execution;

namespace Nuke.Common.IO;

/// <summary>
/// A parameter of paths that are found by patterns below the root directory when none are given. The member is a list of paths, or one
/// path, which is null when nothing fits.
/// </summary>
public abstract class FileSystemGlobbingAttributeBase : ParameterAttribute
{
    private readonly string[] patterns;
    private readonly Func<AbsolutePath, string[], IEnumerable<AbsolutePath>> globber;

    /// <summary>For derived attributes.</summary>
    /// <param name="patterns">As for <see cref="Globbing"/>.</param>
    /// <param name="globber">Finds by patterns below a directory.</param>
    protected FileSystemGlobbingAttributeBase(string[] patterns, Func<AbsolutePath, string[], IEnumerable<AbsolutePath>> globber) =>
        (this.patterns, this.globber) = (patterns, globber);

    private IEnumerable<AbsolutePath> Found => globber(NukeBuild.RootDirectory, patterns);

    /// <summary>The paths that are given, else those found.</summary>
    /// <exception cref="InvalidOperationException">
    /// The member is neither a list of paths nor a path, or it is one path and several are found.
    /// </exception>
    public override object? GetValue(MemberInfo member, object instance) =>
        base.GetValue(member, instance) ?? Fit(BuildMember.TypeOf(member));

    /// <summary>The paths found, named by the way from the root directory.</summary>
    public override IEnumerable<(string, object)> GetValueSet(MemberInfo member, object instance) =>
        Found.Select(path => (NukeBuild.RootDirectory.GetUnixRelativePathTo(path).ToString(), (object)path));

    private object? Fit(Type type)
    {
        if (ValueConverter.ElementOf(type) == typeof(AbsolutePath))
        {
            return ValueConverter.List(type, typeof(AbsolutePath), [.. Found]);
        }

        return type == typeof(AbsolutePath)
            ? One([.. Found.Take(2)])
            : throw new InvalidOperationException($"it finds paths, and a {type.Name} cannot hold them");
    }

    private AbsolutePath? One(AbsolutePath[] found) => found.Length < 2
        ? found.FirstOrDefault()
        : throw new InvalidOperationException(
            $"\"{string.Join(' ', patterns)}\" fits \"{found[0]}\" and \"{found[1]}\", and there is place for one");
}
