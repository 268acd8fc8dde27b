using Newtonsoft.Json.Linq;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// A directory in which npm put a package, or that of a project of the subject. What it asks for is found in the <c>node_modules</c> of
/// itself and of the directories above it (Node.js's documentation, "Loading from node_modules folders").
/// </summary>
/// <param name="parent">The directory whose <c>node_modules</c> holds it; null for the root.</param>
internal sealed class NpmPlacement(NpmPlacement? parent)
{
    /// <summary>Deeper trees are refused, because every search climbs them.</summary>
    public const int MostNested = 128;

    private readonly Dictionary<string, NpmPlacement> children = new(StringComparer.Ordinal);

    /// <summary>How many directories hold it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>What the lock says of it; null for one that only stands on the way to another.</summary>
    public JProperty? Entry { get; set; }

    /// <summary>Null for what is the subject's own, and for a link.</summary>
    public PackageId? Id { get; set; }

    /// <summary>The placement in its <c>node_modules</c> under a name, made when it is not known.</summary>
    public NpmPlacement Child(string name)
    {
        if (!children.TryGetValue(name, out var child))
            children[name] = child = new NpmPlacement(this);

        return child;
    }

    /// <summary>What the name means to the code that lies here; null when nothing in reach has it.</summary>
    public NpmPlacement? Find(string name)
    {
        for (var at = this; at is not null; at = at.Above)
        {
            if (at.children.TryGetValue(name, out var found) && found.Entry is not null)
                return found;
        }

        return null;
    }

    private NpmPlacement? Above => parent;
}
