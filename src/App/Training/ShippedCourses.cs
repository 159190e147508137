using System.Text.Json;
using System.Text.Json.Serialization;
using Kith.Access;
using Kith.Record;
using Kith.Workforce;

namespace Kith.Training;

/// <summary>
/// The competences and courses that a partnership may begin with. They are data (courses.json), and published through the door
/// by whoever decides to begin with them, since each competence needs a partner that insists on it.
/// </summary>
public static class ShippedCourses
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private sealed record Shipped(IReadOnlyList<ShippedCompetence> Competences, IReadOnlyList<ShippedCourse> Courses);

    private sealed record ShippedCompetence(Guid Key, string Code, string Name, string About);

    private sealed record ShippedQuestion(string Text, IReadOnlyList<string> Answers, int Right);

    private sealed record ShippedCourse(Guid Key, string Code, string Name, string About, CourseKind Kind, IReadOnlyList<string> Gives,
        int? LastsMonths, int PassMark, int Tries, IReadOnlyList<string> TaughtBy, IReadOnlyList<ShippedQuestion> Questions);

    private static readonly Lazy<Shipped> s_shipped = new(() =>
    {
        using var file = typeof(ShippedCourses).Assembly.GetManifestResourceStream("Kith.Training.courses.json")!;
        return JsonSerializer.Deserialize<Shipped>(file, s_json)!;
    });

    /// <summary>The id that a shipped competence has in every partnership that began with it ("recording", "safeguarding-3").</summary>
    public static Id<Competence> IdOf(string code) => new(s_shipped.Value.Competences.First(c => c.Code == code).Key);

    /// <summary>The acts that add the competences, each with its owner, and publish the courses.</summary>
    public static IEnumerable<(RecordId Record, Act Act)> All(Func<string, (Id<Organisation> Id, string Name)> owner) =>
    [
        .. s_shipped.Value.Competences.Select(c => (Founding.Partnership, (Act)new AddCompetence
        {
            Key = c.Key,
            Code = c.Code,
            Name = c.Name,
            About = c.About,
            Owner = owner(c.Code).Id,
            OwnerName = owner(c.Code).Name,
        })),
        .. s_shipped.Value.Courses.Select(c => (Founding.Partnership, (Act)new PublishCourse
        {
            Key = c.Key,
            Code = c.Code,
            Name = c.Name,
            About = c.About,
            Kind = c.Kind,
            Gives = [.. c.Gives.Select(g => IdOf(g).Value)],
            LastsMonths = c.LastsMonths,
            PassMark = c.PassMark,
            Tries = c.Tries,
            TaughtBy = [.. c.TaughtBy],
            Questions = [.. c.Questions.Select(q => new EnteredQuestion { Text = q.Text, Answers = string.Join("\n", q.Answers), Right = q.Right })],
        })),
    ];
}
