using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>
/// Reads the declarations of a build class: its own members, those of its base classes, and those of its components' interfaces.
/// </summary>
internal sealed class BuildScanner
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly
        | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly NukeBuild build;
    private readonly List<TargetMember> targets = [];
    private readonly List<ParameterMember> parameters = [];
    private readonly List<InjectedMember> injected = [];
    private readonly List<(Target, string)> aliases = [];
    private readonly Dictionary<string, int> targetPlaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> parameterPlaces = new(StringComparer.Ordinal);

    private BuildScanner(NukeBuild build) => this.build = build;

    /// <summary>The declarations of a build.</summary>
    /// <exception cref="UsageException">Two targets have the same name.</exception>
    internal static BuildModel Scan(NukeBuild build)
    {
        var scanner = new BuildScanner(build);
        foreach (var type in Lineage(build.GetType()))
        {
            scanner.ReadClass(type);
        }

        foreach (var component in build.GetType().GetInterfaces())
        {
            scanner.ReadComponent(component);
        }

        return new BuildModel(scanner.targets, scanner.parameters, scanner.injected, scanner.aliases);
    }

    /// <summary>From the first class below <see cref="NukeBuild"/> to the build's own.</summary>
    private static Stack<Type> Lineage(Type type)
    {
        var lineage = new Stack<Type>();
        for (var at = type; at != typeof(NukeBuild); at = at.BaseType!)
        {
            lineage.Push(at);
        }

        return lineage;
    }

    private void ReadClass(Type type)
    {
        foreach (var property in type.GetProperties(Own))
        {
            // A name with a dot is an explicit implementation: found through the interface it implements.
            if (property.PropertyType == typeof(Target) && !property.Name.Contains('.', StringComparison.Ordinal))
            {
                Put(targets, targetPlaces, property.Name, new TargetMember(property.Name, property, Answer(property)));
            }

            ReadInjected(property);
        }

        foreach (var field in type.GetFields(Own))
        {
            ReadInjected(field);
        }
    }

    private void ReadInjected(MemberInfo member)
    {
        if (AddInjected(member) is { } parameter)
        {
            Put(parameters, parameterPlaces, parameter.Key, parameter);
        }
    }

    /// <summary>Notes a member that an attribute gives its value to; answers its declaration when it is a parameter.</summary>
    private ParameterMember? AddInjected(MemberInfo member)
    {
        if (InjectedMember.Of(member) is not { } found)
        {
            return null;
        }

        injected.Add(found);
        return ParameterMember.Of(found);
    }

    /// <summary>Adds an item, or puts it in the place of the one of the same name in a base class.</summary>
    private static void Put<T>(List<T> items, Dictionary<string, int> places, string name, T item)
    {
        if (places.TryAdd(name, items.Count))
        {
            items.Add(item);
        }
        else
        {
            items[places[name]] = item;
        }
    }

    private void ReadComponent(Type component)
    {
        foreach (var property in component.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.PropertyType == typeof(Target))
            {
                AddComponentTarget(new TargetMember(property.Name, property, Answer(property)));
            }
            else if (AddInjected(property) is { } parameter && parameterPlaces.TryAdd(parameter.Key, parameters.Count))
            {
                parameters.Add(parameter);
            }
        }
    }

    private void AddComponentTarget(TargetMember found)
    {
        if (targetPlaces.TryAdd(found.Name, targets.Count))
        {
            targets.Add(found);
            return;
        }

        var place = targetPlaces[found.Name];
        var known = targets[place];
        if (known.Factory.Equals(found.Factory))
        {
            return;
        }

        var (winner, hidden) = Hides(found, known) ? (found, known) : (known, found);
        if (!Hides(winner, hidden))
        {
            throw new UsageException(
                $"Two targets are named \"{found.Name}\": in {known.Property.DeclaringType!.Name}"
                + $" and in {found.Property.DeclaringType!.Name}."
                + $" Rename one, or declare \"public Target {found.Name} => …\" in the build, which takes the place of both.");
        }

        targets[place] = winner;
        aliases.Add((hidden.Factory, winner.Name));
    }

    /// <summary>Whether one component derives from the other and declares the target anew.</summary>
    private static bool Hides(TargetMember one, TargetMember other) =>
        other.Property.DeclaringType!.IsInterface
        && other.Property.DeclaringType.IsAssignableFrom(one.Property.DeclaringType)
        && one.Property.DeclaringType!.IsInterface;

    private Target Answer(PropertyInfo property) =>
        BuildCodeException.Run($"Target {property.Name}", () => (Target?)property.GetValue(build))
        ?? throw new UsageException($"Target \"{property.Name}\" of {property.DeclaringType!.Name} is null.");
}
