namespace M31R.Automation.Tests.Inventory.Fuzzing;

/// <summary>Valid texts of every format, small and with as much of the format in them as there is.</summary>
internal static class Seeds
{
    public const string PackagesLock =
        """
        {
          "version": 2,
          "dependencies": {
            "net10.0": {
              "A": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "AAAA==", "dependencies": { "B": "2.0.0", "C": "1.0.0" } },
              "B": { "type": "Transitive", "resolved": "2.0.0", "contentHash": "BBBB==" },
              "C": { "type": "CentralTransitive", "requested": "[1.0.0, )", "resolved": "1.5.0", "contentHash": "CCCC==", "dependencies": { "B": "2.0.0" } },
              "lib": { "type": "Project", "dependencies": { "A": "[1.0.0, )" } }
            },
            "net10.0/linux-x64": {
              "D": { "type": "Transitive", "resolved": "3.0.0-beta.1", "contentHash": "DDDD==" }
            }
          }
        }

        """;

    public const string Assets =
        """
        {
          "version": 3,
          "targets": {
            "net10.0": {
              "A/1.0.0": { "type": "package", "dependencies": { "B": "2.0.0" }, "compile": { "lib/A.dll": {} } },
              "B/2.0.0": { "type": "package" },
              "lib/1.0.0": { "type": "project", "framework": ".NETCoreApp,Version=v10.0", "dependencies": { "A": "1.0.0" } }
            }
          },
          "libraries": { "A/1.0.0": { "sha512": "AAAA==", "type": "package", "path": "a/1.0.0" }, "B/2.0.0": { "sha512": "BBBB==", "type": "package" } },
          "project": { "frameworks": { "net10.0": { "dependencies": { "A": { "target": "Package", "version": "[1.0.0, )" } } } } }
        }

        """;

    public const string Tools =
        """
        {
          "version": 1,
          "isRoot": true,
          "tools": {
            "some-tool": { "version": "1.2.3", "commands": ["some"], "rollForward": false },
            "other": { "version": "4.0.0-rc.1", "commands": ["other"] }
          }
        }

        """;

    public const string GlobalJson =
        """
        {
          "sdk": { "version": "10.0.100", "rollForward": "latestFeature" },
          "msbuild-sdks": { "Some.Sdk": "1.0.0", "Other.Sdk": "2.0.0" }
        }

        """;

    public const string PackagesConfig =
        """
        <packages>
          <package id="A" version="1.0.0" targetFramework="net48" />
          <package id="B" version="2.0.0" targetFramework="net48" developmentDependency="true" allowedVersions="[2,3)" />
        </packages>

        """;

    public const string Nuspec =
        """
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
          <metadata>
            <id>A</id>
            <version>1.0.0</version>
            <authors>Some, Other</authors>
            <license type="expression">MIT OR Apache-2.0</license>
            <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>
            <repository type="git" url="https://host.example/a.git" commit="abc" />
            <developmentDependency>true</developmentDependency>
          </metadata>
        </package>

        """;

    public const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            <Third>3.0.0</Third>
            <Third Condition="'$(TargetFramework)' == 'net8.0' And !Exists('x') Or $([System.String]::IsNullOrEmpty('$(Y)'))">3.1.0</Third>
          </PropertyGroup>
          <ItemGroup Condition="$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))">
            <PackageReference Include="A" Version="[1.0.0]" />
            <PackageReference Include="B;E" Version="2.*" PrivateAssets="all" />
            <PackageReference Include="C"><Version>$(Third)</Version></PackageReference>
            <PackageReference Update="A" VersionOverride="1.5.0" />
            <PackageReference Remove="E" />
            <PackageDownload Include="D" Version="[1.0.0];[2.0.0]" />
          </ItemGroup>
          <Choose>
            <When Condition="'$(A)' != ''"><ItemGroup><PackageReference Include="W" Version="1" /></ItemGroup></When>
            <Otherwise><ItemGroup><PackageReference Include="O" Version="1" /></ItemGroup></Otherwise>
          </Choose>
        </Project>

        """;

    public const string Solution =
        """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "src\App\App.csproj", "{00000000-0000-0000-0000-000000000001}"
        EndProject
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "folder", "folder", "{00000000-0000-0000-0000-000000000002}"
        EndProject
        Global
        EndGlobal

