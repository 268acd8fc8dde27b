namespace M31R.Automation.Tests.Compatibility.Schemas;

public sealed class AChangeThatAMaintainerMakes
{
    [Theory]
    [InlineData("{'type':'integer'}", "{'$ref':'#/$defs/n','description':'words'}", "")]
    [InlineData("{'type':'string'}", "{'type':'string','format':'date-time'}", "")]
    [InlineData("{'type':'object'}", "{'type':'object','unevaluatedProperties':false}", "breaking app.a")]
    [InlineData("{'const':'x'}", "{'enum':['x','y']}", "addition app.a")]
    [InlineData("{'enum':['x']}", "{'const':'x'}", "")]
    [InlineData("{'type':'number','exclusiveMinimum':0}", "{'type':'number','minimum':0}", "addition app.a")]
    [InlineData("{'type':'number','minimum':0}", "{'type':'number','exclusiveMinimum':0}", "breaking app.a")]
    [InlineData("{'type':'string'}", "{'type':['string','null']}", "addition app.a")]
    [InlineData(
        "{'type':'array','items':{'type':'number'}}",
        "{'type':'array','prefixItems':[{'type':'number'}],'items':{'type':'number'}}",
        "")]
    [InlineData("{'type':'string','pattern':'^[a-z]+$'}", "{'type':'string','pattern':'^[a-z0-9]+$'}", "addition app.a")]
    [InlineData("{'type':'array','uniqueItems':true,'maxItems':3}", "{'type':'array','maxItems':5}", "addition app.a")]
    [InlineData(
        "{'anyOf':[{'type':'integer'},{'type':'string'}]}",
        "{'anyOf':[{'type':'integer'},{'type':'string'},{'type':'null'}]}",
        "addition app.a")]
    [InlineData("{'anyOf':[{'type':'integer'},{'type':'string'}]}", "{'type':'string'}", "breaking app.a")]
    [InlineData("{'type':'string','not':{'const':'x'}}", "{'type':'string'}", "addition app.a")]
    [InlineData("{'type':'integer'}", "{'type':'integer','deprecated':true}", "")]
    [InlineData("{'type':'boolean'}", "{'enum':[true,false]}", "")]
    [InlineData("{'type':'integer','minimum':0}", "{'type':'integer','exclusiveMinimum':-1}", "")]
    [InlineData("{'type':'number','multipleOf':0.1}", "{'type':'number','multipleOf':0.01}", "addition app.a")]
    [InlineData("{'type':'array','contains':{'const':1}}", "{'type':'array','contains':{'const':1},'minContains':2}", "breaking app.a")]
    [InlineData(
        "{'type':'object','additionalProperties':{'type':'string'}}",
        "{'type':'object','additionalProperties':{'type':['string','number']}}",
        "addition app.a.*")]
    [InlineData(
        "{'type':'object','properties':{'b':{}},'dependentRequired':{'b':['c']}}",
        "{'type':'object','properties':{'b':{}}}",
        "addition app.a.c")]
    [InlineData(
        "{'type':'object','properties':{'b':{'type':'integer'}}}",
        "{'type':'object','allOf':[{'properties':{'b':{'type':'integer'}}}]}",
        "")]
    [InlineData("{'type':'object','properties':{'b':true}}", "{'type':'object','properties':{'b':{}}}", "")]
    [InlineData(
        "{'type':'object','properties':{'b':{}}}",
        "{'type':'object','properties':{'b':{}},'patternProperties':{'^x-':{'type':'string'}}}",
        "")]
    [InlineData(
        "{'type':'object','patternProperties':{'^x-':{'type':'string'}},'additionalProperties':false}",
        "{'type':'object','additionalProperties':{'type':'string'}}",
        "addition app.a")]
    [InlineData("{'type':'string','minLength':1}", "{'type':'string','pattern':'\\\\S'}", "breaking app.a")]
    [InlineData("{'type':'string','maxLength':3}", "{'type':'string','pattern':'^[^]{0,3}$'}", "")]
    public void IsToldAsItIs(string before, string now, string expected) =>
        Told.Of(Whole(before), Whole(now)).ShouldBe(expected);

    [Theory]
    [InlineData("'type':'integer'", "'type':'integer','minimum':1,'maximum':5", "breaking app.a.n, breaking app.a.n")]
    [InlineData("'type':'number'", "'type':'integer'", "breaking app.a.n")]
    [InlineData("'type':'integer'", "'type':'integer'", "")]
    public void IsFoundInTheKindOfObjectThatItIsOf(string before, string now, string expected)
    {
        Told.Of(Whole(Kinds("oneOf", One(before), Other)), Whole(Kinds("anyOf", One(now), Other))).ShouldBe(expected);
        Told.Of(Whole(Kinds("oneOf", Other, One(before))), Whole(Kinds("anyOf", Other, One(now)))).ShouldBe(expected);
    }

    private const string Other = "{'type':'object','properties':{'k':{'const':'b'}},'required':['k']}";

    private static string One(string value) =>
        $"{{'type':'object','properties':{{'k':{{'const':'a'}},'n':{{{value}}}}},'required':['k']}}";

    private static string Kinds(string keyword, params string[] kinds) => $"{{'{keyword}':[{string.Join(',', kinds)}]}}";

    private static string Whole(string key) => Told.Key(key)[..^1] + ",'$defs':{'n':{'type':'integer'}}}";
}
