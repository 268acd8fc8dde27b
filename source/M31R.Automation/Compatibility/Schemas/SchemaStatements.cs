using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Inclusion;
using M31R.Automation.Compatibility.Schemas.Keys;
using M31R.Automation.Compatibility.Schemas.Validation;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Says what changed.</summary>
/// <param name="title">How items are named.</param>
/// <param name="keys">Which keys came and went.</param>
internal sealed class SchemaStatements(SchemaTitle title, KeyComparison keys)
{
    /// <summary>The item of a suspicion.</summary>
    public string Item(Suspicion suspicion) => (suspicion.Key is { } key ? suspicion.Trail.Then(key) : suspicion.Trail).Named(title);

    /// <summary>A document is refused that was accepted.</summary>
    public ContractChange Narrowed(SchemaWitness witness)
    {
        var item = witness.Trail.Named(title);
        var view = Of(keys.Gone, witness);
        var statement = view is not null ? $"The key \"{item}\"{Was(view)} is gone, and {witness.Violation.Words}."
            : witness.Violation.Keyword == "required" ? $"The key \"{item}\" must be there now: {witness.Violation.Words}."
            : $"\"{item}\" refuses what it accepted: {witness.Violation.Words}.";
        return new ContractChange(ChangeKind.Breaking, item, statement)
        {
            Place = PlaceOf(witness.Trail),
            IsRemoval = view is not null,
            Deprecation = view?.Deprecation,
            Witness = Witness.Of("document", witness.Document.Text, "is valid", witness.Violation.Words),
            Cause = witness.Trail == witness.Violation.Trail ? witness.Violation with { Key = null } : witness.Violation,
        };
    }

    /// <summary>A document is accepted that was refused; of what is written now, its readers must be told.</summary>
    public ContractChange Widened(SchemaWitness witness)
    {
        var item = witness.Trail.Named(title);
        var (isNew, gone) = (Of(keys.Come, witness) is not null, Of(keys.Gone, witness));
        if (title.IsWritten && !isNew && witness.Violation.Keyword != "unknown")
        {
            return new ContractChange(
                ChangeKind.Breaking, item, $"\"{item}\" may be written now as nobody expects it: {witness.Violation.Words}.")
            {
                Place = PlaceOf(witness.Trail),
                IsRemoval = gone is not null,
                Deprecation = gone?.Deprecation,
                Witness = Witness.Of("document written now", witness.Document.Text, witness.Violation.Words, "is valid"),
            };
        }

        var statement = isNew ? $"The key \"{item}\" is new."
            : witness.Violation.Keyword == "required" ? $"The key \"{item}\" may be left out."
            : $"\"{item}\" accepts more; before, {witness.Violation.Words}.";
        return new ContractChange(ChangeKind.Addition, item, statement) { Place = PlaceOf(witness.Trail) };
    }

    /// <summary>A key without a name any more, in an object that takes any.</summary>
    public ContractChange Unread(Trail trail, SchemaView view) => new(
        ChangeKind.Behavioural, trail.Named(title),
            $"The key \"{trail.Named(title)}\"{Was(view)} is gone; it is accepted as any other, and nothing reads it.")
    {
        Place = PlaceOf(trail),
        IsRemoval = true,
        Deprecation = view.Deprecation,
    };

    /// <summary>A key that has a name now.</summary>
    public ContractChange Come(Trail trail) => new(ChangeKind.Addition, trail.Named(title), $"The key \"{trail.Named(title)}\" is new.")
    {
        Place = PlaceOf(trail),
    };

    /// <summary>Left out, it stands for something else.</summary>
    public ContractChange Default(Trail trail, DocumentValue before, DocumentValue now) => new(
        ChangeKind.Behavioural,
        trail.Named(title),
        $"Where \"{trail.Named(title)}\" is left out it was {PlainText.Cut(before.Text, 80)}, and is {PlainText.Cut(now.Text, 80)}.")
    {
        Place = PlaceOf(trail),
    };

    /// <summary>Neither proven nor shown.</summary>
    public ContractChange Unproven(Suspicion suspicion) => new(
        ChangeKind.Unproven, Item(suspicion), $"\"{Item(suspicion)}\" may accept less than before: {suspicion.Words}.")
    {
        Place = PlaceOf(suspicion.Trail),
    };

    /// <summary>The key that the witness is about, among those that came or went.</summary>
    private static SchemaView? Of(IReadOnlyList<(Trail Trail, SchemaView View)> keys, SchemaWitness witness) =>
        keys.FirstOrDefault(each => each.Trail == witness.Trail || each.View.Own.Intersect(witness.Declared).Any()).View;

    /// <summary>The line of the place, or of what it stands in.</summary>
    private Place? PlaceOf(Trail trail)
    {
        for (var at = trail; at is not null; at = at.Parent)
        {
            if (keys.Lines.TryGetValue(at.Dotted, out var line) && line > 0)
                return title.PlaceOf(line);
        }

        return title.PlaceOf(0);
    }

    /// <summary>Where the last release had it.</summary>
    private string Was(SchemaView view) => title.Release is { } release && view.Line > 0 ? $" (line {view.Line} in {release})" : "";
}
