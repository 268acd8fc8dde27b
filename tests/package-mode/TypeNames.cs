using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.NukeStubs;

/// <summary>Full names for the short ones of the list: types of the list, then those of .NET and of the packages that restore.</summary>
internal sealed class TypeNames
{
    /// <summary>Where NUKE's signatures take their types from; the first that has a name wins.</summary>
    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.Collections", "System.Collections.ObjectModel", "System.Linq",
        "System.Linq.Expressions", "System.IO", "System.IO.Compression", "System.Reflection", "System.Text",
        "System.Text.RegularExpressions", "System.Threading", "System.Threading.Tasks", "System.ComponentModel",
        "System.Diagnostics", "System.Globalization", "System.Net", "System.Net.Http", "System.Net.Http.Headers",
        "System.Runtime.Serialization", "System.Runtime.Versioning", "System.Xml.Linq", "Newtonsoft.Json", "Newtonsoft.Json.Linq",
        "Serilog", "Serilog.Core", "Serilog.Events", "NuGet.Versioning", "YamlDotNet.Serialization", "System.Text.Json",
    ];

    private static readonly HashSet<string> Keywords =
        ["void", "object", "string", "bool", "char", "byte", "int", "uint", "long", "float", "double", "class", "struct"];

    private readonly Dictionary<(string Name, int Arity), string> known = [];

    public TypeNames(IEnumerable<TypeSignature> listed)
    {
        var outside = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .SelectMany(file => System.Reflection.Assembly.Load(Path.GetFileNameWithoutExtension(file)).GetExportedTypes())
            .Where(type => Array.IndexOf(Namespaces, type.Namespace) >= 0 && !type.IsNested)
            .OrderBy(type => Array.IndexOf(Namespaces, type.Namespace));
        foreach (var type in listed)
            Add(type.Namespace, type.Name, type.TypeParameters.Count);
        foreach (var type in outside)
            Add(type.Namespace!, type.Name.Split('`')[0], type.GetGenericArguments().Length);
    }

    /// <summary>The type as any file can name it, or null where a name of it is not known.</summary>
    public string? TryFull(string type, IReadOnlyCollection<string> typeParameters)
    {
        var isKnown = true;
        var full = new SignatureCursor(type).Type((name, arity) =>
        {
            if (Keywords.Contains(name) || typeParameters.Contains(name))
                return name;
            isKnown &= known.TryGetValue((name, arity), out var found);
            return found ?? name;
        });
        return isKnown ? full : null;
    }

    private void Add(string space, string name, int arity) => known.TryAdd((name, arity), $"global::{space}.{name}");
}
