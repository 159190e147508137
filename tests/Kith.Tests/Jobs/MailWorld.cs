using Kith.Access;
using Kith.Jobs;
using Kith.Jobs.Mail;
using Kith.Record;
using Kith.Record.Mail;
using Kith.Tests.A;
using Kith.Workforce;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Tests.Jobs;

/// <summary>Workers with addresses, and what the jobs do.</summary>
internal static class MailWorld
{
    public static string Address(RecordId worker) => $"{worker.Value:N}@northcliffe.example"[16..];

    public static Task GiveAddressAsync(this KithWorld world, RecordId worker, string name, string? address = null) =>
        world.As(Founding.Kith).WriteAsync(worker, new Plant(null, new WorkerDetails { Name = name, Discipline = Discipline.HealthVisitor, Email = address ?? Address(worker) }));

    /// <summary>Kith tells a worker something that has a number, so that the order of e-mails can be seen.</summary>
    public static Task<bool> TellAsync(this KithWorld world, RecordId worker, int number, NoticeKind kind = NoticeKind.OwnExpiry, Guid? key = null) =>
        world.As(Founding.Kith).WriteAsync(worker, new TellWorker
        {
            Key = key ?? Guid.CreateVersion7(),
            Kind = kind,
            Text = $"Grace Adeyemi’s notice {number}.",
            Email = $"Notice {number}. Sign in to Kith to see it:",
        });

    public static Task<bool> SendMailAsync(this KithWorld world) => world.App.Services.GetRequiredService<MailRounds>().RunOnceAsync(TestContext.Current.CancellationToken);

    public static Task<int?> SendNoticesAsync(this KithWorld world) => world.App.Services.GetRequiredService<DailyNotices>().RunAsync(TestContext.Current.CancellationToken);

    public static Task<OutboxState> MailStateAsync(this KithWorld world) => world.As(world.Administrator).AskAsync(new MailState());

    public static async Task<IReadOnlyList<string>> ToldAsync(this KithWorld world, RecordId worker) =>
        [.. (await world.As(worker).ReadAsync(worker, new MyNotices())).Notices.Select(n => n.Notice.Text)];
}
