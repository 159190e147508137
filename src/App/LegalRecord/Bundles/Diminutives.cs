using Kith.People;

namespace Kith.LegalRecord.Bundles;

/// <summary>Short forms of common given names, both ways: a text says Billy where the record says William.</summary>
internal static class Diminutives
{
    private const string Table =
        "abigail abby abi|alan al|albert bert bertie al|alexander alex xander sandy sasha|alexandra alex lexi lexie sandra sasha|alfred alf alfie|amanda mandy|" +
        "andrew andy drew|angela angie|anthony tony|antony tony|arthur art artie|barbara babs barb|benjamin ben benji|bernard bernie|bradley brad|cameron cam|" +
        "caroline carrie caro|catherine cath cathy kate katie kitty|charles charlie chas chuck|charlotte charlie lottie|christina chris chrissie tina|" +
        "christine chris chrissie|christopher chris kit|daniel dan danny|david dave davy|deborah deb debbie debs|dominic dom|dorothy dot dottie|edward ed eddie ned ted teddy|" +
        "eleanor ellie nell nora|elizabeth beth betty bess eliza libby lisa lizzie liz|emily em emmie|francesca fran frankie|francis frank frankie|frederick fred freddie|" +
        "gabriel gabe|geoffrey geoff|gerald gerry|gregory greg|harold harry hal|harriet hattie|henry harry hal|isabella bella izzy issy|isabelle bella izzy issy|" +
        "jacob jake|jacqueline jackie|james jim jimmy jamie|jennifer jen jenny|jeremy jez jerry|jessica jess jessie|joanna jo|joanne jo|john jack johnny jon|" +
        "jonathan jon jonny|joseph joe joey|joshua josh|judith judy|katherine kath kathy kate katie|kathleen kath kathy|kenneth ken kenny|kimberley kim|" +
        "laura laurie|lawrence larry laurie|leonard len lenny|lewis lew|lillian lil lily|louisa lou|louise lou|lucas luke|lucinda lucy cindy|madeleine maddie maddy|" +
        "magdalena magda|margaret maggie meg peggy madge|maria mia|martin marty|mary molly polly|matilda tilly|matthew matt matty|maximilian max|megan meg|melanie mel|" +
        "michael mick mike mikey micky|michelle shell shelly|mohammed mo|mohamed mo|muhammad mo|nathan nate|nathaniel nat nate|natalie nat|natasha tasha|nicholas nick nicky|" +
        "nicola nicky nic|oliver ollie|olivia liv livvy|pamela pam|patricia pat patsy trish tricia|patrick paddy pat|penelope penny|peter pete|philip phil pip|phillip phil pip|" +
        "rachel rach|raymond ray|rebecca becky becca becs|richard dick rich richie rick ricky|robert bob bobby rob robbie bert|roger rodge|ronald ron ronnie|rosemary rose rosie|" +
        "russell russ|samantha sam sammy|samuel sam sammy|sandra sandy|sarah sally sadie|sebastian seb|simon si|sophia sophie|stephanie steph|stephen steve stevie|steven steve stevie|" +
        "stuart stu|susan sue susie suzie|teresa terri tess|terence terry tel|theodore theo ted|theresa terri tess tessa|thomas tom tommy|timothy tim timmy|tobias toby|" +
        "valerie val|veronica ronnie vera|victoria vicky vicki tori|vincent vince vinnie|virginia ginny|walter walt wally|william bill billy will willy liam|yasmin yaz|zachary zac zach";

    private static readonly ILookup<string, string> s_forms = Table.Split('|').Select(line => line.Split(' '))
        .SelectMany(names => names.Skip(1).SelectMany(n => new[] { (names[0], n), (n, names[0]) })).ToLookup(p => p.Item1, p => p.Item2);

    public static IEnumerable<string> Of(string givenName) => s_forms[FindWords.Fold(givenName)];
}
