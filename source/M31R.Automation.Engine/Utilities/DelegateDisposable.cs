using System.Linq.Expressions;

namespace Nuke.Common.Utilities;

/// <summary>Something to be done when a block ends: <c>using (DelegateDisposable.CreateBracket(Enter, Leave)) { … }</c>.</summary>
public class DelegateDisposable : IDisposable
{
    private Action? cleanup;

    private DelegateDisposable(Action? cleanup) => this.cleanup = cleanup;

    /// <summary>Does the setup now, and the cleanup once, when it is disposed of.</summary>
    public static IDisposable CreateBracket(Action? setup = null, Action? cleanup = null)
    {
        setup?.Invoke();
        return new DelegateDisposable(cleanup);
    }

    /// <summary>Does the setup now, and the cleanup of what that made once, when it is disposed of.</summary>
    public static IDisposable CreateBracket<T>(Func<T> setup, Action<T> cleanup)
    {
        var made = setup();
        return new DelegateDisposable(() => cleanup(made));
    }

    /// <summary>Sets a field or property now, and back to what it was when it is disposed of.</summary>
    /// <exception cref="ArgumentException">The expression is not like <c>() => Name</c>.</exception>
    public static IDisposable SetAndRestore<T>(Expression<Func<T>> memberProvider, T value)
    {
        var target = memberProvider.Body as MemberExpression
            ?? throw new ArgumentException($"\"{memberProvider.Body}\" names neither a field nor a property.", nameof(memberProvider));
        var instance = target.Expression is null ? null : Expression.Lambda(target.Expression).Compile().DynamicInvoke();
        return CreateBracket(
            setup: () =>
            {
                var before = target.Member.GetValue(instance);
                target.Member.SetValue(instance, value);
                return before;
            },
            cleanup: before => target.Member.SetValue(instance, before));
    }

    /// <summary>Does the cleanup, unless it is done.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref cleanup, null)?.Invoke();
        GC.SuppressFinalize(this);
    }
}
