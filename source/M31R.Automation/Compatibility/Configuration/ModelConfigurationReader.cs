using M31R.Automation.Compatibility.Configuration.Models;
using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Configuration;

/// <summary>Compares configurations that are declared by a class of Python or C#: it is read, and not run.</summary>
internal sealed class ModelConfigurationReader : ISurfaceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides) =>
        [.. sides.Inspection.Maintenance.Compatibility.Configurations
            .Where(kind => kind.Model is not null && kind.Schema is null && kind.Command.Count == 0)
            .Select(kind => Compare(sides, kind))];

    private static SurfaceEnd Compare(ContractSides sides, DeclaredConfiguration kind)
    {
        var (file, name) = Split(kind.Model!);
        var end = new SurfaceEnd(Surface.Configuration, kind.Name)
        {
            ReadFrom = $"the class {name} in {file}",
            Place = new Place(file),
            Gaps = ConfigurationReader.Gaps(sides, kind),
        };
        try
        {
            var (before, now) = (OfBefore(sides, kind), Read(sides, sides.Now, file, name));
            end = now is null
                ? end
                : end with { Snapshot = [.. ModelSnapshot.Of(now, kind.Name)], Deprecations = Deprecations(now, kind.Name, end.Place) };
            return (before, now) switch
            {
                (null, not null) => end,
                (_, null) => end with { Hindrance = ($"there is no class \"{name}\" in \"{file}\".", "Name the class that models it.") },
                _ => end with { Items = before.All(kind.Name).Count(), Changes = Changes(sides, kind, before, now) },
            };
        }
        catch (SchemaException problem)
        {
            return end with { Hindrance = ($"{problem.Message}.", problem.Remedy) };
        }
        catch (MaintenanceException problem)
        {
            return end with { Hindrance = (problem.Message, "Declare a schema, or a command that prints one.") };
        }
    }

    private static IReadOnlyList<Deprecation> Deprecations(ModelClass model, string name, Place? place) =>
    [
        .. model.All(name).Where(each => each.Key.Deprecation is not null)
            .Select(each => new Deprecation(each.Path, each.Key.Deprecation!) { Place = place })
            .OrderBy(each => each.Item, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<ContractChange> Changes(ContractSides sides, DeclaredConfiguration kind, ModelClass before, ModelClass now)
    {
        var title = new SchemaTitle(kind.Name) { File = Split(kind.Model!).File, Release = sides.Before.Name };
        var comparison = new ModelComparison(before, now, title);
        var files = new FileJudge(comparison.Before, comparison.Now, ConfigurationReader.Files(sides, kind));
        return ChangeOrder.Sorted(files.With(comparison.Changes()));
    }

    /// <summary>The class of the last release: by the name of now, else by the one that its own declarations had.</summary>
    private static ModelClass? OfBefore(ContractSides sides, DeclaredConfiguration kind)
    {
        var (file, name) = Split(kind.Model!);
        if (Read(sides, sides.Before, file, name) is { } same)
            return same;

        var declared = new SideDeclarations(sides.Before).Of("configurations", kind.Name);
        if (SideDeclarations.Text(declared, "schema") is { } schema)
            throw new SchemaException(
                $"{sides.Before.Name} declared it by the schema \"{schema}\", with which a class is not compared",
                "Look at the difference yourself.");

        return SideDeclarations.Text(declared, "model") is { } model && model != kind.Model
            ? Read(sides, sides.Before, Split(model).File, Split(model).Name) : null;
    }

    private static ModelClass? Read(ContractSides sides, ContractSide side, string file, string name)
    {
        if (!side.Has(file))
            return null;

        if (file.EndsWith(".cs", StringComparison.Ordinal))
            return new CSharpModelReader(new CSharpSources(side, file)).Read(name);

        var syntax = new PythonSyntax(sides.Inspection.Doors.Processes, sides.Inspection.Subject.Root);
        return new PythonModelReader(new PythonModules(side, syntax), file).Read(file, name);
    }

    private static (string File, string Name) Split(string model) => (model[..model.LastIndexOf(':')],
        model[(model.LastIndexOf(':') + 1)..]);
}
