namespace M31R.Automation.Subjects.Declarations;

/// <summary>The keys of <c>compatibility</c>.</summary>
internal static class CompatibilityKeys
{
    private static readonly MapShape<DeclaredCommandLine> CommandLine = new(
        "command line",
        place => new DeclaredCommandLine("") { Line = place.Line ?? 0 },
        Named<DeclaredCommandLine>("app", (line, name) => line with { Name = name }, "The program as it is typed, unique in the list."),
        new Key<DeclaredCommandLine, IReadOnlyList<string>>(
            "help",
            MaintenanceShapes.Command,
            (line, words) => line with { Help = words },
            "What prints its help. The help of a command is asked for by its words before the last argument.")
        {
            Default = "it is not run",
            Example = "[python3, -m, app, --help]",
        },
        new Key<DeclaredCommandLine, string>(
            "source",
            MaintenanceShapes.File,
            (line, file) => line with { Source = file },
            "A Python source that builds its `argparse` parser: read, and not run.")
        {
            Default = "none",
            Example = "app/cli.py",
        },
        new Key<DeclaredCommandLine, IReadOnlyDictionary<int, string>>(
            "exit-codes",
            new ExitCodesShape(),
            (line, codes) => line with { ExitCodes = codes },
            "What its exit codes mean.")
        {
            Default = "not under contract",
            Example = "{ \"0\": done, \"2\": wrong usage }",
        })
    {
        OneOf = new KeyChoice(["help", "source", "exit-codes"], IsExclusive: false),
    };

    private static readonly MapShape<DeclaredConfiguration> Configuration = new(
        "configuration",
        place => new DeclaredConfiguration("") { Line = place.Line ?? 0 },
        Named<DeclaredConfiguration>("training", (kind, name) => kind with { Name = name }, "What it configures, unique in the list."),
        SchemaFile<DeclaredConfiguration>((kind, file) => kind with { Schema = file }),
        new Key<DeclaredConfiguration, IReadOnlyList<string>>(
            "command",
            MaintenanceShapes.Command,
            (kind, words) => kind with { Command = words },
            "A command that prints its JSON Schema.")
        {
            Default = "none",
            Example = "[python3, -m, app, schema]",
        },
        new Key<DeclaredConfiguration, string>(
            "model",
            MaintenanceShapes.ModelClass,
            (kind, model) => kind with { Model = model },
            "The class that models it, of Python (pydantic, dataclasses) or C#: read, and not run.")
        {
            Default = "none",
            Example = "app/config.py:TrainingConfig",
        },
        new Key<DeclaredConfiguration, IReadOnlyList<string>>(
            "files",
            MaintenanceShapes.Globs,
            (kind, files) => kind with { Files = files },
            "Files of this kind: those of the last release must still be valid.")
        {
            Default = "none",
            Example = "[\"configs/*.yaml\"]",
        })
    {
        OneOf = new KeyChoice(["schema", "command", "model"], IsExclusive: true),
    };

    private static readonly MapShape<DeclaredFormat> Format = new(
        "format",
        place => new DeclaredFormat("") { Line = place.Line ?? 0 },
        Named<DeclaredFormat>("manifest", (format, name) => format with { Name = name }, "What kind of file it is, unique in the list."),
        SchemaFile<DeclaredFormat>((format, file) => format with { Schema = file }),
        new Key<DeclaredFormat, IReadOnlyList<string>>(
            "samples",
            MaintenanceShapes.Globs,
            (format, samples) => format with { Samples = samples },
            "Files as the subject writes them.")
        {
            Default = "none",
            Example = "[\"samples/manifest-*.json\"]",
        })
    {
        OneOf = new KeyChoice(["schema", "samples"], IsExclusive: false),
    };

