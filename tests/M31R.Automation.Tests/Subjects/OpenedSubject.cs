using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects;

/// <summary>A directory of the test's own, and real doors.</summary>
public abstract class OpenedSubject : IDisposable
{
    protected Scratch Scratch { get; } = new();

    protected Doors Doors { get; init; } = new(new ProcessDoor(SecretMask.None, TimeProvider.System), new FileDoor(), TimeProvider.System);

    protected Subject Open(string path = "", MaintenanceFile? maintenance = null) =>
        SubjectOpener.Open(Scratch[path], Scratch["own"], maintenance ?? MaintenanceFile.Empty, Doors);

    protected string Refusal(string path = "") => Should.Throw<MaintenanceException>(() => Open(path)).Message;

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}
