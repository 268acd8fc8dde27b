namespace Nuke.Common.Utilities;

/// <summary>Steps in a chain of calls.</summary>
public static partial class ObjectExtensions
{
    /// <summary>What a function makes of the object.</summary>
    public static TOutput Apply<TInput, TOutput>(this TInput input, Func<TInput, TOutput> transform) => transform(input);

    /// <summary>What a function makes of the object when the condition holds; else the object.</summary>
    public static T When<T>(this T input, bool condition, Func<T, T> transform) => condition ? transform(input) : input;

    /// <summary>What a function makes of the object and another one that is there; the object when that is null.</summary>
    public static T WhenNotNull<T, TObject>(this T input, TObject? obj, Func<T, TObject, T> transform) =>
        obj is null ? input : transform(input, obj);
}
