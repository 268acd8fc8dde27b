using System.Reflection;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>
/// Reads the solution of the build into a <see cref="Solution"/>: the file that the parameter of the member's name gives
/// (<c>--solution</c>, <c>"Solution"</c> in <c>.nuke/parameters.json</c>; from the root), else the one named here, else the only
/// <c>.sln</c> or <c>.slnx</c> in the root. A member of type string or <see cref="AbsolutePath"/> gets the path alone.
/// </summary>
public class SolutionAttribute : ParameterAttribute
{
    private readonly string? relativePath;

    /// <summary>For the solution of the parameter, or the only one in the root.</summary>
    public SolutionAttribute()
        : this(relativePath: null)
    {
    }

    /// <summary>For a solution by its path from the root.</summary>
    public SolutionAttribute(string? relativePath)
        : base("Path of the solution, from the root.")
    {
        this.relativePath = relativePath;
    }

    /// <summary>Whether <c>--help</c> shows the parameter; default false.</summary>
    public override bool List { get; set; }

    /// <inheritdoc />
    /// <exception cref="AssertionFailure">There is no such solution, none or several to choose from, or it is broken.</exception>
    public override object? GetValue(MemberInfo member, object instance)
    {
        var root = Build.RootDirectory;
        var path = (Given(member, typeof(string)) as string ?? relativePath) is { Length: > 0 } named
            ? AbsolutePath.Create(Path.GetFullPath(named, root))
            : OnlyOne(root, member.Name);
        if (BuildMember.TypeOf(member) == typeof(string))
        {
            return path.ToString();
        }

        // Not one expression of both: a solution becomes a path wherever a path is wanted.
        return BuildMember.TypeOf(member) == typeof(AbsolutePath) ? path : (object)path.ReadSolution();
    }

    private static AbsolutePath OnlyOne(AbsolutePath root, string name)
    {
        var candidates = root.GlobFiles("*.sln", "*.slnx");
        var choice = $"name one as \"{name}\" in .nuke/parameters.json, or with [Solution(\"path\")]";
        Assert.NotEmpty(candidates, $"no solution lies in \"{root}\"; {choice}");
        var names = string.Join(", ", candidates.Select(c => c.Name));
        Assert.HasSingleItem(candidates, $"several solutions lie in \"{root}\", {names}; {choice}");
        return candidates.First();
    }
}
