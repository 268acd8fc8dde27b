namespace Nuke.Common.Utilities;

/// <summary>Makes one thing to dispose of from several.</summary>
public static class DisposableExtensions
{
    /// <summary>Does the setup now; when disposed of, does the cleanup and then disposes of this one, even if the cleanup throws.</summary>
    public static IDisposable CombineWith(this IDisposable disposable, Action? setup = null, Action? cleanup = null) =>
        disposable.CombineWith(DelegateDisposable.CreateBracket(setup, cleanup));

    /// <summary>When disposed of, disposes of the other and then of this one, even if the other throws.</summary>
    public static IDisposable CombineWith(this IDisposable disposable, IDisposable otherDisposable) =>
        DelegateDisposable.CreateBracket(cleanup: () =>
        {
            using (disposable)
            {
                otherDisposable.Dispose();
            }
        });
}
