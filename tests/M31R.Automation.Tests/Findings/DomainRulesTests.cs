using System.Reflection;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

/// <summary>The rules that the domains really declare, whichever there are: every <c>…Rules</c> class with an <c>All</c>.</summary>
public class DomainRules
{
    private static readonly List<Type> Classes =
        [.. typeof(Rule).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal) && ListOf(type) is not null)];

    [Fact]
    public void MakeACatalogue() => new RuleCatalogue(Classes.SelectMany(type => ListOf(type)!)).Ids.ShouldContain("waivers-are-current");

    [Fact]
    public void AreAllInTheirLists()
    {
        foreach (var type in Classes)
            Declared(type).Except(ListOf(type)!).ShouldBeEmpty($"{type.Name}.All leaves a rule out");
    }

    [Fact]
    public void HaveAPageThatNamesThem()
    {
        var catalogue = new RuleCatalogue(Classes.SelectMany(type => ListOf(type)!));
        foreach (var (rule, page) in catalogue.Rules.Zip(RulePages.Of(catalogue).Skip(1)))
        {
            page.Path.ShouldBe($"docs/rules/{rule.Id}.md");
            page.Text.ShouldContain($"**{rule.Statement}**");
        }
    }

    private static IReadOnlyList<Rule>? ListOf(Type type) =>
        type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IReadOnlyList<Rule>;

    private static IEnumerable<Rule> Declared(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null))
            .Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)))
            .OfType<Rule>();
}