    private static readonly MapShape<DeclaredDeprecation> Deprecation = new(
        "deprecation",
        place => new DeclaredDeprecation("") { Line = place.Line ?? 0 },
        new Key<DeclaredDeprecation, string>(
            "item",
            MaintenanceShapes.Text,
            (each, item) => each with { Item = item },
            "What is to go, as `compatibility.json` names it.")
        {
            Required = true,
            Example = "\"app train --epochs\"",
        },
        new Key<DeclaredDeprecation, string>(
            "removed-in",
            MaintenanceShapes.Version,
            (each, version) => each with { RemovedIn = version },
            "The first version without it.")
        {
            Default = "open",
            Example = "\"3.0.0\"",
        },
        new Key<DeclaredDeprecation, string>(
            "migration",
            MaintenanceShapes.File,
            (each, page) => each with { Migration = page },
            "The page that says what to use instead.")
        {
            Default = "any page about migrating",
            Example = "docs/migration.md",
        });

    /// <summary>All of them.</summary>
    public static readonly MapShape<DeclaredCompatibility> All = new(
        "set of contracts",
        _ => DeclaredCompatibility.Empty,
        new Key<DeclaredCompatibility, IReadOnlyList<DeclaredCommandLine>>(
            "command-lines",
            new ListShape<DeclaredCommandLine>("list of command lines", CommandLine),
            (all, lines) => all with { CommandLines = lines },
            "Programs whose commands and options users type.")
        {
            Default = "that of NUKE, where `.nuke/build.schema.json` is committed",
            Clause = "M22 §10",
        },
        new Key<DeclaredCompatibility, IReadOnlyList<DeclaredConfiguration>>(
            "configurations",
            new ListShape<DeclaredConfiguration>("list of configurations", Configuration),
            (all, kinds) => all with { Configurations = kinds },
            "Configuration files that users write, each with one of `schema`, `command` and `model`.")
        {
            Default = "none",
            Clause = "M22 §10",
        },
        new Key<DeclaredCompatibility, IReadOnlyList<DeclaredFormat>>(
            "artifacts",
            new ListShape<DeclaredFormat>("list of formats", Format),
            (all, formats) => all with { Artifacts = formats },
            "Files that it writes and reads: manifests, metadata, bundles.")
        {
            Default = "none",
            Clause = "M22 §10",
        },
        new Key<DeclaredCompatibility, IReadOnlyList<string>>(
            "tokenizers",
            MaintenanceShapes.Globs,
            (all, files) => all with { Tokenizers = files },
            "Tokenizers whose ids models rely on.")
        {
            Default = "`tokenizer.json`, and `vocab.json` or `vocab.txt` with their merges, wherever they are committed",
            Example = "[data/tokenizer/tokenizer.json]",
            Clause = "M22 §15",
        },
        new Key<DeclaredCompatibility, IReadOnlyList<string>>(
            "models",
            MaintenanceShapes.Globs,
            (all, files) => all with { Models = files },
            "Metadata of models, which names the hash of the tokenizer that a model was trained with.")
        {
            Default = "JSON beside weights",
            Example = "[models/*/metadata.json]",
            Clause = "M22 §15",
        },
        new Key<DeclaredCompatibility, IReadOnlyList<DeclaredDeprecation>>(
            "deprecations",
            new ListShape<DeclaredDeprecation>("list of deprecations", Deprecation),
            (all, each) => all with { Deprecations = each },
            "What users are told not to use any more, where `[Obsolete]`, the help or the schema cannot say so.")
        {
            Default = "none",
            Clause = "M22 §11",
        },
        new Key<DeclaredCompatibility, IReadOnlyList<string>>(
            "migration-pages",
            MaintenanceShapes.Globs,
            (all, pages) => all with { MigrationPages = pages },
            "Pages that say what to use instead of what is deprecated.")
        {
            Default = "Markdown with \"migrat\" or \"upgrad\" in its name, changelogs, and the README",
            Example = "[docs/migration.md]",
            Clause = "M22 §11",
        });

    private static Key<T, string> Named<T>(string example, Func<T, string, T> named, string summary) =>
        new("name", MaintenanceShapes.Text, named, summary)
        {
            Required = true,
            Example = example,
        };

    private static Key<T, string> SchemaFile<T>(Func<T, string, T> given) =>
        new("schema", MaintenanceShapes.File, given, "Its JSON Schema.")
        {
            Default = "none",
            Example = "schemas/training.schema.json",
        };
}
