# More of the ordinary, so that nobody reads the same thing twice.

pool session 0-8
@ session ey centre
O: Rhyme time on the mats. {child} watched my mouth all through "Row your boat" and opened {his} own at the scream.
J: Taking turns without a word.
@ session ey centre
O: {dad|Grandmother} brought {child} while {mum} slept. Fed {him} a bottle in the corner, looked at each other the whole time.
J: Lovely to see, and I said so.
@ session ey centre
O: {child} ({age}) cried when undressed for massage. {mum} dressed {him} again and massaged through the vest.
J: {mum} found her own way, which was the right one.
@ session ey centre
O: Mirror play. {child} patted the baby in the glass, leaned in and licked it.
R mum: Only the second time out this week; buses were on strike.
@ session ey centre
O: Slept through everything. {mum} drank a whole cup of tea, hot, and talked to [two others|the student nurse] about [going back to work|names they nearly chose].
J: Good use of the hour.

pool session 8-18
@ session ey centre
O: {child} ({age}) pulled every book from the low shelf, chose the one with the flap, brought it to {mum}'s lap and turned round to sit.
J: Books are a place to sit together.
@ session ey centre
O: Cried when I wore the fancy hat. Stopped when I took it off. Asked for it, by pointing, ten minutes later.
J: Fear mended by {himself} in {his} own time.
@ session ey centre
O: Push-along trolley: full tilt into the wall, turned it by lifting, and back. Seven lengths.
R mum: That's {his} whole day at home.
@ session ey centre
O: {child} shared a bowl of peas with another child, one each in turn, until one was green from ear to ear.
J: Fine pincer grip. Good company.
@ session ey centre
O: Hid behind the curtain with feet showing. Laughed before being found, every time.
J: Enjoys being looked for.

pool session 18-30
@ session ey centre
O: {child} ({age}) put the baby doll to the breast, winded it hard, and told it to wait.
V child: "Wait. I busy."
J: Plays what {he} sees at home, kindly meant.
@ session ey centre
O: Puddles. Jumped with both feet together off the step, three times. Third time held my hand.
J: Two-footed jump achieved.
@ session ey centre
O: Would not come in from the garden. {mum} knelt and said what would happen next, twice, and waited. {child} came in with a stick and a face.
J: {mum} calmer than in the spring, and it shows.
@ session ey centre
O: Sorted the buttons by colour without being asked, then by "mine" and "not mine".
V child: "Dis mine. Dis mine. Dis you."
J: Sorting, pronouns and a firm idea of property.
@ session ey centre
O: Listened to the story in {language} that {mum}'s friend read to the group, and told us in English what the rabbit did.
J: Two languages at work.
@ session ey centre
O: Another child fell. {child} stood, looked, fetched {his} own cup and held it out.
J: Sees what others feel.

pool session 30-60
@ session ey centre
O: {child} ({age}) made rules for the bikes: "Red one stop, green one go, blue one is mine." Kept two of them.
J: Thinks in rules; still the youngest in {his} own law.
@ session ey centre
O: Cut along the line with scissors, tongue out. Kept the strip for {dad|nan}.
J: Scissors mastered since last month.
@ session ey centre
O: Told the whole of the bear hunt to three younger ones, with noises. Left out the mud "because of my shoes".
J: Long sequence, humour.
@ session ey centre
O: Quiet today. Drew a house with one big and one small person and scribbled over the door.
V child: "That's locked."
R mum: They had been burgled at the weekend.
J: Worry shown plainly. Talked about it together with {mum}, who had not thought {he} had noticed.
A: Told {hv} with {mum}'s agreement.
@ session ey centre
O: Grew cress with {ey}. Watered it, the table and a friend.
V child: "It's got hair!"
J: Interested in living things; waits a week for them.

pool phone 0-6
@ phone hv phone
O: {mum} rang from the bathroom, "the only door that locks".
R mum: Nothing wrong with {child}. She needed to talk to a grown-up.
done: Talked for fifteen minutes. Baby group on [Tuesday|Thursday] and who would be there.
J: Lonely more than low. Asked directly about mood; answers reassuring.
A: I told {ey} to look out for her.
@ phone mw phone
O: {mum} rang about [a hot, red patch on the left breast|bleeding a little heavier since the stairs|the scar, which pulls].
done: [Advice given; GP today for antibiotics if no better by four.|Rest and fluids; rang back at six: settled.|To be looked at this afternoon at the clinic.]
A: Told {hv}.

pool phone 6-60
@ phone hv phone
O: {mum} rang: {child} had swallowed a [bead|coin|bit of crayon].
R mum: {He} is laughing and eating toast.
done: [Advised to go to A and E to be checked, as a coin can stick.|111 advises to watch; what to watch for gone through.]
A: Rang back in the evening: home and well.
@ phone fsw phone
O: Rang to ask how the [interview|first week at work|hearing] went.
R mum: [She got it. Four evenings.|"I was shaking and I said it all anyway."|Not this time; they want her to apply again.]
done: [Childcare code and dates gone through.|Told her what I thought of that: well done.]
@ phone admin phone
O: {dad|Grandmother} rang to ask for the appointment time. Explained that I may tell {mum} only, which was taken well.
done: Texted {mum}, who rang at once.
@ phone ey phone
O: Rang to say that a place in the twos' room came free.
R mum: She screamed, then apologised.
A: Settling-in begins {soon}.

pool visit 0-60
@ home-visit hv visit
why: Weight at home, as [the pushchair has a puncture|it is half term and all four are here].
O: {child} {kg}. {home} [Six shoes in the hall, none a pair.|Kettle on before I had my coat off.]
R mum: [Everybody has been ill in turn.|She has signed up for the maths course.]
J: All well here.
A: Clinic next time.
@ home-visit fsw visit
why: {mum} asked for help to sort out {child}'s room.
O: We carried [three bags to the charity shop|a wardrobe down two flights]. {child} supervised from the bed.
R mum: It was her nan's room and she had not been able to.
V child: {voice}
J: A hard thing done in an afternoon.
A: Bed from the scheme comes {soon}.
@ home-visit ey visit
why: Chatter bag visit, [first|second] of four.
O: Bag this week: [socks and pegs|three spoons and a pan|a torch]. {child} ({age}) found four things to do with it that are not in the booklet. {mum} sat on the floor, phone in the other room.
V child: {voice}
J: {mum} talks along with what {he} does. Needs no telling.
A: Next bag {soon}.

pool liaison 0-60
@ liaison hv phone
who: Community paediatrician's secretary.
O: Asked where the referral made last month had got to.
R secretary: Triaged, six weeks; sooner if weight falls.
A: Told {mum} by phone the same day.
@ liaison ey phone
who: {hv}, health visitor.
O: Told, with {mum}'s agreement, what I saw at the session: [pulls at the right ear and turns the television up|tiptoes most of the time|very tired, three weeks running].
R hv: Has it in mind already; will see them {soon}.
A: I keep watching and write what I see.
@ liaison fsw phone
who: Welfare rights adviser.
O: Case outlined with {mum}'s signed agreement.
R adviser: An error in the child element; £41 a week, back-dated.
A: {mum} signs on {soon}; I sit with her if she wants.
@ liaison admin phone
who: School office.
O: Start date and the after-school club asked for on {mum}'s behalf.
R school office: Two places from September; form by the end of the month.
A: Form posted to {mum}, second class by mistake, so texted too.
