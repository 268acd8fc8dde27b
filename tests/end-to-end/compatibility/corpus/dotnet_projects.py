"""What projects decide: frameworks, assemblies, what is compiled, what is packed."""

from __future__ import annotations

from case import addition, breaking, compatible, not_checked
from dotnet_case import api, lib, project, runs

PARSER = lib("public class Parser { public int Run() => 1; }")
PROPS = "<Project>\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n"
FORWARD = lib("public class Writer { public int Run() => 2; }").replace(
    "\nnamespace", "\n[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Lib.Parser))]\n\nnamespace"
)
WRITER = lib("public class Writer { public int Run() => 2; }")
REFERENCE = '<ProjectReference Include="../Lib.Core/Lib.Core.csproj" />'
FRIEND = '[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Lib.Tests")]\n\n'


def tree(source: str, csproj: str, **more: str) -> dict[str, str]:
    return {"src/Lib/Lib.csproj": csproj, "src/Lib/Library.cs": source, **more}


CASES = [
    api(
        "framework-removed",
        tree(PARSER, project(framework="net8.0;net10.0")),
        tree(PARSER, project()),
        breaking("framework:net8.0", "a project for net8.0 does not restore"),
    ),
    api(
        "framework-added",
        tree(PARSER, project()),
        tree(PARSER, project(framework="net8.0;net10.0")),
        addition("framework:net8.0", "older projects may use it"),
    ),
    api(
        "framework-replaced-by-newer",
        tree(PARSER, project(framework="net8.0")),
        tree(PARSER, project()),
        breaking("framework:net8.0", "a project for net8.0 does not restore", "tricky"),
    ),
    api(
        "framework-served-by-older-one",
        tree(PARSER, project(framework="net8.0;net10.0")),
        tree(PARSER, project(framework="net8.0")),
        compatible("a project for net10.0 takes the assembly for net8.0, which has the same members", "tricky"),
    ),
    api(
        "framework-to-standard",
        tree(PARSER, project("<LangVersion>12.0</LangVersion>", framework="net8.0")),
        tree(PARSER, project("<LangVersion>12.0</LangVersion>", framework="netstandard2.0")),
        addition("framework:netstandard2.0", "every project that could use net8.0 can use it, and more", "tricky"),
    ),
    api(
        "framework-written-in-props",
        tree(PARSER, project()),
        {
            **tree(PARSER, project().replace("    <TargetFramework>net10.0</TargetFramework>\n", "")),
            "Directory.Build.props": PROPS,
        },
        compatible("the same framework, said for all projects", "tricky"),
    ),
    api(
        "frameworks-in-other-order",
        tree(PARSER, project(framework="net8.0;net10.0")),
        tree(PARSER, project(framework=" net10.0 ; net8.0 ;")),
        compatible("a list without an order", "tricky"),
    ),
    api(
        "member-for-one-framework-only",
        tree(PARSER, project(framework="net8.0;net10.0")),
        tree(
            PARSER.replace("public int Run() => 1;", "\n#if NET10_0_OR_GREATER\n    public int Run() => 1;\n#endif\n"),
            project(framework="net8.0;net10.0"),
        ),
        breaking("M:Lib.Parser.Run", "a caller for net8.0 does not compile", "tricky", runs("return new Parser().Run();")),
    ),
    api(
        "member-behind-undefined-symbol",
        tree(
            PARSER.replace("public int Run() => 1;", "\n#if FAST\n    public int Run() => 1;\n#endif\n"),
            project("<DefineConstants>$(DefineConstants);FAST</DefineConstants>"),
        ),
        tree(PARSER.replace("public int Run() => 1;", "\n#if FAST\n    public int Run() => 1;\n#endif\n"), project()),
        breaking("M:Lib.Parser.Run", "the project no longer defines FAST", "tricky", runs("return new Parser().Run();")),
    ),
    api(
        "file-no-longer-compiled",
        tree(WRITER, project(), **{"src/Lib/Parser.cs": PARSER}),
        tree(WRITER, project(items='<Compile Remove="Parser.cs" />'), **{"src/Lib/Parser.cs": PARSER}),
        breaking("T:Lib.Parser", "its file is there and is not compiled", "tricky", runs("return new Parser().Run();")),
    ),
    api(
        "file-moved-out-of-the-directory",
        tree(WRITER, project(), **{"src/Lib/Parser.cs": PARSER}),
        tree(WRITER, project(items='<Compile Include="../Shared/Parser.cs" />'), **{"src/Shared/Parser.cs": PARSER}),
        compatible("it is compiled from its new place", "tricky", runs("return new Parser().Run();")),
    ),
    api(
        "project-moved",
        tree(PARSER, project()),
        {"source/Libraries/Lib/Lib.csproj": project(), "source/Libraries/Lib/Parser.cs": PARSER},
        compatible("the same assembly from another directory", "tricky", runs("return new Parser().Run();")),
    ),
    api(
        "assembly-renamed",
        tree(PARSER, project()),
        tree(PARSER, project("<AssemblyName>Lib.Core</AssemblyName>", "<PackageId>Lib</PackageId>")),
        breaking("T:Lib.Parser", "compiled callers look for the assembly Lib", "tricky binary", runs("return new Parser().Run();")),
    ),
    api(
        "type-moved-with-forward",
        tree(WRITER, project(), **{"src/Lib/Parser.cs": PARSER}),
        {**tree(FORWARD, project(items=REFERENCE)), "src/Lib.Core/Lib.Core.csproj": project(), "src/Lib.Core/Parser.cs": PARSER},
        compatible("compiled callers are sent on to the new assembly", "tricky", runs("return new Parser().Run();")),
    ),
    api(
        "type-moved-without-forward",
        tree(WRITER, project(), **{"src/Lib/Parser.cs": PARSER}),
        {**tree(WRITER, project(items=REFERENCE)), "src/Lib.Core/Lib.Core.csproj": project(), "src/Lib.Core/Parser.cs": PARSER},
        breaking(
            "T:Lib.Parser",
            "compiled callers look for it in Lib: TypeLoadException",
            "tricky binary",
            runs("return new Parser().Run();"),
        ),
    ),
    api(
        "friends-removed",
        tree(PARSER.replace("\nnamespace", "\n" + FRIEND + "namespace") + "\ninternal class Table { }\n", project()),
        tree(PARSER, project()),
        compatible("what friends see is no contract", "tricky"),
    ),
    api(
        "project-that-is-not-packed",
        {
            **tree(PARSER, project()),
            "src/Tool/Tool.csproj": project("<IsPackable>false</IsPackable>"),
            "src/Tool/Tool.cs": "namespace Tool;\n\npublic class Settings { public int Size; }\n",
        },
        {
            **tree(PARSER, project()),
            "src/Tool/Tool.csproj": project("<IsPackable>false</IsPackable>"),
            "src/Tool/Tool.cs": "namespace Tool;\n\npublic class Settings { }\n",
        },
        compatible("nobody gets a package of it", "tricky"),
    ),
    api(
        "source-does-not-parse",
        tree(PARSER, project()),
        tree(PARSER.replace("public int Run() => 1;", "public int Run( => 1;"), project()),
        not_checked("the new source is no C#", "tricky"),
    ),
]
