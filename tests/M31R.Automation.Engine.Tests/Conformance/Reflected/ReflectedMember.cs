using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance.Reflected;

/// <summary>Reads a member of an assembly, if an author can see it.</summary>
internal static class ReflectedMember
{
    internal static MemberSignature? TryOf(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) && !constructor.IsStatic => Constructor(constructor),
        PropertyInfo property when VisibleAccessors(property).Any() => Property(property),
        MethodInfo method when IsVisible(method) && IsWritten(method) => Method(method),
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => Field(field),
        EventInfo @event when IsVisible(@event.AddMethod!) => Event(@event),
        _ => null,
    };

    internal static MemberSignature Value(Type type, string name) => new()
    {
        Kind = MemberKind.EnumValue,
        Name = name,
        Value = Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };

    internal static MemberSignature Invoke(MethodInfo method) => Method(method) with { Modifiers = "public" };

    private static MemberSignature Constructor(ConstructorInfo constructor) => new()
    {
        Kind = MemberKind.Constructor,
        Name = ".ctor",
        Modifiers = Access(constructor),
        Attributes = ReflectedAttributes.Of(constructor),
        Parameters = Parameters(constructor),
    };

    private static MemberSignature Method(MethodInfo method) => new()
    {
        Kind = MemberKind.Method,
        Name = method.Name,
        Modifiers = Modifiers(method),
        Type = TypeNames.Of(method.ReturnType),
        Attributes = ReflectedAttributes.Of(method),
        TypeParameters = [.. method.GetGenericArguments().Select(parameter => parameter.Name)],
        Constraints = ReflectedConstraints.Of(method.GetGenericArguments()),
        Parameters = Parameters(method),
        HasDefaultImplementation = IsDefault(method),
    };

    private static MemberSignature Property(PropertyInfo property)
    {
        var accessors = VisibleAccessors(property).ToList();
        var widest = accessors.Find(accessor => accessor.IsPublic) ?? accessors[0];
        return new()
        {
            Kind = MemberKind.Property,
            Name = property.GetIndexParameters().Length > 0 ? "this" : property.Name,
            Modifiers = Modifiers(widest),
            Type = TypeNames.Of(property.PropertyType),
            Attributes = ReflectedAttributes.Of(property),
            Parameters = [.. property.GetIndexParameters().Select(Parameter)],
            Accessors = [.. accessors.Select(Accessor)],
            HasDefaultImplementation = IsDefault(widest),
        };
    }

    private static MemberSignature Field(FieldInfo field) => new()
    {
        Kind = field.IsLiteral ? MemberKind.Constant : MemberKind.Field,
        Name = field.Name,
        Modifiers = Modifiers(field),
        Type = TypeNames.Of(field.FieldType),
        Attributes = ReflectedAttributes.Of(field),
        Value = field.IsLiteral ? ReflectedValue.Of(field.FieldType, field.GetRawConstantValue()) : "",
    };

    /// <summary>NUKE has none that an author sees, so there is no notation for one; it is a member that is not in the list.</summary>
    private static MemberSignature Event(EventInfo @event) => new()
    {
        Kind = MemberKind.Field,
        Name = @event.Name,
        Modifiers = $"{Modifiers(@event.AddMethod!)} event",
        Type = TypeNames.Of(@event.EventHandlerType!),
    };

    private static ParameterSignature[] Parameters(MethodBase method)
    {
        var parameters = method.GetParameters().Select(Parameter).ToArray();
        if (method.IsDefined(typeof(ExtensionAttribute)))
            parameters[0] = parameters[0] with { Modifier = "this" };
        return parameters;
    }

    private static ParameterSignature Parameter(ParameterInfo parameter) => new()
    {
        Name = parameter.Name ?? "",
        Type = TypeNames.Of(parameter.ParameterType),
        Modifier = Modifier(parameter),
        Default = parameter.HasDefaultValue ? ReflectedValue.Of(parameter.ParameterType, parameter.RawDefaultValue) : null,
        Attributes = ReflectedAttributes.Of(parameter),
    };

    private static string Modifier(ParameterInfo parameter) => parameter switch
    {
        { IsOut: true, ParameterType.IsByRef: true } => "out",
        { IsIn: true, ParameterType.IsByRef: true } => "in",
        { ParameterType.IsByRef: true } => "ref",
        _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params",
        _ => "",
    };

    private static string Modifiers(FieldInfo field) =>
        (field.IsPublic ? "public" : "protected")
        + (field is { IsStatic: true, IsLiteral: false } ? " static" : "")
        + (field.IsInitOnly ? " readonly" : "");

    private static string Modifiers(MethodInfo method)
    {
        var access = Access(method);
        if (method.IsStatic)
            return $"{access} static{(method.DeclaringType!.IsInterface && method.IsAbstract ? " abstract" : "")}";
        // Members of interfaces have bodies or not; the list says it in its own way.
        if (method.DeclaringType!.IsInterface || !method.IsVirtual)
            return access;
        var isOverride = method.GetBaseDefinition() != method;
        if (method.IsFinal)
            return isOverride ? $"{access} sealed override" : access;
        return access + (isOverride ? " override" : method.IsAbstract ? " abstract" : " virtual");
    }

    private static IEnumerable<MethodInfo> VisibleAccessors(PropertyInfo property) =>
        ((MethodInfo?[])[property.GetMethod, property.SetMethod]).OfType<MethodInfo>().Where(IsVisible);

    private static string Accessor(MethodInfo accessor)
    {
        if (accessor.Name.StartsWith("get_", StringComparison.Ordinal))
            return "get";
        return accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init" : "set";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Accessors belong to their properties, and what a record adds for the compiler's use has no name in C#.</summary>
    private static bool IsWritten(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.Name.Contains('<');

    private static bool IsDefault(MethodInfo method) =>
        method.DeclaringType!.IsInterface && method is { IsAbstract: false, IsStatic: false };

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";
}
