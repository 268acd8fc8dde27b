"""A library before and after, and its callers."""

from __future__ import annotations

from case import Case, Files, Truth, text

PROJECT = """
    <Project Sdk="Microsoft.NET.Sdk">

      <PropertyGroup>
        <TargetFramework>net10.0</TargetFramework>
        <Nullable>enable</Nullable>
      </PropertyGroup>

    </Project>
"""

USINGS = "using System;\nusing System.Collections.Generic;\nusing System.Threading.Tasks;\n"


def api(name: str, before: str | Files, after: str | Files, *truths: Truth) -> Case:
    """A text is the one source of the library, in namespace `Lib`; files are added to its project and may replace it."""
    return Case("api-" + name, "api", library(before), library(after), truths, ".cs")


def library(source: str | Files) -> Files:
    if isinstance(source, str):
        source = {"src/Lib/Library.cs": lib(source)}
    return {"src/Lib/Lib.csproj": text(PROJECT), **source}


def lib(source: str) -> str:
    """Declarations in namespace `Lib`."""
    return USINGS + "\nnamespace Lib;\n\n" + text(source)


def project(*properties: str, items: str = "", framework: str = "net10.0") -> str:
    """A project with these properties beside its framework and nullable."""
    lines = [f"<TargetFramework>{framework}</TargetFramework>", "<Nullable>enable</Nullable>", *properties]
    if ";" in framework:
        lines[0] = f"<TargetFrameworks>{framework}</TargetFrameworks>"
    group = "".join(f"    {line}\n" for line in lines if line)
    items = f"\n  <ItemGroup>\n    {items}\n  </ItemGroup>\n" if items else ""
    return f'<Project Sdk="Microsoft.NET.Sdk">\n\n  <PropertyGroup>\n{group}  </PropertyGroup>\n{items}\n</Project>\n'


def runs(body: str, types: str = "") -> str:
    """A caller whose body may return what it saw."""
    body = text(body).rstrip("\n")
    body = body if "return " in body else body + "\nreturn null;"
    method = "\n".join("        " + line if line else line for line in body.split("\n"))
    declared = text(types) + "\n" if types else ""
    start = "public static class Witness\n{\n    public static object? Run()\n    {\n"
    return f"{USINGS}using Lib;\n\n{declared}{start}{method}\n    }}\n}}\n"


def declares(types: str) -> str:
    """A caller that need not run: what it declares must compile."""
    return f"{USINGS}using Lib;\n\n{text(types)}"