        """;

    public const string SolutionXml =
        """
        <Solution>
          <Folder Name="/src/">
            <Project Path="src/App/App.csproj" />
          </Folder>
          <Project Path="Lib.fsproj" Type="Classic" />
        </Solution>

        """;

    public const string Program =
        """
        #!/usr/bin/env dotnet
        #:sdk Microsoft.NET.Sdk.Web@10.0.0
        #:package A@1.0.0
        #:package B@2.*
        #:property LangVersion=preview
        // a comment
        using System;

        """;

    public const string PackageJson =
        """
        {
          "name": "app",
          "version": "1.0.0",
          "packageManager": "npm@11.0.0",
          "workspaces": ["packages/*", "!packages/old"],
          "dependencies": { "a": "^1.0.0", "@s/b": "~2.0.0", "alias": "npm:real@^3", "g": "owner/g#v1", "local": "file:../local", "url": "https://host.example/u.tgz" },
          "devDependencies": { "d": ">=1 <2 || 3.x", "w": "workspace:*" },
          "optionalDependencies": { "o": "*" },
          "peerDependencies": { "p": "1" },
          "peerDependenciesMeta": { "p": { "optional": true } },
          "overrides": { "a": { "b": "1.0.0" } },
          "resolutions": { "x/**/y": "1.0.0" }
        }

