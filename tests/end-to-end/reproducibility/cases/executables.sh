# shellcheck shell=bash
# Assemblies, pdbs and packages: tiny projects, built once a side by one `dotnet build`. What varies stands in a project as $(Side), or in
# its source as FIRST and SECOND. Paths are mapped away and builds are deterministic unless a project says otherwise.
# shellcheck disable=SC2016,SC2154

# project NAME PROPERTIES [ITEMS]   one library, to be built in both directories; its source is read from standard input.
project() {
  local side source
  source=$(cat)
  for side in "${sides[@]}"; do
    mkdir -p "${root[$side]}/$1"
    printf '%s\n' "$source" >"${root[$side]}/$1/$1.cs"
    cat >"${root[$side]}/$1/$1.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>$2</PropertyGroup>
  <ItemGroup>${3:-}</ItemGroup>
</Project>
END
  done
}

# bytes FILE SEED   256 bytes of no form: a resource that nothing can read.
bytes() {
  python3 -c 'import random, sys; sys.stdout.buffer.write(b"\0\1\2\3" + random.Random(int(sys.argv[1])).randbytes(252))' "$2" >"$1"
}

# icon FILE BYTE   an icon of one pixel, its colour given.
icon() {
  python3 - "$1" "$2" <<'END'
import struct, sys
image = struct.pack("<IiiHHIIiiII", 40, 1, 2, 1, 32, 0, 4, 0, 0, 0, 0) + bytes([int(sys.argv[2])] * 4) + bytes(4)
open(sys.argv[1], "wb").write(struct.pack("<HHHBBBBHHII", 0, 1, 1, 1, 1, 0, 0, 1, 32, len(image), 22) + image)
END
}

declare -A root=([first]=$work/first/repo [second]=$work/second/deep/down/repo) symbol=([first]=FIRST [second]=SECOND)
plain='<DefineConstants>$(Symbol)</DefineConstants>'

for side in "${sides[@]}"; do
  mkdir -p "${root[$side]}"
  printf 'root = true\n' >"${root[$side]}/.editorconfig"
  printf '<Project />\n' | tee "${root[$side]}/Directory.Build.targets" >"${root[$side]}/Directory.Packages.props"
  # No file but the assembly and its pdb; no attribute but those of the source.
  cat >"${root[$side]}/Directory.Build.props" <<END
<Project>
  <PropertyGroup>
    <Side>$side</Side>
    <Symbol>${symbol[$side]}</Symbol>
    <TargetFramework>net10.0</TargetFramework>
    <Configuration>Release</Configuration>
    <PathMap>\$(MSBuildThisFileDirectory)=/_/</PathMap>
    <UseSharedCompilation>false</UseSharedCompilation>
    <EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>
    <EnableSourceLink>false</EnableSourceLink>
    <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
    <GenerateTargetFrameworkAttribute>false</GenerateTargetFrameworkAttribute>
    <GenerateDependencyFile>false</GenerateDependencyFile>
    <ProduceReferenceAssembly>false</ProduceReferenceAssembly>
    <RunAnalyzers>false</RunAnalyzers>
    <NuGetAudit>false</NuGetAudit>
    <EnableDefaultEmbeddedResourceItems>false</EnableDefaultEmbeddedResourceItems>
    <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
    <OutputPath>bin/</OutputPath>
  </PropertyGroup>
</Project>
END
done

# The same two classes, their files given to the compiler in another order.
project TypeOrder '<EnableDefaultCompileItems>false</EnableDefaultCompileItems>' '
  <Compile Include="TypeOrder.cs;Other.cs" Condition="$(Side) == first" />
  <Compile Include="Other.cs;TypeOrder.cs" Condition="$(Side) == second" />' <<'END'
public class One { public int Value() => 1; }
END
for side in "${sides[@]}"; do
  echo 'public class Other { public int Value() => 2; }' >"${root[$side]}/TypeOrder/Other.cs"
done

