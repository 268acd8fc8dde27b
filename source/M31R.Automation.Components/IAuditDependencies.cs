using M31R.Automation.Dependencies;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Audits what a subject depends on (M22 §12, PMS §8).</summary>
public interface IAuditDependencies : IJudgeSubject
{
    /// <summary>Rules: those of <see cref="DependencyRules.All"/>. Reads manifests and locks; runs no package manager and asks no registry.</summary>
    Target AuditDependencies => _ => _
        .Description("Audits dependencies: pinned, locked, trusted, allowed, without known vulnerability")
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(AuditDependencies), DependencyAudit.Run));
}
