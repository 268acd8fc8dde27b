using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Tests.Compatibility.Schemas;

public sealed class ADocument
{
    [Theory]
    [InlineData("{'type':'integer'}", "1.0", "")]
    [InlineData("{'type':'integer'}", "1.5", "1.5 is no integer")]
    [InlineData("{'const':{'a':[1]}}", "{'a':[1.0]}", "")]
    [InlineData("{'multipleOf':0.1}", "0.3", "")]
    [InlineData("{'minimum':1,'exclusiveMinimum':true}", "1", "1 is not above 1")]
    [InlineData("{'maxLength':1}", "'\ud83d\ude00'", "")]
    [InlineData("{'pattern':'^\\\\d+$'}", "'1\\n'", "\"1\\n\" does not match \"^\\d+$\"")]
    [InlineData("{'pattern':'b'}", "'abc'", "")]
    [InlineData("{'items':[{'type':'null'}],'additionalItems':false}", "[null, 1]", "1 is not allowed")]
    [InlineData("{'prefixItems':[{}],'items':{'type':'null'}}", "[1, 2]", "2 is no null")]
    [InlineData("{'contains':{'type':'null'},'maxContains':1}", "[null, null]", "of a kind it has 2 items, which is more than 1")]
    [InlineData(
        "{'uniqueItems':true}", "[{'a':1,'b':2},{'b':2,'a':1}]", "[{\"a\": 1, \"b\": 2}, {\"b\": 2, \"a\": 1}] has the same item twice")]
    [InlineData("{'required':['a']}", "{}", "the key \"a\" is missing")]
    [InlineData("{'dependencies':{'a':['b']}}", "{'a':1}", "the key \"b\" is missing, which \"a\" needs")]
    [InlineData(
        "{'properties':{'a':{}},'patternProperties':{'^x':{}},'additionalProperties':false}", "{'a':1,'x1':1,'b':1}",
        "the key \"b\" is unknown")]
    [InlineData("{'allOf':[{'properties':{'a':{}}}],'unevaluatedProperties':false}", "{'a':1}", "")]
    [InlineData(
        "{'anyOf':[{'properties':{'a':{'const':1}},'required':['a']},{'properties':{'b':{}}}],'unevaluatedProperties':false}",
        "{'a':2,'b':1}", "the key \"a\" is unknown")]
    [InlineData("{'prefixItems':[{}],'unevaluatedItems':false}", "[1, 2]", "2 is not allowed")]
    [InlineData("{'if':{'required':['a']},'then':{'required':['b']},'else':{'required':['c']}}", "{'a':1}", "the key \"b\" is missing")]
    [InlineData(
        "{'oneOf':[{'type':'number'},{'type':'integer'}]}", "1", "1 is valid by 2 of the alternatives, of which exactly one must hold")]
    [InlineData(
        "{'oneOf':[{'properties':{'k':{'const':1},'n':{'type':'null'}}},{'properties':{'k':{'const':2}}}]}", "{'k':1,'n':3}",
        "3 is no null")]
    [InlineData("{'not':{}}", "1", "1 is what must not be")]
    [InlineData("{'propertyNames':{'maxLength':1}}", "{'ab':1}", "\"ab\" has 2 characters, which is more than 1")]
    [InlineData("{'minLength':2}", "'a'", "\"a\" has 1 character, which is less than 2")]
    [InlineData("{'$ref':'#/$defs/x~1y','$defs':{'x/y':{'type':'null'}}}", "1", "1 is no null")]
    [InlineData("{'$ref':'#here','$defs':{'x':{'$anchor':'here','type':'null'}}}", "1", "1 is no null")]
    [InlineData("{'$ref':'other.json','$defs':{'x':{'$id':'https://a.invalid/other.json','type':'null'}}}", "1", "1 is no null")]
    [InlineData(
        "{'$schema':'http://json-schema.org/draft-07/schema#','$ref':'#/definitions/x','type':'null','definitions':{'x':{}}}", "1", "")]
    [InlineData("{'$ref':'#/$defs/x','type':'null','$defs':{'x':{}}}", "1", "1 is no null")]
    [InlineData("false", "1", "1 is not allowed")]
    [InlineData("{'format':'email'}", "'none'", "")]
    public void IsJudged(string schema, string document, string expected) =>
        string.Join("; ", Violations(Told.Schema(schema), document).Select(violation => violation.Words)).ShouldBe(expected);

