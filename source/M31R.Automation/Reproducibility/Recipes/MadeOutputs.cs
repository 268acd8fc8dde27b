using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>Looks at what a recipe made in a clone: hashes what can be read, as a stream, and tells what cannot.</summary>
/// <param name="files">Reads.</param>
/// <param name="root">Absolute path of the clone.</param>
internal sealed class MadeOutputs(FileDoor files, string root)
{
    private const string NoName = "Its name is no UTF-8. Name it in UTF-8, or leave it out of \"outputs\".";

    /// <summary>All that lies in the clone but what git keeps there.</summary>
    public static TreeContents ContentsOf(FileDoor files, string root)
    {
        var found = files.ContentsBelow(root);
        return new TreeContents(
            [.. found.Files.Where(IsNotOfGit)], [.. found.Links.Where(IsNotOfGit)], [.. found.Unnameable.Where(IsNotOfGit)]);
    }

    /// <summary>What a recipe came to that ran to its end.</summary>
    /// <param name="recipe">Says which files are its outputs.</param>
    /// <param name="before">What was there before it ran.</param>
    public RecipeEnd Read(Recipe recipe, IReadOnlySet<string> before)
    {
        var found = ContentsOf(files, root);
        var (links, unnameable) = (found.Links.ToHashSet(StringComparer.Ordinal), found.Unnameable.ToHashSet(StringComparer.Ordinal));
        string[] all = [.. found.Files.Concat(links).Concat(unnameable).Order(StringComparer.Ordinal)];
        var (outputs, unread) = (new List<BuiltOutput>(), new List<UnreadOutput>());
        foreach (var path in recipe.Outputs(new CloneFiles(all, before)).Order(StringComparer.Ordinal))
        {
            if (unnameable.Contains(path))
                unread.Add(new UnreadOutput(path, NoName));
            else
                Read(path, links.Contains(path), outputs, unread);
        }

        return new RecipeEnd(outputs) { Unread = unread };
    }

    private void Read(string path, bool leadsAway, List<BuiltOutput> outputs, List<UnreadOutput> unread)
    {
        try
        {
            outputs.Add(leadsAway ? LinkAt(path) : FileAt(path));
        }
        catch (FileException problem)
        {
            unread.Add(new UnreadOutput(path, problem.Reason));
        }
    }

    private BuiltOutput FileAt(string path)
    {
        var absolute = Path.Combine(root, path);
        return new BuiltOutput(path, files.Stamp(absolute)?.Length ?? 0, files.Sha256(absolute)) { LinksTo = files.LinkTarget(absolute) };
    }

    private BuiltOutput LinkAt(string path)
    {
        var target = files.LinkTarget(Path.Combine(root, path)) ?? "";
        var bytes = Encoding.UTF8.GetBytes(target);
        return new BuiltOutput(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))) { LinksTo = target, LeadsAway = true };
    }

    private static bool IsNotOfGit(string path) =>
        !path.StartsWith(".git/", StringComparison.Ordinal) && !path.Contains("/.git/", StringComparison.Ordinal);
}
