using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>A key that a class reads from a document.</summary>
/// <param name="Name">As documents have it.</param>
internal sealed record ModelKey(string Name)
{
    /// <summary>What the class calls it; keys of one field are names of the same; empty where that is not asked.</summary>
    public string Field { get; init; } = "";

    /// <summary>What its value must be, as keywords of JSON Schema; empty: anything.</summary>
    public DocumentMap Value { get; init; } = DocumentMap.Empty;

    /// <summary>The class that its value is read into; null when it is no object, or nobody knows.</summary>
    public ModelClass? Inner { get; init; }

    /// <summary>How <see cref="Inner"/> stands in it: the value itself, the items of a list, the values of a map.</summary>
    public ModelNesting Nesting { get; init; }

    /// <summary>It may be <c>null</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>It must be there, or another key of its <see cref="Field"/>.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What it is when left out; null when nobody knows, or it cannot be left out.</summary>
    public DocumentValue? Default { get; init; }

    /// <summary>It is accepted, and nothing reads it.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>A text that spells a number or a truth value is refused, where it would be taken else.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What is written in the source and cannot be read as a schema; compared as it stands.</summary>
    public string Unread { get; init; } = "";

    /// <summary>Its type as it is written; empty where that is not asked.</summary>
    public string Written { get; init; } = "";

    /// <summary>Numbers and truth values may be taken for texts: nothing says who reads the class.</summary>
    public bool MayTakeNumbers { get; init; }

    /// <summary>What its type says, where nothing checks types, as keywords of JSON Schema; empty: nothing, or <see cref="Value"/>.</summary>
    public DocumentMap Declared { get; init; } = DocumentMap.Empty;

    /// <summary>The values that its type names where nothing checks types, and yet these are all that is meant; null: it names none.</summary>
    public IReadOnlyList<DocumentValue>? Choices => (Declared["enum"] as DocumentList)?.Items;

    /// <summary>What is said of its deprecation; null when it is not deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>What else is asked of a value, each as the source of a check.</summary>
    public IReadOnlyList<ModelCheck> Checks { get; init; } = [];

    /// <summary>Where it stands in the file of the model; 0 when it is in another one.</summary>
    public int Line { get; init; }
}

/// <summary>How a class stands in the value of a key.</summary>
internal enum ModelNesting
{
    /// <summary>The value is read into it.</summary>
    Value,

    /// <summary>Each item of a list is.</summary>
    Items,

    /// <summary>Each value of a map is.</summary>
    Values,
}

/// <summary>Something that a program asks of a value.</summary>
/// <param name="Source">As it is written, to see whether it changed.</param>
/// <param name="Refuses">Whether it refuses a value; null when nobody can tell.</param>
internal sealed record ModelCheck(string Source, Func<DocumentValue, bool?> Refuses);