        """;

    public const string NpmLock1 =
        """
        {
          "name": "app",
          "version": "1.0.0",
          "lockfileVersion": 1,
          "requires": true,
          "dependencies": {
            "a": {
              "version": "1.0.0", "resolved": "https://host.example/a/-/a-1.0.0.tgz", "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
              "requires": { "b": "^2.0.0" },
              "dependencies": { "b": { "version": "2.5.0", "integrity": "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "bundled": true } }
            },
            "b": { "version": "1.0.0", "dev": true, "optional": true },
            "g": { "version": "git+ssh://git@host.example/o/g.git#0123456789012345678901234567890123456789", "from": "g@github:o/g" },
            "alias": { "version": "npm:real@3.0.0" }
          }
        }

        """;

    public const string NpmLock2 =
        """
        {
          "name": "app",
          "lockfileVersion": 2,
          "requires": true,
          "packages": {
            "": { "name": "app", "version": "1.0.0", "workspaces": ["packages/*"], "dependencies": { "a": "^1.0.0" }, "devDependencies": { "d": ">=1 <2" }, "optionalDependencies": { "o": "*" } },
            "node_modules/a": { "version": "1.0.0", "resolved": "https://host.example/a/-/a-1.0.0.tgz", "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "license": "MIT", "dependencies": { "@s/b": "^2.0.0" }, "peerDependencies": { "d": "1" } },
            "node_modules/a/node_modules/@s/b": { "version": "2.5.0", "integrity": "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "inBundle": true },
            "node_modules/@s/b": { "version": "1.0.0", "dev": true, "deprecated": "use c" },
            "node_modules/d": { "version": "1.9.0", "dev": true, "requires": { "@s/b": "1" } },
            "node_modules/o": { "name": "real", "version": "3.0.0", "optional": true },
            "node_modules/member": { "resolved": "packages/member", "link": true },
            "packages/member": { "version": "0.1.0", "dependencies": { "a": "*" } }
          },
          "dependencies": { "a": { "version": "1.0.0", "requires": { "@s/b": "^2.0.0" } } }
        }

        """;

    public const string NpmLock3 =
        """
        {
          "name": "app",
          "lockfileVersion": 3,
          "requires": true,
          "packages": {
            "": { "name": "app", "version": "1.0.0", "workspaces": ["packages/*"], "dependencies": { "a": "^1.0.0" }, "devDependencies": { "d": ">=1 <2" }, "optionalDependencies": { "o": "*" } },
            "node_modules/a": { "version": "1.0.0", "resolved": "https://host.example/a/-/a-1.0.0.tgz", "integrity": "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "license": "MIT", "dependencies": { "@s/b": "^2.0.0" }, "peerDependencies": { "d": "1" } },
            "node_modules/a/node_modules/@s/b": { "version": "2.5.0", "integrity": "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "inBundle": true },
            "node_modules/@s/b": { "version": "1.0.0", "dev": true, "deprecated": "use c" },
            "node_modules/d": { "version": "1.9.0", "dev": true, "requires": { "@s/b": "1" } },
            "node_modules/o": { "name": "real", "version": "3.0.0", "optional": true },
            "node_modules/member": { "resolved": "packages/member", "link": true },
            "packages/member": { "version": "0.1.0", "dependencies": { "a": "*" } }
          }
        }

        """;

    public const string Yarn1 =
        """
        # THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.
        # yarn lockfile v1

        "@s/b@^2.0.0", "@s/b@~2.0.0":
          version "2.0.0"
          resolved "https://host.example/@s/b/-/b-2.0.0.tgz#da39a3ee5e6b4b0d3255bfef95601890afd80709"
          integrity sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==

        a@^1.0.0:
          version "1.0.0"
          dependencies:
            "@s/b" "^2.0.0"
            o "*"
          optionalDependencies:
            o "*"

        alias@npm:real@^3:
          version "3.0.0"

        "g@owner/g#v1":
          version "0.1.0"
          resolved "https://codeload.github.com/owner/g/tar.gz/0123456789012345678901234567890123456789"

        o@*:
          version "1.0.0"

        """;

    public const string Yarn4 =
        """
        __metadata:
          version: 8
          cacheKey: 10c0

        "@s/b@npm:^2.0.0, @s/b@npm:~2.0.0":
          version: 2.0.0
          resolution: "@s/b@npm:2.0.0"
          checksum: 10c0/0123456789abcdef
          languageName: node
          linkType: hard

        "a@npm:^1.0.0":
          version: 1.0.0
          resolution: "a@npm:1.0.0"
          dependencies:
            "@s/b": "npm:^2.0.0"
            o: "npm:*"
          peerDependencies:
            p: "*"
          dependenciesMeta:
            o:
              optional: true
          bin:
            a: bin/a.js
          languageName: node
          linkType: hard

        "app@workspace:.":
          version: 0.0.0-use.local
          resolution: "app@workspace:."
          dependencies:
            a: "npm:^1.0.0"
            g: "owner/g#v1"
          languageName: unknown
          linkType: soft

        "g@owner/g#v1":
          version: 0.1.0
          resolution: "g@https://github.com/owner/g.git#commit=0123456789012345678901234567890123456789"
          languageName: node
          linkType: hard

        "o@npm:*":
          version: 1.0.0
          resolution: "o@npm:1.0.0"
          languageName: node
          linkType: hard

        "typescript@patch:typescript@npm%3A^5.0.0#optional!builtin<compat/typescript>":
          version: 5.0.0
          resolution: "typescript@patch:typescript@npm%3A5.0.0#optional!builtin<compat/typescript>::version=5.0.0&hash=abc"
          languageName: node
          linkType: hard

        """;

    public const string Pnpm5 =
        """
        lockfileVersion: 5.4

        specifiers:
          a: ^1.0.0
          d: '>=1 <2'

        dependencies:
          a: 1.0.0_d@1.9.0

        devDependencies:
          d: 1.9.0

        packages:

          /@s/b/2.0.0:
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}
            dev: false

          /a/1.0.0_d@1.9.0:
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
            engines: {node: '>=4'}
            peerDependencies:
              d: '1'
            dependencies:
              '@s/b': 2.0.0
              d: 1.9.0
            dev: false

          /d/1.9.0:
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}
            deprecated: use e
            dev: true
            optional: true

        """;

    public const string Pnpm6 =
        """
        lockfileVersion: '6.0'

        settings:
          autoInstallPeers: true

        importers:

          .:
            dependencies:
              a:
                specifier: ^1.0.0
                version: 1.0.0(d@1.9.0)
            devDependencies:
              d:
                specifier: '>=1 <2'
                version: 1.9.0

          packages/member:
            dependencies:
              app:
                specifier: workspace:*
                version: link:../..

        packages:

          /@s/b@2.0.0:
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}
            dev: false

          /a@1.0.0(d@1.9.0):
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
            dependencies:
              '@s/b': 2.0.0
              d: 1.9.0
            dev: false

          /d@1.9.0:
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}
            dev: true

        """;

    public const string Pnpm9 =
        """
        lockfileVersion: '9.0'

        settings:
          autoInstallPeers: true

        catalogs:
          default:
            o:
              specifier: '*'
              version: 1.0.0

        importers:

          .:
            dependencies:
              a:
                specifier: ^1.0.0
                version: 1.0.0(d@1.9.0)
              alias:
                specifier: npm:real@^3
                version: real@3.0.0
            devDependencies:
              d:
                specifier: '>=1 <2 || 3.x'
                version: 1.9.0
            optionalDependencies:
              o:
                specifier: '*'
                version: 1.0.0

        packages:

          '@s/b@2.0.0':
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}

          a@1.0.0:
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=, tarball: https://host.example/a.tgz}
            peerDependencies:
              d: '1'

          d@1.9.0:
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}
            deprecated: use e

