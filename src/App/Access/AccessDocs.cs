using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Kith.Record;

namespace Kith.Access;

/// <summary>Writes docs/access.md from the program itself: the roles, the permissions, and what needs which.</summary>
public static class AccessDocs
{
    /// <summary>Every act, view and question, with what it needs.</summary>
    public static IReadOnlyList<(string Name, string Kind, Permission Needs)> Doings { get; } =
    [
        .. typeof(AccessDocs).Assembly.GetTypes().Where(t => t is { IsAbstract: false, ContainsGenericParameters: false })
            .Select(t => (Type: t, Kind: KindOf(t))).Where(t => t.Kind is not null)
            .Select(t => (t.Type.Name, t.Kind!, NeedsOf(t.Type))).OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>Every permission there is.</summary>
    public static IReadOnlyList<Permission> AllPermissions { get; } =
    [
        .. typeof(Permissions).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(Permission) && m.GetParameters().Length == 0)
            .Select(m => (Permission)m.Invoke(null, null)!).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal),
    ];

    public static string Text()
    {
        var text = new StringBuilder("""
            # Who may do what

            This page is made by `kith access-docs` from the program itself; do not edit it, run `./run fix`. The rules are in
            `src/App/Access/AccessRules.cs`, and `tests/Kith.Tests/HouseRules/AccessMatrix.approved.md` shows them applied to everything that can be done.

            ## How it is decided

            1. A worker needs a **role** that gives the permission, and an employer, both today. The last day counts.
            2. To open a **family's record**, the worker also needs a basis: a placement, today, in a team that serves the family today.
            3. Without a basis, **emergency access** opens the record for a time, with a reason. It allows to see the record and to write entries, and nothing else. The leaders of the centres whose teams serve the family are told in the same transaction, and somebody other than the taker must answer for it.
            4. A family that the worker has declared as **known privately** is closed to them whatever else holds, emergency access included. Only an administrator can lift that, and never for themselves.
            5. A **restriction** opens to the workers named on it and to nobody in their stead: no deputy, no leader, no emergency access. A restricted entry is to everybody else as if it did not exist; a restricted family shows its name when searched for, and no more. A safeguarding lead can see that there is a restriction and lift it, since otherwise nobody could once the workers named had left.
            6. Another worker's record and another centre's record are not told from records that do not exist. An administrator may see and change workers' records, but not their own.
            7. The information governance lead may see who has looked at any family's record and, as a safeguarding lead may, who had been shown which of its entries; place and lift legal holds on it and have content of it destroyed by law; and sees nothing else of it but the passages of an entry that an order names. A safeguarding lead may place a hold.
            8. Who may approve a court bundle may see it without serving the family, for 90 days after somebody else began it; nothing else of the record. What is restricted stays closed.
            9. Every answer of the rules, allowed or refused, leaves a line before anything is shown.
            10. The record **as it stood** at a past moment is decided on as it is today: what is restricted today is hidden in it too.
            11. Each partner may insist on a **competence**, from a day to a day: to read, to write in every form or in one, to co-sign. Who never held what is needed to read sees no family. Where it has lapsed by no more than the days of grace, it counts as held. Where it has lapsed beyond, reading stays, and an entry needs a named colleague to co-sign it who sees the family and whose own training is in force; until then it is marked. An award counts with the transaction that writes it.
            12. What every visitor must know of a family, and **recording in an emergency**, ask for a basis or emergency access and for no competence. What is recorded in an emergency is marked.
            13. From the days that the partnership sets, a placement counts only while an **agreement** is in force that the worker's employer and another partner have signed, and, of an organisation that starts step by step, only within the reach of a **stage** that is open. The last day counts. Emergency access asks for neither; what an information governance or safeguarding lead does by their role rests on no placement, so it asks for neither too.
            14. Only a partner's own workers set and end what it insists on, and sign and end an agreement for it.
            15. Whoever was shown an entry may **acknowledge** its correction in the record, also when they may see the family no more; it shows them nothing.
            16. Anybody who works here may **ask a centre for support** for a family, and so may anybody from outside by the public page; neither shows them anything. Who triages at that centre may record in the family's record that it was asked for.
            17. **Supervision**: a worker's managers and supervisors, while their line lasts, see when supervision took place. Its notes are for the worker, for whoever wrote them, and for who holds the same line now with the same employer; from everybody else they stay hidden whatever opens the worker's record, administrators included. A professional or safeguarding supervisor may write a direction for a family that a worker they supervise may open, and see that direction; that opens nothing else of the family, and stops where the family is restricted from either of them or known privately to either.
            18. **Team meetings**: whoever is placed at a centre or on the list of one of its series sees that centre's meetings: of a family no more than that one is on the agenda, unless they may open the family. What is said of a family is written in its own record and read by its rules. Whoever closes a meeting writes each family's minute without seeing it. Of those in the room the chair is told who must leave because a family is restricted from them or known to them privately, and whose teams do not serve it.
            19. A **joint author** of an entry must see the family and the entry, may write in its form, and is of another discipline; either of the two asks and the other answers. **Figures of duplicates avoided** are for the leaders of a centre about that centre and for administrators about all; they name no family, and what is restricted is in none of them.
            20. **Sharing outside**: whoever serves a family may decide whether to share with one named recipient, and choose passages that they may see themselves; it goes to that recipient alone, at the address that was confirmed. Whoever holds a link sees, after a code, what it leads to and nothing else of the record. What is restricted stays closed to them, unless it was so already and was chosen with a reason. Only a safeguarding lead publishes the guide by which it is decided.
            21. **The family's own view**: whoever may work with a family opens what is written for a person of it, for an adult about themselves, for a parent or carer with parental responsibility about a child under 16, for a young person about themselves. What is shown is decided by rule and read through first; nothing restricted is in it, whoever opens it. Whoever holds the link and gives the code that was sent sees that and nothing else; a restriction of the whole family closes every link.
            22. **Requests for personal data** are answered by information governance leads. While one is open, they may search the records of the families that the person is known in, prepare the copy and take it out: of that record nothing else, and nothing of what is restricted from them. Of a restricted family they are not told that the person belongs to it: whoever is named on the restriction finds the request in that record. A second person who may approve a court bundle checks each copy.

            ## Roles and permissions


            """);
        var roles = Enum.GetValues<Role>();
        text.Append("| Permission |").Append(string.Concat(roles.Select(r => $" {Capital(r.InWords())} |"))).Append('\n');
        text.Append("|---|").Append(string.Concat(roles.Select(_ => ":-:|"))).Append('\n');
        foreach (var permission in AllPermissions)
            text.Append(CultureInfo.InvariantCulture, $"| {permission.Name} |").Append(string.Concat(roles.Select(r => Roles.Table[r].Contains(permission) ? " yes |" : " |"))).Append('\n');
        text.Append("\n## Everything that can be done, and what it needs\n\n| Name | Kind | Needs | Told as |\n|---|---|---|---|\n");
        foreach (var (name, kind, needs) in Doings)
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {kind} | {needs.Name} | {Phrases.Table.GetValueOrDefault(name, "")} |\n");
        return text.ToString();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string? KindOf(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t == typeof(Act))
                return "act";
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(View<>))
                return "view";
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Question<>))
                return "question";
        }
        return null;
    }

    // What is needed depends on nothing that was entered, so an empty one can be asked.
    private static Permission NeedsOf(Type type) =>
        (Permission)type.GetProperty("Needs", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(RuntimeHelpers.GetUninitializedObject(type))!;
}
