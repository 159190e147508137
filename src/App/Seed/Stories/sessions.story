# What early years workers see at stay and play and other groups.
pool session 0-8
@ session ey centre
O: Baby sensory. {child} ({age}) lay on the foil blanket and kicked to hear it. Stopped when [another baby cried|the music stopped|{mum} spoke], turned {his} head, then kicked again.
J: Using {his} body to make things happen and waiting for the answer.
A: Showed {mum} the scarf game for home. [Next: tummy time on the mirror.|]
@ session ey centre
O: First time at baby group. {mum} stood by the door for a while, then sat near [two other mums from the antenatal class|{ey}]. {child} slept through the songs and woke for the bubbles.
R mum: She nearly turned back [twice on the way|at the corner].
J: A big step for {mum}. Introduced her to [Kelly, who lives in the next road|the two mums with babies the same age].
@ session ey centre
O: Baby massage week [two|three|four]. {child} relaxed with legs and tummy, did not like arms over {his} head. {mum} [stopped as soon as {he} fussed and held {him}|hummed all the way through].
R mum: It is the [only hour when her phone is in her bag|calmest {he} is all week].
J: {mum} reads {his} signs well and trusts herself more than in week one.
@ session ey centre
O: {child} ({age}) passed a wooden spoon from hand to hand and into {his} mouth, eleven minutes by the clock. Looked at {mum} each time it fell.
J: Long attention for {his} age; shared interest.
@ session ey centre
O: Weigh and play. While waiting {child} watched the older babies crawl and rocked on hands and knees. [Off any moment now.|{mum} cheered.]
R mum: [{He} went backwards under the sofa yesterday.|Nothing in the house will be safe next week.]
@ session ey centre
O: Singing circle. {child} held on to {mum}'s finger and bounced before the song reached the bounce.
J: {He} knows the song and what comes next: early memory and turn-taking.
A: Words sent home in {language} and English.

pool session 8-18
@ session ey centre
O: {child} ({age}) crawled through the tunnel three times when nobody looked, and not once when the group clapped.
J: Sure of body, choosy about an audience.
@ session ey centre
O: Treasure basket. {child} chose the [metal whisk|brush|lemon] and would not trade it. Offered it to {mum}, took it back, laughed. Gave it to [another child|me] at the end.
J: Giving and taking as a game; good shared attention.
@ session ey centre
O: {child} stayed on {mum}'s lap for half the session with fingers in mouth. Reached for the [drum|rain maker] when it came round and hit it twice.
R mum: [{He} has been clingy since the new job started.|Teething, no sleep.]
J: Needs time before joining; {mum} lets {him} have it.
@ session ey centre
O: Messy play with cornflour. {child} did not want {his} hands in it. Touched with one toe, then one finger, then both hands. [Finished with cornflour in {his} hair.|]
J: Brave in small steps. {mum} did not push.
A: Try wet sand next.
@ session ey centre
O: Walked four steps from {mum} to me, sat, looked round to see who had noticed. Everyone had.
R mum: First steps outside the house. She filmed it for {dad|grandma}.
@ session ey centre
O: {child} ({age}) posted shapes: circle by {himself}, square after trying all sides. Banged the lid when the star would not go in and looked to {mum} for help.
J: Keeps trying, and knows where help is.
@ session ey centre
O: Outdoor session. {child} picked up gravel, leaves and an old raisin, each shown to {mum} and named by her [in {language}|]. Tried to eat the raisin.
V child: "Dis?"
J: Pointing and asking; {mum} names what {he} looks at.
@ session ey centre
O: Snack time. {child} fed {himself} banana, refused cucumber, accepted cucumber from [another child's|{mum}'s] plate.
R mum: At home {he} [eats only with the television on|throws everything to the dog].
A: Talked about small plates and no pressure.
@ session ey centre
O: Came with {dad|grandmother} today, for the first time. {child} led by the finger to every toy in the room.
J: Proud of {his} place here. Dads' group on Saturdays mentioned.

pool session 18-30
@ session ey centre
O: {child} ({age}) lined up all the [cars|animals|cups] along the window sill and told each one "sleep". Covered them with tissues.
V child: "Shh. Night night."
J: Caring play, two words together, plays alongside two others without trouble.
@ session ey centre
O: Took the spade from [a younger child|another boy], was asked to wait, cried, waited. Got the spade. Gave it back later unasked.
J: Waiting is new and hard. {He} managed it today.
A: Sand timer worked well; {mum} will try it at home.
@ session ey centre
O: Story corner. {child} joined in "oh no!" at each page and turned two pages at once to get to the bear.
V child: "Again bear."
J: Knows the story and the joke in it.
@ session ey centre
O: Water play. Poured from jug to bottle with very little on the floor, filled the teapot and served all of us. {mum} had [three|four] cups.
V child: "Hot! Blow."
J: Pretend play with words for it. Fine movements good.
@ session ey centre
O: {child} sat beside [Maisie|another girl|Tobi] at the dough for twenty minutes. They did not speak but copied each other's [sausages|snails|cakes].
J: Friendship without words.
@ session ey centre
O: Climbed the frame to the top and could not get down. Called for {mum}, not for me. She talked {him} down step by step without touching.
J: Secure with {mum}; she knew how much help was enough.
@ session ey centre
O: Hard to join today. {child} [threw bricks at the wall|lay on the floor when the singing began|pushed two children at the slide]. Settled in the book tent with {mum} and came out for bubbles.
R mum: Bad night; [new baby up at three|upstairs neighbours again|{he} asked for {his} dad].
J: Tired and out of sorts rather than anything else.
@ session ey centre
O: Painting. Covered the whole sheet in blue, then {his} hand, then the table. Explained to me that it was [the sea|rain|"nan"].
V child: "I do nan."
J: Marks with meaning. Holds the brush in the fist, as expected.
@ session ey centre
O: Played shop with {ey}. Gave me change in leaves. Said "there you go" and "bye, come again".
R mum: "{He} has been going to the market with my mum."
J: Rich pretend play, phrases of three words.

pool session 30-60
@ session ey centre
O: {child} ({age}) built a boat from the big blocks and gave places: "You driver. You fish." Two children stayed in it till tidy-up.
V child: "We going to the sea and my daddy drive."
J: Leads play with words, accepts another's idea.
@ session ey centre
O: Drew a face with eyes, mouth and very long legs. Named it {mum}. Added [a hat|hair|a baby in the tummy].
J: First person drawn here. Pencil in a tripod grip.
@ session ey centre
O: Counted the [conkers|plates at snack] to seven, skipped six, went back for it.
V child: "One for everybody."
J: Counts with meaning.
@ session ey centre
O: Came in crying because [the bus was full|{his} shoe was wet|the dog had to stay at home]. Told me why in a whole sentence and was fine after.
J: Puts feelings into words and takes comfort.
@ session ey centre
O: Helped a new child find the peg with the [owl|train] on it. Stayed with [him|her] through the first song.
J: Kind, and proud to know the rules here.
A: Told {mum} at the end, in front of {child}.
@ session ey centre
O: Transition visit with {nursery}. {child} showed the teacher where things are. Went to the toilet alone. Reluctant to leave.
R mum: [She is more nervous than {he} is.|{He} sleeps with the new book bag.]
J: Ready for school; [speech clear|some sounds still unclear, understood by all].
@ session ey centre
O: Played doctors. Bandaged three teddies and {ey}. Told teddy that the needle "only hurts till the plaster".
R mum: Pre-school boosters were on Monday.
J: Plays out what has happened to {him}.
