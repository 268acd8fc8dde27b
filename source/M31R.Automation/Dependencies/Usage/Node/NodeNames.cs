using System.Text.RegularExpressions;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>Which packages of npm a specifier, a command or a line of configuration may mean.</summary>
internal static partial class NodeNames
{
    private static readonly HashSet<string> BuiltIn = new(
        ("assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain "
            + "events fs http http2 https inspector module net os path perf_hooks pnpapi process punycode querystring readline "
            + "repl stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Commands that are not called like their package.</summary>
    private static readonly Dictionary<string, string[]> Commands = new(StringComparer.Ordinal)
    {
        ["typescript"] = ["tsc", "tsserver"],
        ["npm-run-all"] = ["run-s", "run-p"],
        ["npm-run-all2"] = ["run-s", "run-p"],
        ["@angular/cli"] = ["ng"],
        ["@vue/cli-service"] = ["vue-cli-service"],
        ["webpack-cli"] = ["webpack"],
        ["@babel/cli"] = ["babel"],
        ["@babel/node"] = ["babel-node"],
        ["@microsoft/api-extractor"] = ["api-extractor"],
        ["@arethetypeswrong/cli"] = ["attw"],
        ["start-server-and-test"] = ["server-test"],
        ["vue-tsc"] = ["vue-tsc"],
    };

    /// <summary>
    /// The package of a specifier; null for a file, a built-in module, an alias by convention or what a bundler makes up.
    /// </summary>
    public static string? PackageOf(string specifier)
    {
        var bare = specifier.Split('?', '!')[0];
        if (
            bare.Length == 0 || bare[0] is '.' or '/' or '#' or '~' or '$' or '%' || bare.Contains(':', StringComparison.Ordinal)
                || specifier.Contains('!', StringComparison.Ordinal))
            return null;

        var parts = bare.Split('/');
        var name = bare[0] == '@' && parts.Length > 1 ? $"{parts[0]}/{parts[1]}" : parts[0];
        return !Name().IsMatch(name) || BuiltIn.Contains(parts[0]) ? null : name;
    }

    /// <summary>The package with the types of another: <c>@types/babel__core</c> has those of <c>@babel/core</c>.</summary>
    public static string TypesOf(string package) => "@types/" + (
        package[0] == '@' ? package[1..].Replace("/", "__", StringComparison.Ordinal) : package);

    /// <summary>How scripts and configuration may spell a package: its name, its commands, and the short form of a plugin.</summary>
    public static IEnumerable<string> SpellingsOf(string package) =>
    [
        package,
        .. Commands.GetValueOrDefault(package, []),
        .. package[0] == '@' ? Scoped(package) : [],
        .. Plugin().Match(package) is { Success: true } plugin ? [plugin.Groups["short"].Value] : Array.Empty<string>(),
    ];

    /// <summary>Whether it acts without being named: types, plugins that are found by their name, tools that are started by hand.</summary>
    public static bool ActsUnseen(string package) => Unseen().IsMatch(package);

    private static IEnumerable<string> Scoped(string package)
    {
        var parts = package.Split('/', 2);
        yield return parts[^1];
        if (parts[^1] is "cli" or "core" or "eslint-plugin" or "eslint-config" or "test")
            yield return parts[0].TrimStart('@');
        if (parts[^1].EndsWith("-cli", StringComparison.Ordinal))
            yield return parts[^1][..^"-cli".Length];
        if (Plugin().Match(parts[^1]) is { Success: true } plugin)
            yield return $"{parts[0]}/{plugin.Groups["short"].Value}";
    }

    [GeneratedRegex("^(@[A-Za-z0-9~_.-]+/)?[A-Za-z0-9~_][A-Za-z0-9~_.-]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("^(eslint-plugin|eslint-config|eslint-import-resolver|babel-plugin|babel-preset|plugin|preset|"
        + "jest-environment|jest|karma|rollup-plugin|stylelint|postcss|gulp|grunt|vite-plugin|prettier-plugin|remark|"
        + "rehype)-(?<short>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plugin();

    [GeneratedRegex(
        "^(@types/.+|.*prettier.*|.*eslint.*|.*karma.*|.*grunt.*|.*gulp.*|.*stylelint.*|"
        + ".*(^|[/-])(config|preset|plugin|loader|types|cli)(-.+)?$|"
        + "tslib|core-js|husky|yorkie|simple-git-hooks|lefthook|pre-commit|"
        + "lint-staged|typescript|nodemon|npm-check-updates|"
        + "@storybook/.+|storybook|@angular/.+|@nestjs/.+|zone.js|rxjs|@babel/runtime|regenerator-runtime|react|react-dom|"
        + ".*-native.*|@expo/.+|expo.*|sharp|encoding|utf-8-validate|bufferutil|fsevents|"
        + "@img/.+|@rollup/.+|@esbuild/.+|@swc/.+|@next/.+|postcss|autoprefixer|sass|sass-embedded|less|stylus|terser|"
        + "lightningcss|jsdom|happy-dom|ts-node|tsx|vite|c8|nyc|source-map-support|@vitest/.+|release-it|semantic-release|"
        + "standard|xo)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Unseen();
}
