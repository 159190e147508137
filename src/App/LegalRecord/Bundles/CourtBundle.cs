using Kith.Access;
using Kith.Ledger;
using Kith.Record;

namespace Kith.LegalRecord.Bundles;

/// <summary>All that leaves the record in one bundle: the entries as they are told, and the lines that prove them, with what was removed withheld.</summary>
public sealed record CourtBundle(BundleState State, IReadOnlyList<LineOut> Lines);

/// <summary>A bundle that was approved and made is taken out of the record. Each time is a look of its own, under its own name.</summary>
public sealed record TakeBundleOut : View<CourtBundle>, IOfBundle
{
    public Id<BundleRequest> Bundle { get; init; }

    protected override Permission Needs => Permission.ExportBundle;

    // Whoever takes it out is told when an entry in it is corrected, as everybody who was shown it is.
    protected override bool NamesWhatItShows => true;
    protected override Sight? SightOf(CourtBundle shown) => new(HowSeen.Export, shown.State.Versions);

    protected override async Task<CourtBundle> OfAsync(OpenRecord record, CancellationToken ct)
    {
        var state = BundleState.Of(record, Bundle);
        if (state.IsPartlyHidden)
            throw new Refused("you may not see everything that this bundle is made of");
        if (state.Made is null)
            throw new Refused("this bundle has not been approved and made yet");
        state.Policies = await record.PoliciesAsync(ct);
        return new CourtBundle(state, await record.LinesAsync(new WhatLeaves(state).Opens, ct));
    }
}

/// <summary>Says of each field of each line whether it leaves. A text that was removed is withheld wherever it stands: in the act that wrote it and in the row it became.</summary>
internal sealed class WhatLeaves
{
    private readonly BundleState _state;
    private readonly Dictionary<Guid, BundleVersion> _versions;
    private readonly Dictionary<Guid, BundleEntry> _entries;

    public WhatLeaves(BundleState state) => (_state, _versions, _entries) = (state,
        state.Entries.SelectMany(e => e.Versions).ToDictionary(v => v.Entry.Id.Value), state.Entries.ToDictionary(e => e.First.Value));

    public bool Opens(LineAtHand line, Field field)
    {
        if (line.Item is { } item && _entries.TryGetValue(item, out var entry))
            switch (line.What)
            {
                case "MarkEnteredInError" or "MarkColleaguesEntry":
                    return !(IsRemoved(entry.First.Value, "InError") && (field.Name == "Reason" || field.Name.StartsWith("@row/entered_in_error/", StringComparison.Ordinal)
                        || IsRecall(field.Name)));
                case "CoSign" or "AcknowledgeCorrection":
                    return true;
                case "GiveDirection":
                    return OpensOfDirection(entry.Versions[0], line, field.Name);
                case "AnswerDirection":
                    return !(field.Name is "Note" || field.Name.StartsWith(AnswerRow, StringComparison.Ordinal)) || !IsRemoved(item, BundleEntry.FieldOf(AnswerOf(line.Content)));
            }
        return line.Key is { } key && _versions.TryGetValue(key, out var version) && line.What is "WriteEntry" or "CorrectEntry" or "FinishEntry" or "RecordInEmergency"
            && OpensOf(version, line, field.Name);
    }

    private bool OpensOf(BundleVersion version, LineAtHand line, string name)
    {
        var id = version.Entry.Id.Value;
        // The act that records in an emergency says why under the name that other acts say it by.
        if (name == "Reason" && line.What == "RecordInEmergency")
            return !IsRemoved(id, "InEmergency");
        if (name is "Where" or "Present" or "Reason")
            return !IsRemoved(id, name);
        // Who is told of a correction is told why too, in the same row.
        if (IsRecall(name))
            return !IsRemoved(id, "Reason");
        if (name.StartsWith("@row/entry/", StringComparison.Ordinal))
            return !IsRemoved(id, "Where") && !IsRemoved(id, "Present") && !IsRemoved(id, "Reason") && !IsRemoved(id, "InEmergency");
        if (name.StartsWith("@row/passage/", StringComparison.Ordinal))
            return version.Passages.FirstOrDefault(p => name.EndsWith(p.Id.ToString(), StringComparison.Ordinal)) is { } row && !IsRemoved(id, BundleVersion.FieldOf(row));
        // The act's passages count those left empty too; the rows do not.
        if (name.StartsWith("Passages/", StringComparison.Ordinal) && name.Split('/') is [_, var at, "Text" or "Whose"])
            return OrderOf(line.Content, at) is { } order && !IsRemoved(id, "Passages/" + order.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return true;
    }

    private const string AnswerRow = "@row/direction_answered/";

    private static Guid AnswerOf(Content content) => content.Fields.Where(f => f.Name.StartsWith(AnswerRow, StringComparison.Ordinal))
        .Select(f => Guid.Parse(f.Name.Split('/')[2])).FirstOrDefault();

    // The act says in fields of its own what became the two passages; the row that is looked up from says it once more.
    private bool OpensOfDirection(BundleVersion version, LineAtHand line, string name)
    {
        bool Gone(int passage) => IsRemoved(version.Entry.Id.Value, $"Passages/{passage}");
        return name switch
        {
            "What" => !Gone(0),
            "Worker" or "WorkerName" or "DueOn" or "Supervised" => !Gone(1),
            _ when name.StartsWith("@row/direction/", StringComparison.Ordinal) => !Gone(0) && !Gone(1),
            _ => OpensOf(version, line, name),
        };
    }

    internal static bool IsRecall(string name) => name.StartsWith("@row/correction_recall/", StringComparison.Ordinal);

    private static int? OrderOf(Content content, string at)
    {
        var written = content.Fields.Where(f => f.Name.StartsWith("Passages/", StringComparison.Ordinal) && f.Name.EndsWith("/Text", StringComparison.Ordinal)
            && !string.IsNullOrWhiteSpace(f.ValueText)).Select(f => f.Name.Split('/')[1]).ToList();
        var order = written.IndexOf(at);
        return order < 0 ? null : order;
    }

    private bool IsRemoved(Guid version, string field) => Removed.TryGetValue((version, field), out var known) && known;

    private Dictionary<(Guid, string), bool> Removed => field ??= _state.Texts.ToDictionary(t => t.Key, _state.IsRemoved);
}
