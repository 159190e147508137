using Kith.Ledger;

namespace Kith.Tests.Ledger;

/// <summary>A chain as a database would hold it, to be damaged and replayed.</summary>
internal sealed class StoredChain
{
    public StoredChain(IEnumerable<Content> contents)
    {
        Head = Chain.Start();
        foreach (var content in contents)
        {
            var leaf = Chain.Next(Head, LineType.Act, content.Commitment, 1_000_000 * Head.NextSequence, 1);
            Lines.Add(StoredLine.Of(leaf, content, SomeContent.Elsewhere(content)));
            Head = Chain.After(leaf);
        }
    }

    public ChainHead Head { get; set; }

    public List<StoredLine> Lines { get; } = [];

    /// <summary>A chain of so many plain lines.</summary>
    public static StoredChain Of(int lines) => new(Enumerable.Range(0, lines).Select(i =>
        new Content([Field.Text("Text", $"Line {i}", Field.FreshSalt()), Field.Json("Number", "1"u8.ToArray(), Field.FreshSalt())])));

    public void Change(int line, Func<StoredLine, StoredLine> change) => Lines[line] = change(Lines[line]);

    /// <summary>Changes a line as someone would who knows the format: its hash is made to fit again.</summary>
    public void Forge(int line, Content content)
    {
        var old = Lines[line];
        var leaf = new Leaf(old.Type, old.ChainId, old.Sequence, old.PreviousHash, content.Commitment, old.RecordedAt, old.PolicyVersion);
        Lines[line] = StoredLine.Of(leaf, content);
    }

    public List<Damage> Replay() => Replay(this);

    public static List<Damage> Replay(params IEnumerable<StoredChain> chains)
    {
        var found = new List<Damage>();
        var replay = new Replay(found.Add);
        foreach (var chain in chains)
        {
            replay.BeginChain(chain.Head);
            foreach (var line in chain.Lines)
                replay.Add(line);
        }

        replay.Complete();
        return found;
    }
}
