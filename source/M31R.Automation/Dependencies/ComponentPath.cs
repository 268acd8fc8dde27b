using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies;

/// <summary>How a component comes in, in words.</summary>
internal static class ComponentPath
{
    /// <summary>A sentence: <c>It comes in by "a 1.0" → "b 2.0".</c>; the manifest for one that is declared.</summary>
    public static string Told(DependencyInventory inventory, Component component)
    {
        var path = inventory.PathTo(component);
        return component.IsDirect ? "The subject asks for it itself."
            : path.Count == 1 ? "No lock says what brings it in."
            : $"It comes in by {string.Join(" → ", path.SkipLast(1).Select(step => $"\"{step.Title}\""))}.";
    }
}
