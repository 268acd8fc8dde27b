using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

/// <summary>A real repository, asked through the real doors.</summary>
public abstract class RealRepository : IDisposable
{
    protected Scratch Scratch { get; } = new("git");

    protected GitDoor Git { get; } = new(new ProcessDoor(SecretMask.None, TimeProvider.System));

    protected IReadOnlyList<string> Files => Git.ListFiles(Scratch.Root).Files;

    protected RepositoryState State => Git.State(Scratch.Root);

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}
