using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>The monthly routine of M22 §28: every part, one report.</summary>
public interface IRunMonthlyHealth : IJudgeSubject
{
    /// <summary>
    /// Runs every part that the build has, goes on after a violated one, and writes <c>report.html</c>, <c>report.md</c> and
    /// <c>report.json</c> with one row a criterion of M22 §29.
    /// </summary>
    Target MonthlyHealth => _ => _
        .Description("The monthly routine: every check, one report")
        .TryDependsOn<IRestoreSubject>(x => x.Restore)
        .TryDependsOn<ICompileSubject>(x => x.Compile)
        .TryDependsOn<IRunTests>(x => x.Test)
        .TryDependsOn<ICheckFormat>(x => x.CheckFormat)
        .TryDependsOn<ICheckOwnership>(x => x.CheckOwnership)
        .TryDependsOn<IAuditDependencies>(x => x.AuditDependencies)
        .TryDependsOn<IGenerateSbom>(x => x.GenerateSbom)
        .TryDependsOn<ICheckCompatibility>(x => x.CheckCompat)
        .TryDependsOn<IVerifyReproducibility>(x => x.VerifyReproducible)
        .AssuredAfterFailure()
        .Executes(() => Report(nameof(MonthlyHealth)));
}
