namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares the instructions of one method.</summary>
/// <param name="first">The method's assembly in the first build.</param>
/// <param name="second">That of the second.</param>
/// <param name="found">Takes what is found.</param>
internal sealed class BodyComparison(AssemblyImage first, AssemblyImage second, DifferenceList found)
{
    /// <summary>How many instructions after a length its content may come: newarr, dup, ldtoken.</summary>
    private const int LengthReach = 3;

    /// <summary>Tells why the bodies of a method differ.</summary>
    /// <param name="place">The method.</param>
    /// <param name="one">The method in the first build.</param>
    /// <param name="other">The method in the second.</param>
    /// <param name="isReordered">Whether its type has its members in another order: what the compiler makes of all of them follows.</param>
    public void Compare(string place, DeclaredMember one, DeclaredMember other, bool isReordered)
    {
        var mine = first.BodyOf(one);
        var theirs = second.BodyOf(other);
        if (mine.SequenceEqual(theirs) || (isReordered && FollowsFromOrder(one, mine, theirs)))
            return;

        var count = Math.Min(mine.Count, theirs.Count);
        var isUnexplained = false;
        for (var index = 0; index < count; index++)
        {
            if (mine[index].Equals(theirs[index]) || IsExplained(place, mine, theirs, index))
                continue;

            if (!isUnexplained && !UsesWhatIsAlone(mine[index], theirs[index]))
                found.Add(ExecutableCauses.MethodBody, place, mine[index].ToString(), theirs[index].ToString());

            isUnexplained = true;
            if (!HaveSameForm(mine[index], theirs[index]))
                return;
        }

        if (!isUnexplained && mine.Count != theirs.Count)
            found.Add(ExecutableCauses.MethodBody, place, At(mine, count), At(theirs, count));
    }

    private static string At(IReadOnlyList<Instruction> body, int index) =>
        index < body.Count ? body[index].ToString() : "end of the method";

    private static bool HaveSameForm(Instruction one, Instruction other) =>
        one.Form == other.Form && string.Equals(one.Code, other.Code, StringComparison.Ordinal);

    /// <summary>Constructors set fields in their order, and records and the like have methods that go through their members.</summary>
    private static bool FollowsFromOrder(DeclaredMember method, IReadOnlyList<Instruction> one, IReadOnlyList<Instruction> other) =>
        method.Attributes.Any(attribute => attribute.Type is "System.Runtime.CompilerServices.CompilerGeneratedAttribute")
        || (method.BareName is ".ctor" or ".cctor" && Sorted(one).SequenceEqual(Sorted(other)));

    private static IEnumerable<string> Sorted(IReadOnlyList<Instruction> body) =>
        body.Select(instruction => instruction.ToString()).Order(StringComparer.Ordinal);

    private bool IsExplained(string place, IReadOnlyList<Instruction> mine, IReadOnlyList<Instruction> theirs, int index)
    {
        var (one, other) = (mine[index], theirs[index]);
        return HaveSameForm(one, other) && one.Form switch
        {
            OperandForm.Text => IsText(place, one.Operand, other.Operand),
            OperandForm.Data => IsData(place, one, other),
            OperandForm.Number => IsLength(mine, theirs, index) || IsTime(place, one.Operand, other.Operand),
            OperandForm.Name => UsesWhatIsAlone(one, other),
            _ => one.Code is ".maxstack",
        };
    }

    private bool IsText(string place, string one, string other)
    {
        found.AddAll(found.ExplainedText(place, one, other, out var isWhole));
        return isWhole;
    }

    private bool IsData(string place, Instruction one, Instruction other)
    {
        // A text in UTF-8 ends with a zero.
        if (DataText.Of(one.Data.Span.TrimEnd((byte)0)) is { } text && DataText.Of(other.Data.Span.TrimEnd((byte)0)) is { } otherText)
            return IsText(place, text, otherText);

        var told = found.Context.Explain(new OutputPart(found.At(place), one.Data), new OutputPart(found.At(place), other.Data));
        found.AddAll(told.Where(difference => !DifferenceList.IsUnexplained(difference)));
        return told.Count > 0 && !told.Any(DifferenceList.IsUnexplained);
    }

    private bool IsTime(string place, string one, string other)
    {
        if (!ClockNumbers.AreTimes(one, other, found.Context, out var shown))
            return false;

        found.AddAll(found.ExplainedText(place, shown.First, shown.Second, out var isWhole));
        return isWhole;
    }

    /// <summary>The length of a text or of data that differs: of an array, a span or an interpolated string.</summary>
    private static bool IsLength(IReadOnlyList<Instruction> mine, IReadOnlyList<Instruction> theirs, int index)
    {
        for (var near = Math.Max(0, index - 1); near <= index + LengthReach && near < mine.Count && near < theirs.Count; near++)
        {
            var (one, other) = (mine[near], theirs[near]);
            if (one.Form == OperandForm.Data && other.Form == OperandForm.Data && one.Data.Length != other.Data.Length)
                return true;
        }

        return index + 2 < mine.Count && index + 2 < theirs.Count
            && mine.Skip(index + 1).Take(LengthReach).Any(
                next => next.Operand.Contains("InterpolatedStringHandler..ctor(", StringComparison.Ordinal));
    }

    private bool UsesWhatIsAlone(Instruction one, Instruction other) => Uses(first, one) || Uses(second, other);

    private static bool Uses(AssemblyImage side, Instruction instruction) =>
        instruction.Form == OperandForm.Name && side.Alone.AreNamedIn(instruction.Operand);
}
