using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>A managed assembly, taken apart.</summary>
internal sealed class AssemblyImage
{
    private readonly MethodBodies bodies;

    /// <summary>Reads its declarations; instructions are read when they are asked for.</summary>
    /// <param name="image">The executable; it must have metadata and outlive this.</param>
    public AssemblyImage(ExecutableImage image)
    {
        Image = image;
        Metadata = image.Metadata ?? throw new InvalidDataException("It has no metadata.");
        Names = new MetadataNames(Metadata);
        Attributes = new AttributeReader(Metadata, Names);
        bodies = new MethodBodies(image.File, Metadata, Names);
        Types = new DeclarationReader(Metadata, Names, Attributes).Types();
    }

    /// <summary>The executable.</summary>
    public ExecutableImage Image { get; }

    /// <summary>Its tables.</summary>
    public MetadataReader Metadata { get; }

    /// <summary>Says its tokens in names.</summary>
    public MetadataNames Names { get; }

    /// <summary>Reads its attributes.</summary>
    public AttributeReader Attributes { get; }

    /// <summary>Its types, in the order of the metadata.</summary>
    public IReadOnlyList<DeclaredType> Types { get; }

    /// <summary>Names that the other side does not have: what uses them differs for that reason.</summary>
    public NameSet Alone { get; } = new();

    /// <summary>The instructions of a method.</summary>
    public IReadOnlyList<Instruction> BodyOf(DeclaredMember method) => bodies.Read(method);

    /// <summary>What a member is, instructions included, to find it again among others of the same name.</summary>
    public string ContentOf(DeclaredMember member) =>
        string.Join('\n', BodyOf(member).Select(instruction => instruction.ToString()).Prepend(member.Declaration));

    /// <summary>What a type is, as <see cref="ContentOf(DeclaredMember)"/>.</summary>
    public string ContentOf(DeclaredType type) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', type.Members.Select(member => $"{member.Key}\n{ContentOf(member)}")))));
}
