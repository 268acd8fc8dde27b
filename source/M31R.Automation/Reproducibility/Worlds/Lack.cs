namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Why this machine cannot vary something.</summary>
/// <param name="Reason">A sentence: "faketime is not installed."</param>
/// <param name="Remedy">The next step: "Install faketime."</param>
internal sealed record Lack(string Reason, string Remedy);
