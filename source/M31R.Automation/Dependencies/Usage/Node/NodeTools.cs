using System.Text.RegularExpressions;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>The tools whose own configuration files lie in a tree: nobody configures what is not started.</summary>
internal static partial class NodeTools
{
    /// <summary>Packages that are not called like their file, by its name without a leading dot and without its ending.</summary>
    private static readonly Dictionary<string, string[]> Called = new(StringComparer.OrdinalIgnoreCase)
    {
        ["angular"] = ["@angular/cli"],
        ["api-extractor"] = ["@microsoft/api-extractor"],
        ["ava"] = ["ava"],
        ["babel"] = ["@babel/core", "@babel/cli", "babel-core", "babel-cli"],
        ["biome"] = ["@biomejs/biome"],
        ["bower"] = ["bower"],
        ["capacitor"] = ["@capacitor/core", "@capacitor/cli"],
        ["commitlint"] = ["commitlint", "@commitlint/cli"],
        ["cypress"] = ["cypress"],
        ["cz"] = ["commitizen"],
        ["docusaurus"] = ["@docusaurus/core"],
        ["drizzle"] = ["drizzle-kit"],
        ["electron-builder"] = ["electron-builder"],
        ["eleventy"] = ["@11ty/eleventy"],
        ["firebase"] = ["firebase-tools"],
        ["gatsby-config"] = ["gatsby"],
        ["jsconfig"] = ["typescript"],
        ["knip"] = ["knip"],
        ["lerna"] = ["lerna"],
        ["lighthouse"] = ["@lhci/cli"],
        ["lintstaged"] = ["lint-staged"],
        ["nest-cli"] = ["@nestjs/cli"],
        ["netlify"] = ["netlify-cli"],
        ["nodemon"] = ["nodemon"],
        ["nx"] = ["nx", "@nx/workspace", "@nrwl/cli", "@nrwl/workspace"],
        ["playwright"] = ["playwright", "@playwright/test"],
        ["release"] = ["semantic-release"],
        ["release-it"] = ["release-it"],
        ["renovate"] = ["renovate"],
        ["rush"] = ["@microsoft/rush"],
        ["schema.prisma"] = ["prisma", "@prisma/client"],
        ["size-limit"] = ["size-limit"],
        ["stryker"] = ["@stryker-mutator/core"],
        ["svelte"] = ["svelte", "@sveltejs/kit"],
        ["swc"] = ["@swc/core"],
        ["tailwind"] = ["tailwindcss"],
        ["tsconfig"] = ["typescript"],
        ["tslint"] = ["tslint"],
        ["turbo"] = ["turbo"],
        ["typedoc"] = ["typedoc"],
        ["vercel"] = ["vercel"],
        ["version"] = ["standard-version"],
        ["wdio"] = ["webdriverio", "@wdio/cli"],
        ["wrangler"] = ["wrangler"],
    };

    /// <summary>The directories with a configuration file of a tool, by the name of its package.</summary>
    public static ILookup<string, string> Of(IEnumerable<string> files) => files
        .SelectMany(path => PackagesOf(path), (path, package) => (Package: package, Directory: TreePath.DirectoryOf(path)))
        .ToLookup(pair => pair.Package, pair => pair.Directory, StringComparer.Ordinal);

    /// <summary>The tools that a file configures. Any tool may read <c>.toolrc</c> and <c>tool.config.js</c>.</summary>
    private static string[] PackagesOf(string path)
    {
        if (path.StartsWith(".husky/", StringComparison.Ordinal) || path.Contains("/.husky/", StringComparison.Ordinal))
            return ["husky"];
        if (Configuration().Match(TreePath.NameOf(path)) is not { Success: true } file)
            return [];

        var tool = file.Groups["tool"].Value;
        return Called.TryGetValue(tool, out var packages) ? packages
            : file.Groups["way"].Success ? [tool.ToLowerInvariant()]
            : [];
    }

    [GeneratedRegex(
        "^[.]?(?<tool>[a-z0-9-]+?|schema[.]prisma)(?<way>[.]?rc|[.]config|[.]conf|file)?([.](json[c5]?|[cm]?[jt]s|ya?ml|toml))?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Configuration();
}
