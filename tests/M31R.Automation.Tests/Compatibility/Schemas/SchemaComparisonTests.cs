using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Tests.Compatibility.Schemas;

public sealed class AChangeOfAKey
{
    [Theory]
    [InlineData("{'type':'number'}", "{'type':'integer'}", "breaking app.a")]
    [InlineData("{'type':'integer'}", "{'type':'number'}", "addition app.a")]
    [InlineData("{'type':['integer','null']}", "{'type':'integer'}", "breaking app.a")]
    [InlineData("{'anyOf':[{'type':'integer'},{'type':'string'}]}", "{'type':['string','integer']}", "")]
    [InlineData("{'enum':['b','a']}", "{'enum':['a','b']}", "")]
    [InlineData("{'enum':['a','b']}", "{'enum':['a']}", "breaking app.a")]
    [InlineData("{'enum':['a']}", "{'type':'string'}", "addition app.a")]
    [InlineData("{'enum':[1,2,3]}", "{'type':'integer','minimum':1,'maximum':3}", "")]
    [InlineData("{'type':'integer','exclusiveMinimum':0}", "{'type':'integer','minimum':1}", "")]
    [InlineData("{'type':'number','exclusiveMinimum':0}", "{'type':'number','minimum':1}", "breaking app.a")]
    [InlineData("{'type':'number','maximum':1}", "{'type':'number','exclusiveMaximum':1}", "breaking app.a")]
    [InlineData("{'type':'integer','multipleOf':16}", "{'type':'integer','multipleOf':8}", "addition app.a")]
    [InlineData("{'type':'number','multipleOf':0.5}", "{'type':'number','multipleOf':1}", "breaking app.a")]
    [InlineData("{'type':'string'}", "{'type':'string','minLength':1}", "breaking app.a")]
    [InlineData("{'type':'string','maxLength':9}", "{'type':'string','maxLength':8}", "breaking app.a")]
    [InlineData(
        "{'type':'array','items':{'type':'string'}}", "{'type':'array','items':{'type':'string'},'uniqueItems':true}", "breaking app.a")]
    [InlineData("{'type':'array','items':{'type':'number'}}", "{'type':'array','items':{'type':'integer'}}", "breaking app.a[]")]
    [InlineData("{'type':'array','maxItems':3}", "{'type':'array','maxItems':2}", "breaking app.a")]
    [InlineData("{'additionalProperties':{'type':'number'}}", "{'additionalProperties':{'type':'integer'}}", "breaking app.a.*")]
    [InlineData("{'patternProperties':{'^x-':{'type':'number'}}}", "{'patternProperties':{'^x-':{'type':'integer'}}}", "breaking app.a.*")]
    [InlineData("{'propertyNames':{'pattern':'^[a-z]+$'}}", "{'propertyNames':{'pattern':'^[a-y]+$'}}", "breaking app.a")]
    [InlineData("{'oneOf':[{'type':'integer'}]}", "{'oneOf':[{'type':'integer'},{'type':'number'}]}", "breaking app.a")]
    [InlineData("{'oneOf':[{'type':'integer'},{'type':'string'}]}", "{'anyOf':[{'type':'integer'},{'type':'string'}]}", "")]
    [InlineData("{'type':'string'}", "{'type':'string','not':{'const':'x'}}", "breaking app.a")]
    [InlineData("{'enum':['y']}", "{'enum':['y'],'not':{'const':'x'}}", "")]
    [InlineData("{'type':'integer','default':1}", "{'type':'integer','default':2}", "behavioural app.a")]
    [InlineData("{'type':'integer','default':1}", "{'type':'integer','default':1.0,'description':'words'}", "")]
    [InlineData("{'type':'string','format':'uri'}", "{'type':'string','format':'email'}", "")]
    [InlineData("{'type':'array','contains':{'const':1}}", "{'type':'array','contains':{'const':2}}", "breaking app.a")]
    [InlineData("{'prefixItems':[{'type':'number'}]}", "{'prefixItems':[{'type':'integer'}]}", "breaking app.a[]")]
    public void IsJudged(string before, string now, string expected) => Told.Of(Told.Key(before), Told.Key(now)).ShouldBe(expected);