# The two halves of one class, in another order.
project MemberOrder '<EnableDefaultCompileItems>false</EnableDefaultCompileItems>' '
  <Compile Include="MemberOrder.cs;Half.cs" Condition="$(Side) == first" />
  <Compile Include="Half.cs;MemberOrder.cs" Condition="$(Side) == second" />' <<'END'
public partial class Whole { public int Count; public int One() => Two() + Count; }
END
for side in "${sides[@]}"; do
  echo 'public partial class Whole { private string name = "all"; public int Two() => name.Length; }' >"${root[$side]}/MemberOrder/Half.cs"
done

# A constant in a method.
project MethodBody "$plain" <<'END'
public class Limits
{
    public int Same(int value) => value * 2;
#if FIRST
    public int Most() => 100;
#else
    public int Most() => 200;
#endif
}
END

# The first has a method more.
project Member "$plain" <<'END'
public class Shape
{
    public int Sides() => 4;
#if FIRST
    public int Corners() => 4;
#endif
}
END

# A method takes another type.
project Signature "$plain" <<'END'
public abstract class Scale
{
#if FIRST
    public abstract void Put(int weight);
#else
    public abstract void Put(long weight);
#endif
}
END

# The words of an attribute.
project Attribute "$plain" <<'END'
#if FIRST
[assembly: System.Reflection.AssemblyMetadata("Edition", "for the north")]
#else
[assembly: System.Reflection.AssemblyMetadata("Edition", "for the islands")]
#endif
public class Plain { public int Value() => 1; }
END

# The words of an attribute that the compiler copies into the Win32 version resource.
project Description "$plain" <<'END'
#if FIRST
[assembly: System.Reflection.AssemblyDescription("made for the north")]
#else
[assembly: System.Reflection.AssemblyDescription("made for the islands")]
#endif
public class Plain { public int Value() => 1; }
END

# The value of a constant.
project Constant "$plain" <<'END'
public class Sizes
{
#if FIRST
    public const int Largest = 4096;
#else
    public const int Largest = 8192;
#endif
}
END

# An attribute holds the time of the build.
project AttributeTime '<GenerateAssemblyInfo>true</GenerateAssemblyInfo>' '
  <AssemblyAttribute Include="System.Reflection.AssemblyMetadataAttribute">
    <_Parameter1>Built</_Parameter1>
    <_Parameter2>$([System.DateTime]::UtcNow.ToString(`yyyy-MM-ddTHH:mm:ssZ`))</_Parameter2>
  </AssemblyAttribute>' <<'END'
public class Plain { public int Value() => 1; }
END

# An attribute holds a GUID.
project AttributeGuid "$plain" <<'END'
#if FIRST
[assembly: System.Reflection.AssemblyMetadata("Session", "5f2b8f0e-90f4-4a53-9d0c-6e0c7f3f1b11")]
#else
[assembly: System.Reflection.AssemblyMetadata("Session", "c41d7a93-1e2f-4b86-8a57-2d9be05a6f42")]
#endif
public class Plain { public int Value() => 1; }
END

# Another assembly version, and nothing else.
project Version "$plain" <<'END'
#if FIRST
[assembly: System.Reflection.AssemblyVersion("1.0.0.1")]
#else
[assembly: System.Reflection.AssemblyVersion("1.0.0.2")]
#endif
[assembly: System.Reflection.AssemblyFileVersion("1.0.0.0")]
public class Plain { public int Value() => 1; }
END

# 1.0.*: the version is the time, and needs a compiler that is not deterministic.
project VersionStar '<Deterministic>false</Deterministic>' <<'END'
[assembly: System.Reflection.AssemblyVersion("1.0.*")]
[assembly: System.Reflection.AssemblyFileVersion("1.0.0.0")]
public class Plain { public int Value() => 1; }
END

# The compiler is not deterministic; the sources are the same.
project NotDeterministic '<Deterministic>false</Deterministic>' <<'END'
public class Plain { public int Value() => 1; }
END

