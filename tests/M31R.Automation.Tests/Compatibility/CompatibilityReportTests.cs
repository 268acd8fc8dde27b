using System.Text.Json;
using M31R.Automation.Compatibility;

namespace M31R.Automation.Tests.Compatibility;

public sealed class AReportOfContracts
{
    private static readonly SurfaceEnd Tokenizer = new(Surface.Tokenizer, "tokenizer.json") { Hindrance = ("it is no JSON.", "Correct it.") };

    [Fact]
    public void SaysWhatEachSurfaceDemandsAndOfHowManyNobodyKnows()
    {
        var facts = ContractFacts.Of("1.0.0", "1.1.0", ContractFacts.Addition, ContractFacts.Removal());

        var report = Written(facts with { Ends = [.. facts.Ends, Tokenizer] });

        Verdict(report).ShouldBe("major, 1 not checked");
        Verdict(report.GetProperty("surfaces").GetProperty("api")).ShouldBe("major, 0 not checked");
        Verdict(report.GetProperty("surfaces").GetProperty("tokenizer")).ShouldBe("patch, 1 not checked");
    }

    [Fact]
    public void CountsAChangeThatNobodyCouldTry()
    {
        var open = ContractFacts.Addition with { Kind = ChangeKind.Unproven };

        Verdict(Written(ContractFacts.Of("1.0.0", "1.1.0", open))).ShouldBe("patch, 1 not checked");
    }

    [Fact]
    public void HasTheWitnessOfEachChangeThatBreaks() => Written(ContractFacts.Of("1.0.0", "2.0.0", ContractFacts.Removal()))
        .GetProperty("contracts")[0].GetProperty("changes")[0].GetProperty("witness").GetProperty("text").GetString()
        .ShouldBe("new Lib.Parser().Parse();");

    private static JsonElement Written(CompatibilityFacts facts) => JsonDocument.Parse(CompatibilityReport.Write(facts)).RootElement;

    private static string Verdict(JsonElement part) =>
        $"{part.GetProperty("demands").GetString()}, {part.GetProperty("notChecked").GetInt32()} not checked";
}
