using System.Runtime.InteropServices;

namespace M31R.Automation.Components;

/// <summary>Hears Ctrl-C and SIGTERM while a target runs, so that the processes it started end with it.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly List<PosixSignalRegistration> registrations;

    /// <summary>Starts to listen.</summary>
    public Interruption() =>
        registrations =
            [PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear)];

    /// <summary>Cancelled by a signal. Whether the process then ends is the engine's to decide.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }

    private void Hear(PosixSignalContext signal) => source.Cancel();
}