    internal static IReadOnlyList<Violation> Violations(JsonSchema schema, string document) =>
        new SchemaValidator().Of(schema.Root, JsonText.Read(document.Replace('\'', '"')));
}

/// <summary>The other validator takes a second to start.</summary>
[Trait("Speed", "Slow")]
public sealed class ADocumentJudgedTwice
{
    [Theory]
    [InlineData("{'type':'object','properties':{'a':{'type':'integer','minimum':2}},'required':['a'],'additionalProperties':false}")]
    [InlineData("{'type':'array','items':{'enum':['x','y']},'minItems':1,'uniqueItems':true}")]
    [InlineData("{'anyOf':[{'type':'string','maxLength':1},{'type':'number','maximum':3}]}")]
    public async Task IsJudgedAlike(string schema)
    {
        string[] documents = ["{}", "{'a':2}", "{'a':1}", "{'a':2,'b':1}", "[]", "['x']", "['x','x']", "['z']", "'x'", "'xx'", "3", "4",
            "null"];
        var theirs = await NJsonSchema.JsonSchema.FromJsonAsync(schema.Replace('\'', '"'));

        documents.Where(document => ADocument.Violations(Told.Schema(schema), document).Count == 0)
            .ShouldBe(documents.Where(document => theirs.Validate(document.Replace('\'', '"')).Count == 0));
    }
}

public sealed class ASchemaThatCannotBeJudgedBy
{
    [Theory]
    [InlineData(
        "{'$ref':'https://schemas.invalid/x.json'}",
        "\"$ref\": \"https://schemas.invalid/x.json\" of \"#\" leads to no schema in the file or beside it, and nothing is fetched")]
    [InlineData(
        "{'properties':{'a':{'$ref':'#/$defs/none'}}}",
        "\"$ref\": \"#/$defs/none\" of \"#/properties/a\" leads to no schema in the file or beside it, and nothing is fetched")]
    [InlineData("{'$ref':'#'}", "\"$ref\" of \"#\" leads round in circles")]
    [InlineData(
        "{'type':",
        "line 1: it is no JSON: Expected depth to be zero at the end of the JSON payload. "
            + "There is an open JSON object or array that should be closed")]
    [InlineData("{'properties':{'a':3}}", "\"#/properties/a\" in line 1 is integer, and no schema")]
    public void IsRefused(string schema, string expected) =>
        Should.Throw<SchemaException>(() => Told.Schema(schema)).Message.ShouldBe(expected);

    [Fact]
    public void HasAPatternThatIsNone() =>
        Should.Throw<SchemaException>(
            () => new SchemaValidator().Of(Told.Schema("{'pattern':'('}").Root, new DocumentText("a")))
            .Message.ShouldStartWith("the pattern \"(\" is none");

    [Fact]
    public void LeadsRoundInCirclesByAlternatives() =>
        Should.Throw<SchemaException>(
            () => new SchemaValidator().Of(Told.Schema("{'anyOf':[{'$ref':'#'}]}").Root, new DocumentNull()))
            .Message.ShouldStartWith("judging by it takes more steps");
}

public sealed class ASchemaInSeveralFiles
{
    [Fact]
    public void IsReadWithTheFilesBesideIt()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["s/parts/b.json"] = "{\"definitions\": {\"x\": {\"$ref\": \"#/definitions/y\"}, \"y\": {\"type\": \"null\"}}}",
        };
        var schema = JsonSchema.Read("{\"$ref\": \"parts/b.json#/definitions/x\"}", "s/a.json", files.GetValueOrDefault);

        new SchemaValidator().Of(schema.Root, new DocumentNumber(1)).ShouldHaveSingleItem().Words.ShouldBe("1 is no null");
    }

    [Fact]
    public void DoesNotLeadOutOfTheSubject() =>
        Should.Throw<SchemaException>(() => JsonSchema.Read("{\"$ref\": \"../../b.json\"}", "s/a.json", _ => "{}"));
}
