using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Starts over (M22 §21: what is not a release can be deleted).</summary>
public interface ICleanArtifacts : IJudgeSubject
{
    /// <summary>
    /// Deletes what targets, routines and gates left of the subject under the artifacts directory; touches nothing else there.
    /// </summary>
    Target Clean => _ => _
        .Description("Deletes what earlier runs left of the subject")
        .Executes(() => Act(nameof(Clean), ArtifactsCleaning.Run));
}