# The compiler puts the path of the source into a string. No pdb, hence no path of it.
project StringPath '<PathMap></PathMap><DebugType>none</DebugType>' <<'END'
using System.Runtime.CompilerServices;
public class Place { public static string Of([CallerFilePath] string path = "") => path; public string Mine() => Of(); }
END

# A string in a method that nothing explains.
project StringOther "$plain" <<'END'
public class Words
{
#if FIRST
    public string Greeting() => "good morning";
#else
    public string Greeting() => "good evening to all";
#endif
}
END

# The icon of the library.
project Native '<ApplicationIcon>library.ico</ApplicationIcon>' <<'END'
public class Plain { public int Value() => 1; }
END
icon "${root[first]}/Native/library.ico" 10
icon "${root[second]}/Native/library.ico" 200

# A resource of bytes without a form.
project Resource '' '<EmbeddedResource Include="noise.bin" LogicalName="noise.bin" />' <<'END'
public class Plain { public int Value() => 1; }
END
bytes "${root[first]}/Resource/noise.bin" 1
bytes "${root[second]}/Resource/noise.bin" 2

# A resource that is text, and holds the name of the user.
project ResourceText '' '<EmbeddedResource Include="about.txt" LogicalName="about.txt" />' <<'END'
public class Plain { public int Value() => 1; }
END
printf 'Library of shapes.\nPacked by ada.\n' >"${root[first]}/ResourceText/about.txt"
printf 'Library of shapes.\nPacked by brian.\n' >"${root[second]}/ResourceText/about.txt"

# The path is not mapped: it is in the CodeView entry of the assembly and in the documents of its pdb.
project PdbPath '<PathMap></PathMap>' <<'END'
public class Plain { public int Value() => 1; }
END

# A pdb on one side only: the debug directory names none on the other.
project DebugDirectory '
  <DebugType Condition="$(Side) == first">portable</DebugType><DebugType Condition="$(Side) == second">none</DebugType>' <<'END'
public class Plain { public int Value() => 1; }
END

# Source link to another commit.
project SourceLink '<SourceLink>$(MSBuildProjectDirectory)/$(Side).json</SourceLink>' <<'END'
public class Plain { public int Value() => 1; }
END
for side in "${sides[@]}"; do
  printf '{"documents":{"/_/*":"https://example.org/raw/%s/*"}}' "$(printf %s "$side" | sha1sum | cut -c1-40)" \
    >"${root[$side]}/SourceLink/$side.json"
done

# A comment at the end of the source: the same code from another text.
project DocumentHash '' <<'END'
public class Plain { public int Value() => 1; }
END
echo '// the end' >>"${root[second]}/DocumentHash/DocumentHash.cs"

# A symbol that no source asks for: the pdb keeps the compiler's options.
project PdbContent "$plain" <<'END'
public class Plain { public int Value() => 1; }
END

# Two causes at once: unmapped paths and another source link.
project PdbBoth '<PathMap></PathMap><SourceLink>$(MSBuildProjectDirectory)/$(Side).json</SourceLink>' <<'END'
public class Plain { public int Value() => 1; }
END
cp "${root[first]}/SourceLink/first.json" "${root[first]}/PdbBoth/"
cp "${root[second]}/SourceLink/second.json" "${root[second]}/PdbBoth/"

# Three causes at once: a method, a member, the path of the pdb.
project Several "$plain<PathMap></PathMap>" <<'END'
public class Several
{
#if FIRST
    public int Most() => 3;
    public int Least() => 1;
#else
    public int Most() => 5;
#endif
}
END

# A package of a library with its path in a string.
project Packed '
  <PathMap></PathMap><DebugType>none</DebugType>
  <Version>1.2.3</Version><Authors>The authors</Authors><Description>A place.</Description>' <<'END'
using System.Runtime.CompilerServices;
public class Place { public static string Of([CallerFilePath] string path = "") => path; public string Mine() => Of(); }
END

