using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.Utilities;

/// <summary>Looks at types and members, and uses them by reflection. What they throw is thrown as it is, not wrapped.</summary>
public static partial class ReflectionUtility
{
    /// <summary>Members of any kind and accessibility, static ones of base classes too.</summary>
    public const BindingFlags All = Instance | Static | BindingFlags.FlattenHierarchy;

    /// <summary>Instance members of any accessibility.</summary>
    public const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Static members of any accessibility.</summary>
    public const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private const BindingFlags unwrapped = BindingFlags.DoNotWrapExceptions;

    /// <summary>A new object of a type, made by the constructor that takes these arguments, whatever its accessibility.</summary>
    public static T CreateInstance<T>(this Type type, params object?[] args) => (T)type.CreateInstance(args);

    /// <summary>A new object of a type, made by the constructor that takes these arguments, whatever its accessibility.</summary>
    public static object CreateInstance(this Type type, params object?[] args) =>
        Activator.CreateInstance(type, Instance | unwrapped, binder: null, args, culture: null)
        ?? throw new ArgumentException($"\"{type}\" cannot be made.", nameof(type));

    /// <summary>Calls a delegate.</summary>
    public static void DynamicInvokeUnwrap(this Delegate @delegate, params object?[] args) => @delegate.DynamicInvokeUnwrap<object?>(args);

    /// <summary>Calls a delegate and answers its result.</summary>
    public static T DynamicInvokeUnwrap<T>(this Delegate @delegate, params object?[] args)
    {
        try
        {
            return (T)@delegate.DynamicInvoke(args)!;
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.Unwrap());
            throw;
        }
    }

    /// <summary>The values of an enumeration.</summary>
    public static T[] GetEnumValues<T>(this Type type) => [.. type.GetEnumValues().Cast<T>()];

    /// <summary>The member that an expression like <c>() => Name</c> reads or calls.</summary>
    /// <exception cref="ArgumentException">The expression is another one.</exception>
    public static MemberInfo GetMemberInfo<T>(Expression<Func<T>> expression) => GetMemberInfo((LambdaExpression)expression);

    /// <summary>The member that an expression like <c>() => Name</c> reads or calls.</summary>
    /// <exception cref="ArgumentException">The expression is another one.</exception>
    public static MemberInfo GetMemberInfo(this LambdaExpression expression) =>
        (expression.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : expression.Body) switch
        {
            MemberExpression access => access.Member,
            MethodCallExpression call => call.Method,
            _ => throw new ArgumentException($"\"{expression.Body}\" does not name a member.", nameof(expression)),
        };
}
