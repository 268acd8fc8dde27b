namespace Nuke.Common.Execution;

/// <summary>
/// The JSON schema of a build's parameters files, which editors and shell completion read: every parameter with its type, description and
/// values. What only the command line may hold stands apart. Sorted by name, so that the same build always gives the same text.
/// </summary>
internal sealed class BuildSchema
{
    private const string ExecutableTarget = "ExecutableTarget";

    private readonly NukeBuild build;
    private readonly JsonText json = new();

    private BuildSchema(NukeBuild build) => this.build = build;

    /// <summary>The schema, with line feeds and one at its end.</summary>
    internal static string Of(NukeBuild build, BuildModel model, IReadOnlyList<ExecutableTarget> targets)
    {
        var schema = new BuildSchema(build);
        List<ParameterMember> parameters = [.. OwnParameters.All, .. model.Parameters];
        parameters.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        List<string> names = [.. targets.Select(t => t.Name)];
        names.Sort(StringComparer.Ordinal);
        schema.Write(parameters, names);
        return schema.json.ToString();
    }

    private void Write(List<ParameterMember> parameters, List<string> targets)
    {
        json.Start()
            .Text("$schema", "http://json-schema.org/draft-07/schema#")
            .Text("title", $"Parameters of {build.GetType().Name}. Written by the build; changes are overwritten.")
            .Text("type", "object")
            .Start("definitions")
            .Start("CommandLine")
            .Text("description", "What a parameters file may not hold.");
        WriteProperties(parameters.FindAll(p => !p.IsForFiles && p.IsListed));
        json.End()
            .Start(ExecutableTarget)
            .Text("type", "string")
            .Texts("enum", targets)
            .End()
            .End();
        WriteProperties(parameters.FindAll(p => p.IsForFiles));
        json.Start("patternProperties")
            .Start("^\\$environment$")
            .Text(
                "description",
                "Which variables of the environment are parameters: all that are called like one, or only those with the prefix NUKE_.")
            .Texts("enum", ["any", "prefixed"])
            .End()
            .Start("^\\$")
            .End()
            .End()
            .Flag("additionalProperties", false)
            .End();
    }

    private void WriteProperties(List<ParameterMember> parameters)
    {
        json.Start("properties");
        foreach (var parameter in parameters)
        {
            json.Start(parameter.Name);
            if (!string.IsNullOrEmpty(parameter.Description))
            {
                json.Text("description", parameter.Description);
            }

            WriteType(parameter);
            json.End();
        }

        json.End();
    }

    private void WriteType(ParameterMember parameter)
    {
        if (!parameter.IsList)
        {
            WriteScalar(parameter);
            return;
        }

        json.Text("type", "array").Start("items");
        WriteScalar(parameter);
        json.End();
    }

    private void WriteScalar(ParameterMember parameter)
    {
        if (ReferenceEquals(parameter, OwnParameters.Target) || ReferenceEquals(parameter, OwnParameters.Skip))
        {
            json.Text("$ref", $"#/definitions/{ExecutableTarget}");
            return;
        }

        json.Text("type", JsonType(ValueConverter.Innermost(parameter.Type)));
        if (parameter.Values(build) is { Count: > 0 } values)
        {
            json.Texts("enum", values);
        }
    }

    private static string JsonType(Type type) => type switch
    {
        _ when type == typeof(bool) => "boolean",
        _ when type == typeof(float) || type == typeof(double) || type == typeof(decimal) => "number",
        _ when type.IsPrimitive && type != typeof(char) => "integer",
        _ => "string",
    };
}