    [Theory]
    [InlineData("{'type':'integer','default':1}", "{'type':'integer','minimum':2,'default':2}", "breaking app.a, behavioural app.a")]
    [InlineData("{'enum':['a','b'],'default':'a'}", "{'enum':['b'],'default':'b'}", "breaking app.a, behavioural app.a")]
    [InlineData("{'type':'number','default':1}", "{'type':['number','null'],'default':2}", "behavioural app.a, addition app.a")]
    [InlineData("{'type':'string'}", "{'type':'string','minLength':1,'maxLength':9}", "breaking app.a, breaking app.a")]
    [InlineData("{'type':'string'}", "{'type':'string','minLength':1,'pattern':'^a'}", "breaking app.a, breaking app.a")]
    [InlineData("{'type':'number'}", "{'type':'integer','minimum':1}", "breaking app.a, breaking app.a")]
    [InlineData("{'type':'integer','minimum':1,'maximum':9}", "{'type':'integer','minimum':2,'maximum':8}", "breaking app.a, breaking app.a")]
    [InlineData("{'type':'array'}", "{'type':'array','minItems':1,'uniqueItems':true}", "breaking app.a, breaking app.a")]
    [InlineData("{'type':'object'}", "{'type':'object','minProperties':1,'maxProperties':2}", "breaking app.a, breaking app.a")]
    [InlineData("{'type':'integer'}", "{'type':'string'}", "breaking app.a")]
    [InlineData("{'type':'integer','default':1}", "{'type':'string','default':'1'}", "breaking app.a")]
    [InlineData("{'enum':['a','b']}", "{'enum':['b','c']}", "breaking app.a")]
    public void IsToldForEachWayInWhichItChanged(string before, string now, string expected) =>
        Told.Of(Told.Key(before), Told.Key(now)).ShouldBe(expected);

    [Fact]
    public void HasAWitnessForEachWayThatNothingElseRefuses() =>
        Told.Changes(Told.Key("{'type':'integer'}"), Told.Key("{'type':'integer','minimum':500,'maximum':900}"))
            .Select(change => change.Witness!.Now).ShouldBe(["0 is below 500", "901 is above 900"], ignoreOrder: true);

    [Fact]
    public void ThatIsGoneSaysWhereItWas() => Told.Changes(
        Told.Closed("{'b':{},\n'a':{}}"), Told.Closed("{'b':{}}"), new SchemaTitle("app") { Release = "v1" })
        .ShouldHaveSingleItem().Statement.ShouldBe("The key \"app.a\" (line 2 in v1) is gone, and the key \"a\" is unknown.");

    [Fact]
    public void IsToldOnceHoweverManyReferencesLeadToIt() => Told.Of(
        "{'properties':{'a':{'$ref':'#/$defs/x'},'b':{'$ref':'#/$defs/x'}},'$defs':{'x':{'type':'number'}}}",
        "{'properties':{'a':{'$ref':'#/$defs/x'},'b':{'$ref':'#/$defs/x'}},'$defs':{'x':{'type':'integer'}}}").ShouldBe("breaking app.a");

    [Fact]
    public void IsFoundInATreeThatHoldsItself() => Told.Of(
        "{'$ref':'#/$defs/node','$defs':{'node':{'properties':{'next':{'$ref':'#/$defs/node'},'size':{'type':'number'}}}}}",
        "{'$ref':'#/$defs/n','$defs':{'n':{'properties':{'next':{'$ref':'#/$defs/n'},'size':{'type':'integer'}}}}}")
            .ShouldBe("breaking app.size");

