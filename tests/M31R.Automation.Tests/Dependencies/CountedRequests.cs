using System.Collections;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies;

/// <summary>What a lock was asked for, which counts how often it is read.</summary>
internal sealed class CountedRequests : IReadOnlyList<LockedRequest>
{
    private readonly LockedRequest[] requests = [new("a1", "^1", null, new Place("package-lock.json", 4))];

    public int Readings { get; private set; }

    public int Count => requests.Length;

    public LockedRequest this[int index] => requests[index];

    public IEnumerator<LockedRequest> GetEnumerator()
    {
        Readings++;
        return requests.AsEnumerable().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
