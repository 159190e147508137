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

    /// <summary>What a session of a shipped course keeps of it.</summary>
    internal static CourseFacts Facts(string code)
    {
        var course = s_shipped.Value.Courses.First(c => c.Code == code);
        // In the order in which the partnership has them, as a published course names them.
        var gives = s_shipped.Value.Competences.Where(c => course.Gives.Contains(c.Code)).ToArray();
        return new CourseFacts
        {
            Course = course.Key,
            Code = course.Code,
            Name = course.Name,
            About = course.About,
            Kind = course.Kind,
            Gives = [.. gives.Select(c => c.Key)],
            GivesNames = [.. gives.Select(c => c.Name)],
            LastsMonths = course.LastsMonths,
            PassMark = course.PassMark,
            Tries = course.Tries,
            TaughtBy = [.. course.TaughtBy],
            Questions = [.. course.Questions.Select(q => new AssessmentQuestion(q.Text, q.Answers, q.Right - 1))],
        };
    }

    internal static string CodeOf(Guid competence) => s_shipped.Value.Competences.First(c => c.Key == competence).Code;

    /// <summary>What a shipped competence is called.</summary>
    internal static string NameOf(string code) => s_shipped.Value.Competences.First(c => c.Code == code).Name;

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