    [Fact]
    public void ThatIsGoneSaysHowItWasDeprecated()
    {
        var change = Told.Changes(
            Told.Closed("{'a':{'type':'integer','deprecated':true,'description':'Use b.'},'b':{}}"), Told.Closed("{'b':{}}"))
                .ShouldHaveSingleItem();

        (change.IsRemoval, change.Deprecation, change.Witness!.Text, change.Witness.Now)
            .ShouldBe((true, "Use b.", "{\"a\": 1}", "the key \"a\" is unknown"));
    }

    [Fact]
    public void StandsInTheLineOfItsSchema()
    {
        var change = SchemaComparison.Of(
            JsonSchema.Read("{\"properties\": {\"a\": {}}}"), JsonSchema.Read("{\"properties\": {\n\"a\": {\"type\": \"null\"}}}"),
                new SchemaTitle("app") { File = "s.json" });

        change.ShouldHaveSingleItem().Place!.ToString().ShouldBe("s.json:2");
    }
}

public sealed class AChangeOfAnObject
{
    [Theory]
    [InlineData(
        "{'properties':{'a':{}},'additionalProperties':false}", "{'properties':{'b':{}},'additionalProperties':false}",
        "breaking app.a, addition app.b")]
    [InlineData("{'properties':{'a':{}}}", "{'properties':{}}", "behavioural app.a")]
    [InlineData("{'properties':{'a':{}}}", "{'properties':{'a':false}}", "breaking app.a")]
    [InlineData("{'properties':{'a':{}}}", "{'properties':{'a':{},'b':{'type':'integer'}}}", "addition app.b")]
    [InlineData("{'properties':{'a':{}}}", "{'properties':{'a':{}},'required':['a']}", "breaking app.a")]
    [InlineData("{'required':['a']}", "{'required':['b']}", "addition app.a, breaking app.b")]
    [InlineData(
        "{'properties':{'a':{}},'required':['a'],'additionalProperties':false}",
        "{'properties':{'b':{}},'required':['b'],'additionalProperties':false}", "breaking app.a, addition app.b")]
    [InlineData("{'properties':{'a':{}}}", "{'properties':{'a':{}},'additionalProperties':false}", "breaking app")]
    [InlineData("{'properties':{'a':{}},'additionalProperties':false}", "{'properties':{'a':{}}}", "addition app")]
    [InlineData(
        "{'properties':{'a':{}},'additionalProperties':false}",
        "{'properties':{},'allOf':[{'properties':{'a':{}}}],'unevaluatedProperties':false}", "")]
    [InlineData(
        "{'properties':{'a':{}},'additionalProperties':false}",
        "{'properties':{},'allOf':[{'properties':{'a':{}}}],'additionalProperties':false}", "breaking app.a")]
    [InlineData("{'properties':{'a':{},'b':{}}}", "{'properties':{'a':{},'b':{}},'dependentRequired':{'a':['b']}}", "breaking app.b")]
    [InlineData(
        "{'properties':{'a':{},'b':{}}}", "{'properties':{'a':{},'b':{}},'dependentSchemas':{'a':{'required':['b']}}}", "breaking app.b")]
    [InlineData("{'properties':{'a':{},'b':{}}}", "{'properties':{'a':{},'b':{}},'not':{'required':['a','b']}}", "breaking app")]
    [InlineData(
        "{'properties':{'a':{'enum':['x','y']},'b':{}}}",
        "{'properties':{'a':{'enum':['x','y']},'b':{}},'if':{'properties':{'a':{'const':'y'}},'required':['a']},'then':{'required':['b']}}",
        "breaking app.b")]
    [InlineData(
        "{'propertyNames':{'enum':['a','b']}}",
        "{'properties':{'a':{}},'additionalProperties':false}",
        "breaking app, addition app.a")]
    [InlineData("{'type':'object','minProperties':0}", "{'type':'object','minProperties':1}", "breaking app")]
    [InlineData("{'properties':{'a':{'type':'string'}}}", "{'properties':{'a':{'properties':{'b':{}},'type':'object'}}}", "breaking app.a")]
    [InlineData(
        "{'oneOf':[{'properties':{'k':{'const':1},'n':{'type':'number'}},'required':['k']},"
        + "{'properties':{'k':{'const':2}},'required':['k']}]}",
        "{'oneOf':[{'properties':{'k':{'const':1},'n':{'type':'integer'}},'required':['k']},"
        + "{'properties':{'k':{'const':2}},'required':['k']}]}",
        "breaking app.n")]
    public void IsJudged(string before, string now, string expected) => Told.Of(before, now).ShouldBe(expected);