          o@1.0.0:
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}

          real@3.0.0:
            resolution: {integrity: sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==}

        snapshots:

          '@s/b@2.0.0': {}

          a@1.0.0(d@1.9.0):
            dependencies:
              '@s/b': 2.0.0
              d: 1.9.0
            optionalDependencies:
              o: 1.0.0

          d@1.9.0: {}

          o@1.0.0:
            optional: true

          real@3.0.0: {}

        """;

    public const string PnpmWorkspace =
        """
        packages:
          - packages/*
          - '!packages/old'
        catalog:
          a: ^1.0.0
        catalogs:
          old:
            a: ^0.9.0
        overrides:
          b: 2.0.0
          c>d: 1.0.0

        """;

    public const string Bun =
        """
        {
          "lockfileVersion": 1,
          "workspaces": {
            "": { "name": "app", "dependencies": { "a": "^1", "alias": "npm:real@3" }, "devDependencies": { "g": "owner/g" } },
            "packages/member": { "name": "member", "dependencies": { "@s/b": "catalog:" } },
          },
          "catalog": { "@s/b": "^2" },
          "packages": {
            "@s/b": ["@s/b@1.0.0", "", {}, "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="],
            "a": ["a@1.0.0", "", { "dependencies": { "@s/b": "1" }, "optionalDependencies": { "o": "*" } }, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
            "a/@s/b": ["@s/b@1.5.0", "https://host.example/@s/b/-/b-1.5.0.tgz", {}, "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="],
            "alias": ["real@3.0.0", "", {}, "sha512-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="],
            "g": ["g@github:owner/g#0123456", {}, "owner-g-0123456"],
            "member": ["member@workspace:packages/member"],
            "o": ["o@1.0.0", "", {}, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
          }
        }

        """;

    public const string Pyproject =
        """
        [project]
        name = "app"
        requires-python = ">=3.9"
        dependencies = [
          "click>=8,<9; python_version < '3.12'",
          "own[extra] @ git+https://host.example/own@v1#egg=own",
          "Flask_Cors ~= 4.0",
        ]
        optional-dependencies = { docs = ["sphinx==7.*"] }

        [build-system]
        requires = ["hatchling>=1"]

        [dependency-groups]
        dev = ["pytest<9", { include-group = "lint" }]
        lint = ["ruff"]

        [tool.poetry.dependencies]
        python = "^3.9"
        requests = { version = "^2.0", optional = true, extras = ["socks"] }
        old = [{ version = "<1", python = "<3.10" }, { version = ">=1" }]

        [tool.poetry.group.dev.dependencies]
        black = "*"

        [tool.pdm.dev-dependencies]
        test = ["tox"]

        [tool.uv]
        dev-dependencies = ["mypy"]

        [tool.uv.sources]
        click = { git = "https://host.example/click", tag = "8" }

        [tool.uv.workspace]
        members = ["packages/*"]
        exclude = ["packages/old"]

        """;

    public const string Pipfile =
        """
        [[source]]
        url = "https://pypi.org/simple"
        name = "pypi"
        verify_ssl = true

        [packages]
        flask = "*"
        own = { git = "https://host.example/own.git", ref = "v1", editable = true }
        click = { version = ">=8", markers = "python_version < '3.12'", extras = ["x"] }

        [dev-packages]
        pytest = "<9"

        [requires]
        python_version = "3.11"

        """;

    public const string SetupCfg =
        """
        [metadata]
        name = app

        [options]
        install_requires =
            click>=8; python_version < '3.12'
            flask
        setup_requires = wheel

        [options.extras_require]
        docs =
            sphinx==7.*

        """;

    public const string SetupScript =
        """"
        from setuptools import setup
        REQUIRES = ["click>=8", 'flask', r"x" "y", """z<1"""]
        setup(
            name="app",
            install_requires=REQUIRES,
            extras_require={"docs": ["sphinx==7.*"], "a" : ['b\n']},
            tests_require=["pytest"],
        )

        """";

    public const string Requirements =
        """
        --index-url https://host.example/simple

        click==8.1.7 \
            --hash=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef \
            --hash=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            # via flask

        flask[async]==3.0.0 ; python_version >= "3.9" --hash=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            # via
            #   -r requirements.in
            #   app (pyproject.toml)

        own @ git+https://user:word@host.example/own.git@v1#egg=own&subdirectory=x

        -e ./local

        -r other.txt

        -c constraints.txt

        """;

    public const string Poetry =
        """
        # This file is automatically @generated by Poetry 2.1.0 and should not be changed by hand.

        [[package]]
        name = "click"
        version = "8.1.7"
        description = "Composable"
        optional = false
        python-versions = ">=3.7"
        groups = ["main", "dev"]
        files = [
            {file = "click-8.1.7-py3-none-any.whl", hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
            {file = "click-8.1.7.tar.gz", hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
        ]
        [package.dependencies]
        colorama = {version = "*", markers = "platform_system == \"Windows\""}
        old = [{version = "<1", markers = "x"}, {version = ">=1"}]
        [package.extras]
        docs = ["sphinx (>=7)"]

        [[package]]
        name = "colorama"
        version = "0.4.6"
        optional = true
        groups = ["main"]
        markers = "platform_system == \"Windows\""
        files = []

        [[package]]
        name = "own"
        version = "0.1"
        optional = false
        groups = ["dev"]
        [package.source]
        type = "git"
        url = "https://user:word@host.example/own"
        reference = "main"
        resolved_reference = "cafe"

        [metadata]
        lock-version = "2.1"
        python-versions = ">=3.9"
        content-hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

        """;

    public const string Uv =
        """
        version = 1
        revision = 2
        requires-python = ">=3.9"

        [[package]]
        name = "app"
        source = { editable = "." }
        dependencies = [
            { name = "click", marker = "sys_platform == 'win32'" },
            { name = "tool", extra = ["x"] },
        ]
        [package.optional-dependencies]
        docs = [{ name = "colorama" }]
        [package.dev-dependencies]
        dev = [{ name = "colorama", version = "0.4.6", source = { registry = "https://pypi.org/simple" } }]
        [package.metadata]
        requires-dist = [{ name = "click", specifier = ">=8,<9" }, { name = "tool", git = "https://host.example/tool?rev=v1" }]
        [package.metadata.requires-dev]
        dev = [{ name = "colorama", specifier = "<9" }]

        [[package]]
        name = "click"
        version = "8.1.7"
        source = { registry = "https://pypi.org/simple" }
        dependencies = [{ name = "colorama" }]
        sdist = { url = "https://host.example/click.tar.gz", hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", size = 1 }
        wheels = [
            { url = "https://host.example/click.whl", hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", size = 1 },
        ]

        [[package]]
        name = "colorama"
        version = "0.4.6"
        source = { registry = "https://pypi.org/simple" }

        [[package]]
        name = "tool"
        version = "1.0"
        source = { git = "https://host.example/tool?rev=v1#cafe" }

        """;

    public const string PipfileLock =
        """
        {
          "_meta": { "hash": { "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }, "pipfile-spec": 6, "requires": {}, "sources": [{ "name": "pypi", "url": "https://pypi.org/simple", "verify_ssl": true }] },
          "default": {
            "flask": { "hashes": ["sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"], "index": "pypi", "version": "==2.0", "markers": "python_version >= '3.7'" },
            "r": { "git": "https://host.example/r", "ref": "cafe" }
          },
          "develop": { "flask": { "version": "==2.0" }, "pytest": { "version": "==7.0", "extras": ["x"] } }
        }

        """;

    public const string Pdm =
        """
        # This file is @generated by PDM.

        [metadata]
        groups = ["default", "dev"]
        strategy = ["inherit_metadata"]
        lock_version = "4.5.0"
        content_hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

        [[package]]
        name = "httpx"
        version = "0.27"
        requires_python = ">=3.8"
        groups = ["default"]
        dependencies = ["anyio", "idna>=2; python_version < '3.12'"]
        files = [
            {file = "a", hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
        ]

        [[package]]
        name = "httpx"
        version = "0.27"
        extras = ["http2"]
        groups = ["dev"]
        dependencies = ["httpx==0.27", "idna"]

        [[package]]
        name = "idna"
        version = "3.0"
        groups = ["default", "dev"]

        [[package]]
        name = "own"
        version = "0.1"
        groups = ["dev"]
        git = "https://host.example/own"
        ref = "main"
        revision = "cafe"

        """;

    public const string Pylock =
        """
        lock-version = "1.0"
        environments = ["sys_platform == 'linux'"]
        requires-python = ">=3.9"
        created-by = "tool"

        [[packages]]
        name = "click"
        version = "8.1.7"
        marker = "python_version < '3.12'"
        index = "https://pypi.org/simple"
        dependencies = [{ name = "own" }]
        wheels = [{ name = "click.whl", url = "https://host.example/click.whl", upload-time = 2024-01-01T00:00:00Z, hashes = { sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" } }]

        [[packages]]
        name = "own"
        vcs = { type = "git", url = "https://host.example/own", requested-revision = "main", commit-id = "cafe" }

        [[packages]]
        name = "local"
        directory = { path = "local", editable = true }

        """;

    public const string Pep508 =
        """
        click>=8,<9; python_version < '3.12'
        own[extra,more] @ git+https://user:word@host.example/own@v1#egg=own ; x == "y"
        Flask_Cors (~= 4.0)
        a

        """;

    public const string CargoToml =
        """
        [package]
        name = "app"
        version = "0.1.0"
        edition = "2021"

        [workspace]
        members = ["crates/*"]
        exclude = ["crates/old"]

        [workspace.dependencies]
        shared = { version = "1.2", features = ["x"] }

        [dependencies]
        a = "^1.0"
        own = { path = "crates/own" }
        renamed = { package = "real", version = "=3.0.0", optional = true }
        g = { git = "https://host.example/g", rev = "cafe" }
        shared.workspace = true

        [dev-dependencies]
        d = "*"

        [build-dependencies]
        cc = "1"

        [target.'cfg(windows)'.dependencies]
        winapi = { version = "0.3", registry = "other" }

        """;

    public const string CargoLock =
        """
        # This file is automatically @generated by Cargo.
        version = 3

        [[package]]
        name = "app"
        version = "0.1.0"
        dependencies = [
         "a",
         "real 3.0.0",
         "g",
        ]

        [[package]]
        name = "a"
        version = "1.0.0"
        source = "registry+https://github.com/rust-lang/crates.io-index"
        checksum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
        dependencies = ["real 2.0.0 (registry+https://github.com/rust-lang/crates.io-index)"]

        [[package]]
        name = "real"
        version = "2.0.0"
        source = "registry+https://github.com/rust-lang/crates.io-index"

        [[package]]
        name = "real"
        version = "3.0.0"
        source = "registry+https://github.com/rust-lang/crates.io-index"

        [[package]]
        name = "g"
        version = "0.2.0"
        source = "git+https://host.example/g?rev=cafe#cafe"

        """;

    public const string Workflow =
        """
        name: ci
        on: [push]
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@0123456789012345678901234567890123456789 # v4.1.1
              - uses: owner/actions/sub/dir@v2
              - uses: ./local
              - uses: docker://image:1.0
              - run: echo
          other:
            uses: owner/repository/.github/workflows/other.yml@main
            container:
              image: node:20

        """;

    public const string Toml =
        """"
        title = "x\u00e9"
        numbers = [1, -2, 0x1f, 0o17, 0b11, 1_000, 1.5e3, inf, -nan]
        dates = [1979-05-27T07:32:00Z, 1979-05-27, 07:32:00.5]
        'literal key' = 'C:\x'
        a.b."c d".e = true
        inline = { x = 1, y.z = "2", w = [{}, { q = [] }] }

        [table]
        key = "value" # a note

        [table.sub]
        other = """one line"""

        [[array]]
        n = 1
        [[array.inner]]
        m = 2

        """";

    public const string Yaml =
        """
        root:
          anchor: &a { x: 1, "y": 'z' }
          alias: *a
          list:
            - one
            - two: [3, four, "f\u0069ve"]
              six: null
          ? complex
          : value
          tagged: !!str 1
          empty:

        """;

    public const string Actions =
        """
        actions/checkout@0123456789012345678901234567890123456789
        owner/name/sub/dir@v2.1
        ./local
        docker://image@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        docker://host.example:5000/image:1.0
        owner/name

        """;

    public const string Addresses =
        """
        https://user:word@host.example/a/b.git?token=x#v1
        git+ssh://git@github.com/o/r.git#semver:^1
        git@github.com:o/r.git
        github:o/r
        o/r#main
        npm:real@^3
        file:../x
        workspace:^
        https://host.example/u.tgz
        patch:a@npm%3A1.0.0#x

        """;
}
