using System.Runtime.CompilerServices;
using Nuke.Common;

namespace Nuke.LookAlike;

// What ComparisonTests compares with lists that differ from it in one thing each.

public interface IProvider : IDisposable
{
    string Name { get; }

    string Title => Name;

    void Provide(string path);
}

public enum Level
{
    Low = 1,
    High = 4,
}

public delegate T Change<T>(T options)
    where T : class;

public abstract class Settings : MarshalByRefObject, IProvider
{
    public const string Place = "here";

    public static readonly Level Default;

    protected Settings(Level level) => Strict = level == Level.High;

    public string Name => "";

    [Parameter("In our own words", Separator = "+")]
    public bool Strict { get; protected set; }

    public virtual Level Level { get; init; }

    public static implicit operator string(Settings settings) => settings.Name;

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual void Provide(string path)
    {
    }

    public override string ToString() => Name;

    internal void Hidden()
    {
    }

    private protected void HiddenToo()
    {
    }
}

public sealed class Pair<TKey, TValue>
    where TKey : struct
    where TValue : Settings, new()
{
    public TValue? this[TKey key] => default;

    public class Inner
    {
        internal Inner()
        {
        }
    }
}

public static class Tasks
{
    public static T[] Clean<T>(this T[] items, params string[] patterns)
        where T : class => patterns.Length == 0 ? items : [];

    public static bool TryCount(string path, out int count, int? depth = null, Level level = Level.Low, char separator = ',')
    {
        count = separator;
        return path.Length == depth && level == Level.Low;
    }

    public static IEnumerable<(string, int?)> Pairs(bool all = true, [CallerArgumentExpression(nameof(all))] string? expression = null) =>
        all ? [(expression ?? "", null)] : [];
}