    [Fact]
    public void IsBreakingForReadersOfWhatIsWritten() => Told.Of(
        "{'properties':{'a':{'type':'integer'}},'required':['a']}", "{'properties':{'a':{'type':['integer','string']},'b':{}}}",
            new SchemaTitle("app") { IsWritten = true, Separator = ':' })
        .ShouldBe("breaking app:a, breaking app:a, addition app:b");

    [Fact]
    public void ThatNobodyCanJudgeIsNotProven() => Told.Of(
        Told.Key("{'type':'string','pattern':'^(?<=a)b|[0-9]{9}$'}"), Told.Key("{'type':'string','pattern':'^(?<=a)c|[0-9]{9}$'}"))
            .ShouldBe("unproven app.a");
}

public sealed class SchemasThatAcceptTheSame
{
    /// <summary>What is proven of two schemas is tried with all the documents that can be made by either.</summary>
    [Theory]
    [InlineData(
        "{'properties':{'a':{'oneOf':[{'type':'integer','minimum':2},{'enum':['x']}]}}}",
        "{'properties':{'a':{'anyOf':[{'const':'x'},{'type':'integer','exclusiveMinimum':1}]}}}")]
    [InlineData(
        "{'type':'array','items':{'enum':[1,2]},'maxItems':2}",
        "{'type':'array','items':{'type':'integer','minimum':1,'maximum':2},'maxItems':2}")]
    [InlineData(
        "{'properties':{'a':{'type':'string','pattern':'^(ab|ac)$'}},'required':['a']}",
        "{'properties':{'a':{'type':'string','pattern':'^a[bc]$'}},'required':['a']}")]
    public void AreNotToldApart(string before, string now)
    {
        var (one, other) = (Told.Schema(before), Told.Schema(now));
        var validator = new SchemaValidator();
        var maker = new DocumentMaker(new ShapeReader(validator));

        SchemaComparison.Of(one, other, new SchemaTitle("app")).ShouldBeEmpty();
        maker.Values([one.Root]).Concat(maker.Values([other.Root])).Take(50)
            .ShouldAllBe(document => validator.Of(one.Root, document).Count == 0 == (validator.Of(other.Root, document).Count == 0));
    }
}

/// <summary>What a comparison says, in short; apostrophes stand for quotes.</summary>
internal static class Told
{
    /// <summary>A schema.</summary>
    public static JsonSchema Schema(string text) => JsonSchema.Read(text.Replace('\'', '"'));

    /// <summary>A schema with one key.</summary>
    public static string Key(string schema) => $"{{'properties':{{'a':{schema}}},'additionalProperties':false}}";

    /// <summary>A schema with these keys and no others.</summary>
    public static string Closed(string properties) => $"{{'properties':{properties},'additionalProperties':false}}";

    /// <summary>The changes.</summary>
    public static IReadOnlyList<ContractChange> Changes(string before, string now, SchemaTitle? title = null) =>
        SchemaComparison.Of(Schema(before), Schema(now), title ?? new SchemaTitle("app"));

    /// <summary>Kinds and items.</summary>
    public static string Of(string before, string now, SchemaTitle? title = null) =>
        string.Join(", ", Changes(before, now, title).Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"));
}
