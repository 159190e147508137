using Kith.Families;
using Kith.Record;

namespace Kith.People;

/// <summary>A member goes into a family of their own: the membership here ends, a new record is opened, and the same person joins it.</summary>
public static class FamilySplit
{
    /// <summary>The acts of one transaction, the end of the membership first. The teams that serve this family serve the new one.</summary>
    public static (RecordId Opened, IReadOnlyList<(RecordId, Act)> Acts) Of(
        RecordId family, PersonSeen seen, EndMembership leaves, string newName, DateTimeOffset now)
    {
        // Named after the form that was sent, so that the same form sent twice opens one record.
        var opened = new RecordId(leaves.Key);
        var today = London.DateOf(now);
        var serving = seen.Facts.Serving.Where(s => s.IsOn(today)).GroupBy(s => s.Team).Select(s => s.First()).ToArray();
        var d = seen.Details;
        var acts = new List<(RecordId, Act)>
        {
            (family, leaves),
            (opened, new OpenFamily
            {
                Key = leaves.Key, Name = newName.Trim(), Team = serving[0].Team, TeamName = serving[0].TeamName, TeamPhone = serving[0].TeamPhone,
                Centre = serving[0].Centre,
            }),
            (opened, new AddExistingPerson
            {
                Key = new Guid(System.Security.Cryptography.SHA256.HashData(leaves.Key.ToByteArray())[..16]), Person = d.Person,
                GivenNames = d.GivenNames, FamilyName = d.FamilyName, BornOn = d.BornOn, ExpectedOn = d.ExpectedOn, Sex = d.Sex,
                NhsNumber = d.NhsNumber, NhsNumberStatus = d.NhsNumberStatus, DiedOn = d.DiedOn, MemberFrom = leaves.LastDay,
            }),
        };
        for (var i = 1; i < serving.Length; i++)
            acts.Add((opened, new AddInvolvement
            {
                Key = new Guid(System.Security.Cryptography.SHA256.HashData([.. leaves.Key.ToByteArray(), (byte)i])[..16]),
                Team = serving[i].Team,
                TeamName = serving[i].TeamName,
                TeamPhone = serving[i].TeamPhone,
                Centre = serving[i].Centre,
                From = today,
            }));
        return (opened, acts);
    }
}
