using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using M31R.Automation.Compatibility.Api.Probes;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Binary;

/// <summary>Callers that were compiled against the last release, and what the loader finds for them now.</summary>
internal sealed class CompiledCallers
{
    private readonly ApiSide before;
    private readonly HashSet<string> subject;
    private readonly Dictionary<string, AssemblyIndex>? indexes;

    /// <summary>Reads the assemblies of now.</summary>
    public CompiledCallers(ApiSide before, ApiSide now)
    {
        this.before = before;
        subject = before.Project.Closure.Select(each => each.AssemblyName).ToHashSet(StringComparer.Ordinal);
        indexes = now.Project.Closure.All(each => each.Image is not null) && before.Project.Closure.All(each => each.Image is not null)
            ? now.Project.Closure.Select(each => new AssemblyIndex(each.Image!)).DistinctBy(each => each.Name)
                .ToDictionary(each => each.Name, StringComparer.Ordinal)
            : null;
    }

    /// <summary>Whether both sides have the metadata that this needs.</summary>
    public bool CanTry => indexes is not null;

    /// <summary>
    /// The first reference of each caller that the loader does not find, by caller; those that find all are left out. A constructor that a
    /// hindered caller does not find is what hinders it.
    /// </summary>
    /// <param name="callers">All compile with the last release.</param>
    public IReadOnlyDictionary<Probe, string> Lost(IReadOnlyCollection<ProbeEnd> callers)
    {
        var lost = new Dictionary<Probe, string>(ReferenceEqualityComparer.Instance);
        Search([.. callers], lost);
        return lost;
    }

    /// <summary>All at once first; where something is not found, by halves.</summary>
    private void Search(ProbeEnd[] callers, Dictionary<Probe, string> lost)
    {
        if (callers.Length == 0 || FirstLost(callers) is not { } reference)
            return;

        if (callers is [var only])
        {
            lost[only.Probe] = reference;
            return;
        }

        Search(callers[..(callers.Length / 2)], lost);
        Search(callers[(callers.Length / 2)..], lost);
    }

    private string? FirstLost(ProbeEnd[] callers)
    {
        using var stream = new MemoryStream();
        if (!before.Callers(callers.Select(each => each.Tree)).Emit(stream).Success)
            return null;

        var areHindered = callers.All(each => each.IsHindered);
        var reader = new PEReader(ImmutableArray.Create(stream.ToArray())).GetMetadataReader();
        return reader.TypeReferences.Select(handle => LostType(reader, handle)).OfType<string>().FirstOrDefault()
            ?? reader.MemberReferences.Select(reader.GetMemberReference)
                .Where(member => !areHindered || reader.GetString(member.Name) != ".ctor")
                .Select(member => LostMember(reader, member)).OfType<string>()
                .FirstOrDefault();
    }

    private string? LostType(MetadataReader reader, TypeReferenceHandle handle)
    {
        var (assembly, type) = (SignatureNames.AssemblyOf(reader, handle), SignatureNames.Of(reader, handle));
        return subject.Contains(assembly) && Home(assembly, type) is null
            ? ReferenceText.Of(assembly, type)
            : null;
    }

    private string? LostMember(MetadataReader reader, MemberReference member)
    {
        if (Parent(reader, member.Parent) is not { } handle || SignatureNames.AssemblyOf(reader, handle) is var assembly
            && !subject.Contains(assembly))
            return null;

        var (type, name) = (SignatureNames.Of(reader, handle), reader.GetString(member.Name));
        var signature = member.GetKind() == MemberReferenceKind.Field
            ? member.DecodeFieldSignature(SignatureNames.Reader, null)
            : SignatureNames.Of(member.DecodeMethodSignature(SignatureNames.Reader, null));
        return IsFound(assembly, type, name, signature) ? null : ReferenceText.Of(assembly, type, member, name);
    }

    /// <summary>In the type, or a base of it; what lies outside of the subject is believed.</summary>
    private bool IsFound(string assembly, string type, string name, string signature)
    {
        for (var steps = 0; steps < 64; steps++)
        {
            if (Home(assembly, type) is not { } index)
                return !indexes!.ContainsKey(assembly) && !subject.Contains(assembly) && name != ".ctor" && Inherits(type, name);
            if (index.Declares(type, name, signature))
                return true;
            if (name == ".ctor" || index.BaseOf(type) is not { } parent)
                return false;
            if (parent.IsGeneric)
                return true;

            (assembly, type) = (parent.Assembly, parent.Type);
        }

        return true;
    }

    /// <summary>Whether a type of the framework may have a member: what every object has is known, of others nothing is.</summary>
    private static bool Inherits(string type, string name) => type is not ("System.Object" or "System.ValueType" or "System.Enum")
        || name is "ToString" or "Equals" or "GetHashCode" or "GetType" or "Finalize" or "MemberwiseClone" or "ReferenceEquals" or "HasFlag"
            or "CompareTo" or "GetTypeCode";

    /// <summary>The assembly that defines a type for those who look for it in another; null when there is none.</summary>
    private AssemblyIndex? Home(string assembly, string type)
    {
        for (var steps = 0; steps < 16 && indexes!.TryGetValue(assembly, out var index); steps++)
        {
            if (index.Has(type))
                return index;

            var outermost = type.Split('+')[0];
            if (index.ForwardOf(outermost) is not { } next)
                return null;

            assembly = next;
        }

        return null;
    }

    private static TypeReferenceHandle? Parent(MetadataReader reader, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                return (TypeReferenceHandle)handle;
            case HandleKind.TypeSpecification:
                return GenericOf(reader, (TypeSpecificationHandle)handle);
            default:
                return null;
        }
    }

    /// <summary>The generic type of an instance: class or value type, behind the mark of instances (ECMA-335 II.23.2.14).</summary>
    private static TypeReferenceHandle? GenericOf(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var blob = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;

        blob.ReadByte();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? (TypeReferenceHandle)type : null;
    }
}
