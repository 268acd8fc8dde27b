using System.Collections.Generic;
using System.Threading.Tasks;
using Nuke.Common;
using Nuke.Common.ChangeLog;
using Nuke.Common.IO;
using Nuke.Common.Utilities;
using Nuke.Components;
using Serilog;

/// <summary>Tells the world. Here: a file.</summary>
public interface IAnnounce : IHazChangelog
{
    [Parameter("Token of the service that announces")] [Secret]
    string AnnounceToken => TryGetValue(() => AnnounceToken);

    AbsolutePath AnnouncementFile => RootDirectory / "output" / "announcement.json";

    Target Announce => _ => _
        .Description("Announces the newest release")
        .OnlyWhenStatic(() => AnnounceToken != null)
        .TryAfter<IPublish>(x => x.Publish)
        .Executes(async () =>
        {
            Log.Information("Announcing with {Token}", AnnounceToken);
            await Task.Yield();
            AnnouncementFile.WriteJson(new Dictionary<string, string>
            {
                ["text"] = ChangelogTasks.ExtractChangelogSectionNotes((AbsolutePath)ChangelogFile).JoinNewLine()
            });
        });
}
