using M31R.Automation.Findings;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>All that is wrong with one declaration, so that a user mends it in one go.</summary>
internal sealed class Problems
{
    /// <summary>More are counted, not shown.</summary>
    private const int Shown = 20;

    private readonly List<(Place Place, string Message)> all = [];

    /// <summary>How many there are so far.</summary>
    public int Count => all.Count;

    /// <summary>Adds one: what is wrong and the next step, in full sentences.</summary>
    public void Add(Place place, string message) => all.Add((place, message));

    /// <summary>Nothing when there are none.</summary>
    /// <exception cref="MaintenanceException">There are some: one line each, in order of place.</exception>
    public void ThrowIfAny()
    {
        if (all.Count > 0)
            throw new MaintenanceException(string.Join('\n', Lines()));
    }

    private IEnumerable<string> Lines()
    {
        var lines = all.OrderBy(problem => problem.Place.Line).ThenBy(problem => problem.Place.Column)
            .Select(problem => $"{problem.Place}: {problem.Message}");
        return all.Count <= Shown ? lines : lines.Take(Shown).Append($"… and {all.Count - Shown} more problems.");
    }
}
