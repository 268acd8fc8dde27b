using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>
/// What the configuration of a class of pydantic sets: <c>model_config</c>, <c>class Config</c>, arguments of the class or of the decorator.
/// </summary>
/// <param name="values">By name; of a class and its bases the nearest counts.</param>
internal sealed class PythonSettings(IReadOnlyDictionary<string, PythonNode> values)
{
    private const string Whole = "model_config";
    private static readonly string[] OfNames = ["alias_generator", "fields", Whole];

    /// <summary>Those by which nothing is accepted, refused or meant otherwise.</summary>
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "title", "json_schema_extra", "schema_extra", "json_schema_mode_override", "json_schema_serialization_defaults_required", "json_encoders",
        "json_dumps", "model_title_generator", "field_title_generator", "frozen", "allow_mutation", "arbitrary_types_allowed",
        "validate_assignment", "from_attributes", "orm_mode", "getter_dict", "protected_namespaces", "use_attribute_docstrings",
        "revalidate_instances", "copy_on_model_validation", "ignored_types", "keep_untouched", "underscore_attrs_are_private",
        "hide_input_in_errors", "error_msg_templates", "validation_error_cause", "loc_by_alias", "ser_json_timedelta", "ser_json_temporal",
        "ser_json_bytes", "ser_json_inf_nan", "serialize_by_alias", "use_enum_values", "defer_build", "schema_generator", "cache_strings",
        "plugin_settings", "metaclass",
    };

    private static readonly string[] Understood =
    [
        "strict", "populate_by_name", "validate_by_name", "validate_by_alias", "allow_population_by_field_name",
        "str_min_length", "min_anystr_length", "str_max_length", "max_anystr_length",
    ];

    /// <summary>Those of a class and its bases, the furthest first.</summary>
    public static PythonSettings Of(IEnumerable<PythonNode> lineage)
    {
        var values = new Dictionary<string, PythonNode>(StringComparer.Ordinal);
        foreach (var (name, value) in lineage.SelectMany(Own))
            values[name] = value;
        return new PythonSettings(values);
    }

    /// <summary>What other keys are done with: <c>forbid</c>, <c>ignore</c> or <c>allow</c>; null when nothing is said that is known.</summary>
    public string? Extra => values.TryGetValue("extra", out var extra) && Word(extra) is "forbid" or "ignore" or "allow" ? Word(extra) : null;

    /// <summary>No text is taken for a number.</summary>
    public bool IsStrict => IsTrue("strict");

    /// <summary>Keys with an alias go by their own name too.</summary>
    public bool TakesNames => IsTrue("populate_by_name") || IsTrue("validate_by_name") || IsTrue("allow_population_by_field_name");

    /// <summary>Keys with an alias go by it.</summary>
    public bool TakesAliases => Value("validate_by_alias") is not DocumentTruth { Value: false };

    /// <summary>Numbers are taken for texts.</summary>
    public bool TakesNumbersForTexts => IsTrue("coerce_numbers_to_str");

    /// <summary>What every text must be, as keywords of JSON Schema.</summary>
    public DocumentMap Text => Sized(Sized(ValueShape.Of("string").Value, "minLength", "str_min_length", "min_anystr_length"),
        "maxLength", "str_max_length", "max_anystr_length");

    /// <summary>The alias of a field that says none; its name where nothing makes another, or nobody knows.</summary>
    public string AliasOf(string name) => IsCamel ? PythonAliases.Camel(name) : name;

    /// <summary>Those that may judge or mean something, are not understood, and are no defaults; as they are written, by name.</summary>
    public IReadOnlyDictionary<string, string> Unread => values.Where(each => !IsRead(each.Key) && !IsDefault(each.Key))
        .ToDictionary(each => each.Key, each => PythonText.Of(each.Value), StringComparer.Ordinal);

    /// <summary>Those of them that may name keys, or anything.</summary>
    public string Naming => string.Join(' ', Unread.Where(each => OfNames.Contains(each.Key, StringComparer.Ordinal))
        .OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}={each.Value}"));

    private bool IsCamel => values.TryGetValue("alias_generator", out var maker) && maker.Meaning == "pydantic.alias_generators.to_camel";

    private bool IsRead(string name) => Idle.Contains(name) || (name == "extra" && Extra is not null) || (name == "alias_generator" && IsCamel)
        || (Understood.Contains(name, StringComparer.Ordinal) && Value(name) is not null);

    private bool IsDefault(string name) => Value(name) is { } value && (name == "allow_inf_nan"
        ? value is DocumentTruth { Value: true }
        : value is DocumentNull or DocumentTruth { Value: false } or DocumentText { Value: "" });

    private bool IsTrue(string name) => Value(name) is DocumentTruth { Value: true };

    private DocumentValue? Value(string name) => values.TryGetValue(name, out var node) ? PythonText.ValueOf(node) : null;

    private DocumentMap Sized(DocumentMap text, string keyword, params string[] names) =>
        names.Select(Value).OfType<DocumentNumber>().FirstOrDefault() is { } size ? text.With(keyword, size) : text;

    // "forbid", or Extra.forbid as in pydantic 1.
    private static string? Word(PythonNode node) => node.Is("Constant") ? node.Text("value") : node.Name?.Split('.')[^1];

    private static IEnumerable<(string Name, PythonNode Value)> Own(PythonNode type) =>
    [
        .. type.List("decorator_list").Select(each => each.Keyword("config")).Where(each => each.Kind.Length > 0).SelectMany(Written),
        .. type.List("body").SelectMany(Set).Where(each => each.Name == Whole).SelectMany(each => Written(each.Value)),
        .. type.List("body").Where(each => each.Is("ClassDef") && each.Text("name") == "Config")
            .SelectMany(each => each.List("body")).SelectMany(Set),
        .. Arguments(type),
    ];

    /// <summary>Of <c>ConfigDict(...)</c>, <c>dict(...)</c> or <c>{...}</c>; anything else is <c>model_config</c> as a whole.</summary>
    private static IEnumerable<(string Name, PythonNode Value)> Written(PythonNode config) => config.Kind switch
    {
        "Call" when config.List("args").Count == 0 => Arguments(config),
        "Dict" => config.List("keys").Zip(config.List("values"), (key, value) => (key.Text("value") ?? Whole, value)),
        _ => [(Whole, config)],
    };

    private static IEnumerable<(string Name, PythonNode Value)> Arguments(PythonNode node) =>
        node.List("keywords").Select(each => (each.Text("arg") ?? Whole, each["value"]));

    /// <summary>What a statement gives a name to: a value, or a function.</summary>
    private static IEnumerable<(string Name, PythonNode Value)> Set(PythonNode statement) => statement.Kind switch
    {
        "Assign" => statement.List("targets").Where(target => target.Name is not null).Select(target => (target.Name!, statement["value"])),
        "AnnAssign" when statement["target"].Name is { } name => [(name, statement["value"])],
        "FunctionDef" => [(statement.Text("name")!, statement)],
        _ => [],
    };
}
