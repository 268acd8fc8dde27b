namespace Nuke.Common.Execution;

/// <summary>Ends once what was begun.</summary>
internal sealed class Block(Action end) : IDisposable
{
    private Action? end = end;

    public void Dispose() => Interlocked.Exchange(ref end, null)?.Invoke();
}

/// <summary>What needs no end.</summary>
internal sealed class EmptyBlock : IDisposable
{
    internal static readonly EmptyBlock Instance = new();

    public void Dispose()
    {
    }
}
