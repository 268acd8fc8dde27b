using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Gates;

/// <summary>Runs the subject's tests and judges what they came to (M22 §27–29, PMS §3, §7).</summary>
public static class TestCheck
{
    /// <summary>
    /// The findings of the rules of the target Test. Beside them it leaves <c>tests.json</c>, <c>slowest-tests.md</c>, the runners' result
    /// files and, where coverage is collected, its pages in <c>coverage/</c>.
    /// </summary>
    public static Judgement Run(Inspection inspection)
    {
        var gate = Gate.Open(inspection);
        TestDocuments.Clear(gate.Workshop);
        var sites = gate.Test().Select(site => site.Masked(inspection.Doors.Secrets.Mask)).ToList();
        TestDocuments.Write(gate.Workshop, sites);
        var judgement = TestJudge.Judge(sites);
        return judgement with
        {
            Measures = new Dictionary<string, double>(
                [.. judgement.Measures, .. CoverageReport.Write(gate.Workshop, sites)], StringComparer.Ordinal),
        };
    }
}
