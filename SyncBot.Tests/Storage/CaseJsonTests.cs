using SyncBot.Dialogs.Troubleshooting;
using SyncBot.Storage;

namespace SyncBot.Tests.Storage;

public sealed class CaseJsonTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_check_in_is_kept()
    {
        var @case = new Case("ABCDEFG", Now)
        {
            Pending = new Move.CheckBack("sync-now", TimeSpan.FromHours(9)),
            CheckIn = new CheckIn("sync-now", "iphone", Now.AddHours(23), "Europe/Berlin", Now) { Repeats = 1, IsByClock = true, IsOnlyHere = true, IsPutOff = true },
            AskedAt = Now.AddHours(1),
            Zone = new PersonZone("Europe/Berlin", IsSaid: true),
        };

        var read = CaseJson.Read(CaseJson.Write(@case));

        Assert.Equal((@case.CheckIn, @case.AskedAt, @case.Zone, @case.Pending), (read.CheckIn, read.AskedAt, read.Zone, read.Pending));
    }

    [Fact]
    public void A_case_from_before_there_were_check_ins_is_read()
    {
        const string Old = """{"version":1,"case":{"id":"ABCDEFG","openedAt":"2026-03-02T09:00:00+00:00","events":[],"round":1,"advances":1,"advancesBefore":0,"idle":0,"heardAt":"2026-03-02T09:00:00+00:00","movedAt":"2026-03-02T09:00:00+00:00","pending":{"move":"check-back","fix":"sync-now","after":"09:00:00"}}}""";

        var read = CaseJson.Read(Old);

        Assert.Equal((null, null, null, new Move.CheckBack("sync-now", TimeSpan.FromHours(9))), (read.CheckIn, read.AskedAt, read.Zone, read.Pending));
    }
}
