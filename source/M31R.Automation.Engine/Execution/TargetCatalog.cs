using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>The targets of a build, found by the delegates that their properties answer.</summary>
internal sealed class TargetCatalog
{
    private readonly Dictionary<Delegate, ExecutableTarget> byFactory = new(FactoryComparer.Instance);
    private readonly Dictionary<MethodInfo, ExecutableTarget?> byMethod = [];
    private readonly NukeBuild build;

    private TargetCatalog(NukeBuild build, BuildModel model, IReadOnlyList<string> defaults)
    {
        this.build = build;
        Targets = [.. model.Targets.Select(member => new ExecutableTarget
        {
            Name = member.Name,
            Member = member.Property,
            Factory = member.Factory,
            IsDefault = defaults.Contains(member.Name, StringComparer.Ordinal),
        })];
    }

    internal IReadOnlyList<ExecutableTarget> Targets { get; }

    /// <summary>Which call made a target wait for another; of several the first.</summary>
    internal Dictionary<(ExecutableTarget Waiting, ExecutableTarget Awaited), WaitDeclaration> Waits { get; } = [];

    /// <summary>Makes the targets of a build and runs their definitions.</summary>
    /// <exception cref="UsageException">A definition that refers to what the build does not have.</exception>
    internal static TargetCatalog Define(NukeBuild build, BuildModel model, IReadOnlyList<string> defaults)
    {
        var catalog = Undefined(build, model, defaults);
        foreach (var target in catalog.Targets)
        {
            catalog.Define(target);
        }

        return catalog;
    }

    /// <summary>Makes the targets of a build and runs those of their definitions that can be run; tells why the others cannot.</summary>
    internal static TargetCatalog DefineAllPossible(NukeBuild build, BuildModel model, IReadOnlyList<string> defaults, Action<string> tell)
    {
        var catalog = Undefined(build, model, defaults);
        foreach (var target in catalog.Targets)
        {
            try
            {
                catalog.Define(target);
            }
            catch (Exception exception) when (exception is UsageException or BuildCodeException)
            {
                tell(exception.Message);
            }
        }

        return catalog;
    }

    private static TargetCatalog Undefined(NukeBuild build, BuildModel model, IReadOnlyList<string> defaults)
    {
        var catalog = new TargetCatalog(build, model, defaults);
        catalog.Index(model);
        return catalog;
    }

    private void Define(ExecutableTarget target)
    {
        var definition = new TargetDefinition(target, this);
        _ = BuildCodeException.Run($"The definition of target {target.Name}", () => ((Target)target.Factory)(definition))
            ?? throw new UsageException(
                $"The definition of target \"{target.Name}\" returned null. It returns what it was given, like _ => _.Executes(…).");
    }

    /// <summary>The target whose property answered this delegate, or null.</summary>
    internal ExecutableTarget? Find(Target factory) =>
        byFactory.GetValueOrDefault(factory) ?? byMethod.GetValueOrDefault(factory.Method);

    /// <summary>
    /// The targets of a component that a definition names; all it has, when it names none and there is just one. Null without the
    /// component.
    /// </summary>
    /// <exception cref="UsageException">It names none, and there is not just one.</exception>
    internal IReadOnlyList<Target>? OfComponent<T>(IReadOnlyList<Func<T, Target>> targets, Caller caller)
    {
        if (build is not T component)
        {
            return null;
        }

        return targets.Count == 0
            ? [Answer(OnlyTarget(typeof(T), caller))]
            : [.. targets.Select(target => target(component))];
    }

    /// <summary>All targets that a component declares, each as a call to find it by.</summary>
    internal Func<T, Target>[] AllOfComponent<T>(Caller caller) => TargetsOf(typeof(T)) is [_, ..] properties
        ? [.. properties.Select<PropertyInfo, Func<T, Target>>(property => _ => Answer(property))]
        : throw None(typeof(T), caller);

    /// <summary>A component's own implementation of a target, though the build overrides it.</summary>
    internal Target OwnImplementation<T>(Expression<Func<T, Target>>? expression, Caller caller)
    {
        var property = expression is null ? OnlyTarget(typeof(T), caller) : (PropertyInfo)BuildRun.MemberOf(expression)!;
        return build is T
            ? Overrides.Implementation(typeof(T), property, build)
            : throw new UsageException($"The build does not have the component {typeof(T).Name} that it inherits a target from.");
    }

    /// <summary>What the target's own property overrides.</summary>
    internal Target Overridden(ExecutableTarget target) =>
        Overrides.Base((PropertyInfo)target.Member, build)
        ?? throw new UsageException($"Target \"{target.Name}\" calls Base(), but there is nothing that it overrides.");

    /// <summary>
    /// What a property answered when the build was scanned: asking each once keeps reflection from compiling a stub for it.
    /// </summary>
    private Target Answer(PropertyInfo property) =>
        (Target)(Targets.FirstOrDefault(t => property.Equals(t.Member))?.Factory ?? property.GetValue(build)!);

    private static PropertyInfo OnlyTarget(Type component, Caller caller) => TargetsOf(component) switch
    {
        [var only] => only,
        [] => throw None(component, caller),
        [var first, ..] several => throw new UsageException(
            $"{caller.Of(component)}, which has {several.Length} targets."
            + $" Name the one that is meant, like {caller.Method}<{component.Name}>(x => x.{first.Name})."),
    };

    private static UsageException None(Type component, Caller caller) =>
        new($"{caller.Of(component)}, which has no targets. Name a component that has some, or leave the call out.");

    /// <summary>The targets that a component declares itself; when there are none, those of the components it derives from.</summary>
    private static PropertyInfo[] TargetsOf(Type component)
    {
        PropertyInfo[] own = [.. component.GetProperties().Where(IsTarget)];
        return own.Length > 0 ? own : [.. component.GetInterfaces().SelectMany(i => i.GetProperties()).Where(IsTarget)];

        static bool IsTarget(PropertyInfo property) => property.PropertyType == typeof(Target);
    }

    private void Index(BuildModel model)
    {
        foreach (var target in Targets)
        {
            byFactory[target.Factory] = target;

            // A property that makes a new closure at each call never answers equal delegates; its lambda's method tells it then,
            // unless several properties share that method.
            if (!byMethod.TryAdd(target.Factory.Method, target))
            {
                byMethod[target.Factory.Method] = null;
            }
        }

        foreach (var (factory, name) in model.Aliases)
        {
            byFactory[factory] = Targets.First(t => t.Name.Equals(name, StringComparison.Ordinal));
        }
    }
}

/// <summary>The call of a definition that names a component.</summary>
/// <param name="Target">Whose definition it is.</param>
/// <param name="Method">Like <c>TryDependsOn</c>.</param>
internal sealed record Caller(string Target, string Method)
{
    /// <summary>The beginning of a sentence about it.</summary>
    internal string Of(Type component) => $"Target \"{Target}\" calls {Method}<{component.Name}>()";
}

/// <summary>The call that makes a target wait for another.</summary>
/// <param name="Declarer">The target whose definition has the call: one of the two.</param>
/// <param name="Method">Like <c>DependsOn</c>.</param>
internal sealed record WaitDeclaration(ExecutableTarget Declarer, string Method);
