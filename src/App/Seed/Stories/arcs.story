# Stories that run over weeks and months. Days are counted from the anchor: the birth, or the start of the story.

arc feeding-worries
for newborn
weight 12
@ 6..7 home-visit mw visit
O: Extra visit for feeding. Weight {kg}, down 10%. {child} slips off the breast after a minute, clicking. Nipples cracked, right worse than left. [Two|Three] wet nappies since yesterday.
R mum: "I dread it every time {he} wakes." She does not want to stop.
J: Shallow latch, low transfer. Well baby, hungry. {mum} in pain and determined.
A: Feeding plan: feed, express, top up 30 ml, three-hourly day and night. [Possible tongue-tie, looked at by the feeding team.|] I am back tomorrow.
@ 8 home-visit mw visit
O: Weight {kg}, up 40 g. Six wet nappies. Top-ups by syringe and cup. {dad|Her mother} does the washing-up of pump and bottles, "chief engineer".
R mum: She slept two and a half hours in one go.
J: Plan works. Heavy to keep up for long.
@ 13..15 hv-contact hv visit sig
O: New birth visit and feeding follow-up. {kg}, not yet back to birth weight. Feed watched in the laid-back position: better, swallows heard for four minutes. Nipples healing.
R mum: She has read that formula "ruins it" and cries when it is mentioned.
J: Mood low with the feeding, lifts when {he} is settled. Loving, quick to respond.
A: Universal plus. Infant feeding drop-in on Thursday with {ey}; weigh in four days. Said plainly that a fed baby and a rested mother come first.
@ 17..19 session ey centre
O: {mum} came to the feeding drop-in with {child}. Sat with [Kelly|another mother] who topped up for six weeks and is still breastfeeding. {child} fed for ten minutes in the side-lying hold.
R mum: "She told me it was allowed to be boring. I needed that."
J: First time I have seen {mum} laugh.
A: She will come next Thursday. Told {hv} with her agreement.
@ 20..22 hv-contact hv centre
growth: {kg}, back over birth weight. Line picked up.
O: Weighed in clinic. Tongue-tie assessed by the feeding team on Monday: slight, no cut advised.
R mum: Top-ups down to two a day.
J: Turning the corner.
A: One top-up less every three days. Ring me on Friday.
@ 29..33 phone hv phone
O: Planned call to {mum} about top-ups.
R mum: One left, at night, "because {dad|my mum} likes doing it".
done: Said that this can stay as long as it suits everyone.
A: Six-week review on {soon}.
@ 55..60 session ey centre p=0.7
O: {mum} at feeding drop-in, today to [show a new mother the laid-back hold|make the tea]. {child} asleep in the sling.
J: Came to us in tears seven weeks ago; would make a good peer supporter.
A: Peer supporter course in the autumn mentioned.
@ 120..140 phone hv phone p=0.6
O: {mum} rang about starting solids.
R mum: {He} looks at her fork "like a dog".
done: Signs of readiness gone through. Not before about six months; nothing to hurry.

arc low-mood
for newborn
weight 10
@ 38..45 hv-contact hv visit sig
O: Six to eight week review. {child} {kg}, thriving. {mum} in dressing gown at two in the afternoon, dishes stacked. She [held {child} facing outward most of the time|answered with few words].
R mum: "I do everything for {him} and I feel nothing." Sleeps three hours, lies awake the rest. No thoughts of harm to herself or to {child}, asked directly.
parent: EPDS 16, question 10 answered never.
J: Moderate low mood, about four weeks now. {child} is well cared for. {mum} is frightened that we will think her a bad mother.
A: Universal plus. GP today ({gp}), four listening visits, {dad|her sister} knows and takes Saturday mornings. Numbers for out of hours left.
@ 40..47 liaison hv phone
who: {gpname}, GP at {gp}.
O: Shared, with {mum}'s agreement: EPDS of 16, poor sleep, no risk told.
R gp: Seen today. Sertraline offered; she would like to try talking first. Review in two weeks.
A: Both ask about safety each time. I refer to the perinatal team if the score rises.
@ 46..52 hv-contact hv visit
O: Listening visit 1. {child} slept on {mum}'s chest. She talked about the birth for the first time: lights, nobody told her what was happening.
R mum: "They took {him} across the room and I thought that was it."
J: The birth is still with her. Speaking of it was hard and a relief.
A: Birth reflections clinic: she will think. Next visit in a week, same time.
@ 53..59 hv-contact hv visit
O: Listening visit 2. Curtains open, {mum} dressed. {child} smiled at her and she smiled back before she knew it.
R mum: "Did you see that?"
J: A little lighter. Enjoys {him} in moments.
A: One thing for herself before next week: [swim|church|coffee with her cousin].
@ 57..62 session ey centre
O: {mum} came to baby group with {hv}, who stayed for the first song. Sat by the wall. {child} watched the mobile.
J: Brave to come. Did not push.
A: Seat by the door kept for her. Told {hv}.
@ 60..66 no-access hv visit
O: Listening visit 3, {time}. No answer at door or phone. Blinds down, light on in the kitchen.
done: Rang {dad|her sister}: {mum} is at her aunt's and had a bad night, {child} with her and well. {mum} rang back within the hour.
J: Worried for twenty minutes and then not. Low day after a row about money.
A: Visit tomorrow at the aunt's.
@ 61..67 hv-contact hv visit sig
O: Seen at her aunt's. {mum} pale, spoke freely. {child} {kg}, clean and content, passed from lap to lap.
R mum: She thought, in the night, that they would be better without her. She would not do anything, "because of {him}". Has told {dad|her aunt}.
parent: EPDS 19, question 10 hardly ever.
J: Worse, and she says so. Protected by family and by her own openness. Needs more than I can give.
A: Referred to the perinatal mental health team today, urgent; rang the GP while there. Safety plan written in her words, aunt has a copy.
@ 69..74 liaison hv phone sig
who: Perinatal mental health team, duty nurse.
O: Full picture shared with {mum}'s agreement.
R nurse: Seen at home yesterday; treatment begun, weekly contact for now.
A: They lead on mood, I on {child}; joint visit in three weeks.
@ 90..100 hv-contact hv visit cosign
O: Joint visit with the perinatal nurse. {mum} had made cake. {child} on the mat, {mum} on the floor beside {him}, talking nonsense.
R mum: "It's like someone turned the sound back on."
parent: EPDS 11.
J: Clear improvement over four weeks. Warm, playful.
A: Visits every other week. Group again from Tuesday.
@ 118..130 session ey centre
O: {mum} told the group where the good swings are. {child} ({age}) grabbed her nose; both laughed.
J: A different woman from the one by the wall in spring.
@ 160..175 hv-contact hv centre sig
O: Seen at {centre}. Perinatal team has discharged her to the GP.
parent: EPDS 6.
R mum: She would like to help at the new mothers' morning.
J: Recovered, and knows the signs.
A: Back to universal. Note for any next pregnancy, at her wish: ask early, ask plainly.

arc speech-delay
for toddler
weight 10
@ 0..4 hv-contact hv centre sig
O: Review with {ey}. {child} ({age}) says [eight|ten|twelve] words, most known only to {mum}. Pulls by the hand to what {he} wants. Follows [one-step requests|pointing better than words]. Hearing: asks for the television loud.
R mum: {dad|Her brother} talked late too. At home it is {language} with her and English with the television.
V child: Took my hand and put it on the biscuit tin. "Dat."
J: Language behind for age in both languages. Play and eye contact are good. Two languages are not the cause and I said so.
A: Referral to speech and language therapy and to audiology, agreed. Talk and play group with {ey} from {soon}.
@ 12..18 session ey centre
O: Talk and play week 1. {child} played with the farm for half an hour without a word, then made every animal's sound when {ey} did.
R mum: She had never noticed {he} knew them all.
J: Understands more than {he} can say. Copies sounds.
A: {mum} will wait and count to ten before giving.
@ 26..32 session ey centre
O: Week 3. At snack {mum} held two things and waited. {child} looked, pointed, then said "nana". Everyone clapped and {he} looked startled.
V child: "Nana. Nana more."
J: Waiting works, and {mum} believes in it now.
@ 40..48 liaison hv phone
who: Audiology, hospital.
R audiology: Fluid behind both drums, mild loss. Watch and test again in three months.
O: Told them about the referral to therapy.
A: {ey} and {nursery} to speak face to face and turn the music off. Told {mum}, in person, that nothing she did caused it.
@ 60..70 phone fsw phone
O: Rang {mum} about the therapy waiting list: now [eighteen|twenty] weeks.
R mum: She cried. "{He}'ll be in school before they see him."
done: Parent workshop in four weeks got instead; place confirmed.
A: Workshop {soon}; I fetch them by car as there are two buses.
@ 100..115 session ey centre
O: {child} ({age}) asked a boy for the digger: "My turn?" Waited. The boy did not answer; {he} asked again, louder.
V child: "My turn peas."
J: From single words to asking. Some sounds missing at the front.
A: Video (with consent) shown to {mum} at the end.
@ 150..165 hv-contact hv visit
O: Follow-up at home. About 70 words, joins two. Grommets not needed: second test normal.
R mum: {He} told on {his} [brother|cousin] yesterday. "I was so proud I didn't even tell {him} off."
V child: {voice}
J: Catching up. Clarity still behind.
A: Therapy assessment comes through on {soon}; {nursery} has the strategies.
@ 200..220 liaison ey phone
who: Speech and language therapist, community trust.
R therapist: Seen twice. Delay, no disorder. Six sessions at {nursery}, then review.
O: Sent our observations from the group with {mum}'s agreement.
A: {ey} joins the third session to carry it on at the centre.

arc housing-damp
for anyone
weight 9
@ 0..3 home-visit fsw visit sig
why: {mum} asked at the centre for help with the flat.
O: Black mould on the bedroom wall above the cot and behind the wardrobe, about the size of a door. Window frame wet. {child} coughs, no wheeze today. Four sleep in the one room.
R mum: She bleaches it every Sunday and it is back on Wednesday. Landlord says "open a window".
V child: {voice}
J: Spotless but for the mould. The damp is harming {child}'s chest and {mum}'s sleep.
A: Photographs taken by {mum}. Letter to landlord written together today; council's housing standards next if no answer in fourteen days.
@ 5..9 liaison fsw phone
who: {hv}, health visitor.
O: Told about mould, cough and sleeping, with {mum}'s agreement. Three courses of antibiotics since autumn.
R hv: Will listen to the chest this week and write the health letter.
A: Letter to me by {soon}.
@ 9..13 hv-contact hv visit
O: {child} seen, {age}. Chest clear, night cough heard on {mum}'s recording. {kg}. Cot moved to the dry wall.
R mum: "You're the third person I've shown that wall."
J: Recurrent chest infections, likely made worse by damp. Letter written.
A: GP about inhaler; family support leads on housing.
@ 16..20 phone fsw phone
O: Fourteen days are over; no answer from the landlord. Rang {mum}.
R mum: He came round, painted over it and raised his voice. She is worried he will put them out.
done: Explained that asking for repairs is protected once the council has served notice. Rang housing standards with her on the line.
A: Inspection {soon}.
@ 27..33 liaison fsw visit sig
who: Environmental health officer, council.
O: Present at the inspection with {mum}.
R officer: Category 1 hazard. Notice to the landlord: extractor, insulation, 28 days.
A: I check on day 28.
@ 36..44 no-access fsw visit
O: {time}. Builders' van outside, nobody in. Heard drilling.
done: Texted {mum}: at her sister's until the dust settles.
J: Good news, for once.
A: Visit when they are back.
@ 62..72 home-visit fsw visit
why: To see the work.
O: New extractor, wall stripped and insulated, dry under my hand. {child} showed me {his} bed on its new side.
R mum: {He} has not coughed since they came back. The landlord is "polite now".
V child: "No more black wall."
J: Home is fit. {mum} did most of it herself.
A: Overcrowding stays: bidding on two-bedroom homes weekly, she knows how.
@ 95..120 phone fsw phone p=0.6
O: {mum} rang: offered a two-bedroom [maisonette|house] after eleven bids.
R mum: "There's a garden. Well, a yard."
done: Grant form for carpets sent.

arc domestic-abuse
for anyone-couple
weight 5
@ 0..2 hv-contact hv centre sig
O: Seen alone at {centre}. {mum} kept her coat on and looked at the door. When asked, as I ask everyone, whether she feels safe at home, she was silent and then said no.
R mum: {dad} checks her phone and the mileage, decides who she sees, and last month held her against the wall by the arms. {child} was in the next room. She does not want him to know that she has told.
J: A pattern of control with violence. She has never said it aloud before. High worry, and respect for how she told it.
A: Nothing in writing goes home. Safe number and time to ring agreed. Risk checklist tomorrow here, not at home. Safeguarding lead told today.
@ 1..3 concern hv centre sig
O: {mum} (seen alone, {child} with {ey} in the crèche) completed the risk checklist: 11 yes answers. Fading yellow marks on both upper arms, the size of fingertips.
V child: At the crèche {child} did not settle, watched the door and stopped playing when a man's voice was heard outside.
R mum: She agreed to each person being told, and named the one who may not be: his cousin at the surgery.
J: Risk of serious harm, rising since she spoke of leaving. {child} lives with fear.
done: Safety plan made with her: bag at her friend's, code word with her sister, 999 and silent call explained. Independent advocate rang her while she was here.
told: {lead}, team leader, at once. Children's social care by phone the same hour, referral reference noted. Domestic abuse advocate, with her consent.
A: Multi-agency meeting this week. No visits to the home by anyone alone; nobody rings the home number.
@ 6..9 liaison hv phone sig
who: Children's social care, duty social worker.
O: Outcome of the referral asked for.
R social worker: Strategy discussion held; assessment begun, {mum} and {child} seen at the centre.
A: Recorded here in full; the address is not to be given to any caller, whoever they say they are.
@ 13..17 liaison lead phone sig
who: Independent domestic violence advocate.
O: Shared what the team sees each week, with {mum}'s consent.
R advocate: {mum} left on Sunday with {child} and is in a safe place. Injunction applied for.
A: New contact only through me or {hv}. Entries about where they are stay restricted.
@ 21..26 hv-contact hv centre
O: Seen at the other centre. {child} clung at first, then built a tower and knocked it down many times. {mum} slept, she says, nine hours.
R mum: "I keep waiting for the key in the door."
V child: "Daddy shout. Not here."
J: Safer, exhausted, sad. {child}'s play is about things falling and being put back.
A: Play sessions with {ey}. {mum} has the group for women who have left, when she is ready.
@ 40..48 session ey centre
O: {child} put all the animals in the house, locked the door with {his} hand and said they could come out now.
V child: "They safe. They come out."
J: Working it out in play. {mum} saw it and stayed close.
@ 70..85 hv-contact hv centre
O: {mum} had had her hair cut. {child} ran in without looking back.
R mum: Court made the order. She has a solicitor and a school place to choose.
J: Gaining ground. Contact arrangements will need care.
A: Review with social care and the advocate on {soon}.
@ 130..150 liaison hv phone
who: Social worker.
O: Joint view shared before closure.
R social worker: Plan ends; supervised contact fortnightly goes calmly.
A: We remain involved. {mum} knows the signs and whom to ring.

arc premature-twins
for twins
weight 20
@ 2..4 liaison mw phone sig
who: Neonatal unit, hospital.
R nurse: Twins born at 32 weeks by section. {child} {birthkg} on CPAP, {twin} a little smaller, breathing by {himself}. {mum} expresses eight times a day.
O: Shared: older family lives an hour away; {dad} has used his leave.
A: Community midwife visits {mum} at home and hears from the unit each Monday.
@ 9..12 home-visit mw visit
O: {mum} seen at home between trips to the unit. Wound dry. BP {bp}. Two empty cots in the bedroom, photographs on both.
R mum: "I've got two babies and nobody to hold."
J: Grieving for the birth she thought she would have; strong milk supply, strong will.
A: Travel fund form done. {hv} visits this week.
@ 16..20 hv-contact hv visit
O: First visit before discharge. {child} in a cot now, {twin} follows. Corrected age explained: they go by the due date for everything but injections.
R mum: She has been told so many numbers that she writes them on the wall.
J: Parents know their babies well. Worn out.
A: Joint discharge meeting at the unit on {soon}.
@ 34..38 hv-contact hv visit sig
O: Babies home since Friday. {child} {kg}. Both on three-hourly feeds, breast with top-ups, iron and vitamins. Chart on the fridge in two colours. {home}
R dad: He is more afraid now than in the unit, "there were alarms there".
J: Careful, loving, and living in ninety-minute pieces. Safe sleep with twins gone through, and shown.
A: Weekly weight at home. Home-Start volunteer asked for. Anyone who visits holds a baby.
@ 48..55 home-visit fsw visit
why: First visit about help at home.
O: Two babies, one awake at a time. Did the washing-up while {mum} fed {twin} and talked.
R mum: She has not left the house in eleven days.
done: Double pushchair from the baby bank tried out in the hall; it fits through the door by a hand.
A: Volunteer {soon}. Twins group at {centre} first Wednesday of the month; I come along.
@ 65..75 session ey centre
O: Twins group. {child} and {twin} lay nose to nose on the mat and both looked surprised. {mum} met a family with twins of two.
R mum: "They said it gets easier at six months. I'd like that in writing."
J: First morning out. Whole room helped with the coats.
@ 120..130 hv-contact hv visit
O: {age}, corrected [nine|ten] weeks. {child} {kg} and {twin} close behind. Smiling since last week, {twin} first.
J: Development right for corrected age. Parents take turns to sleep and have stopped the chart.
A: Fortnightly, then clinic.
@ 240..260 liaison hv phone
who: Neonatal follow-up clinic.
R clinic: Both seen at six months corrected: tone and movement normal. Eyes clear.
A: Next at one year corrected.

arc young-father
for lone-father
weight 20
@ 0..3 home-visit fsw visit sig
why: Referred by the midwife: {dad} (20) will care for {child} alone.
O: {dad} opened with {child} on his shoulder and a muslin on the other. Flat above the shop, two rooms, clean, little furniture. {child} calm, watched his face all the time.
R dad: {child}'s mother went back to her parents and does not want contact for now. "I said I'd do it, so I'm doing it."
J: Gentle and watchful. Very alone. Knows nobody with a baby.
A: Money first: claim started today. Cot and steriliser from the baby bank on {soon}. Dads' Saturday at {centre}.
@ 6..10 hv-contact hv visit
growth: {kg}. Formula, 120 ml, made up right; seen.
O: {dad} asked twelve questions from his phone, all good ones.
R dad: People in the clinic ask him "where mum is". He has stopped going to the clinic.
J: Growing confidence; {child} settles to his voice.
A: Weights at home, or Saturday with {ey}. I speak to clinic staff about the question.
@ 14..20 session ey centre
O: Dads' Saturday. {dad} sat with {child} inside his jacket for an hour, then put {him} on the mat beside another baby.
R dad: He had not spoken to anybody but the shop since Wednesday.
J: He belongs here and does not know it yet.
A: Breakfast rota: he offered to do the eggs.
@ 30..38 phone fsw phone
O: {dad} rang at ten to five: the claim is stopped because a form has no mother's signature.
R dad: "It's like I found {him} in the street."
done: Rang the office with him. Decision to be looked at again in two days, food voucher meanwhile.
A: I ring him on {soon}.
@ 41..46 liaison fsw phone
who: Benefits office, case manager.
R case manager: Paid from the date of claim; arrears next week.
O: Sent proof of parental responsibility with {dad}'s agreement.
A: {dad} told. He said a word I shall not write down, happily.
@ 60..70 hv-contact hv visit sig
O: Six to eight week review, late because of the claim. {child} {kg}, smiles, follows. GP check and first injections done.
R dad: He thinks of {child}'s mother and would like her to have photographs.
parent: Asked about his mood: tired, not low. His uncle rings every night.
J: Doing very well. Sad about how it came, glad of {child}.
A: Universal plus. Apprenticeship and childcare next.
@ 100..120 session ey centre
O: {dad} cooked for fourteen. {child} ({age}) in the sling, hand in the flour.
J: Leads the Saturday table now. Two new dads sat next to him by themselves.
@ 190..210 home-visit fsw visit
why: College starts in three weeks.
O: {child} crawls to the stairs and looks at {dad} before the first one. Gate fitted today.
R dad: The nursery asked for "mum's number" and he said: "You are looking at him."
J: Ready.
A: Funding code works; settling-in from {soon}.
@ 330..345 hv-contact hv centre sig
O: One year review. {child} walks along the wall, says "da" and means it. {kg}.
R dad: {child}'s mother came for the birthday. It went all right.
J: Thriving child. Contact with mother is at {dad}'s pace and kind.
A: Universal.

arc grandparent-carer
for grandparent
weight 20
@ 0..3 liaison fsw phone sig
who: Social worker, kinship team.
R social worker: {child} ({age}) has been with {mum}, {his} grandmother, since the weekend; {his} mother is in treatment. Court order applied for.
O: Told them which groups run here and what we can bring.
A: First visit this week with a cot and clothes.
@ 3..6 home-visit fsw visit
why: To meet {child} and {mum}.
O: {mum} (grandmother) had moved her sewing machine out of the small room. {child} sat under the kitchen table with a spoon and would come out for nobody, then for a biscuit.
R mum: "I thought I'd finished with nappies in 1998." Her knees are bad and her heart is set on it.
V child: Held {his} blanket over {his} face when I said goodbye to {him}.
J: Loving and capable; frightened that {he} will be moved again.
A: Kinship allowance form, cot, and stay and play with her there.
@ 10..16 hv-contact hv visit
O: {child} {age}, {kg}. Two injections behind, booked. Says little, watches much. Eats fast and hides bread.
R mum: {He} wakes at two and screams, and lets nobody but her near.
J: What {he} shows fits with what {he} has lived through. Needs the same faces and the same order of the day.
A: Same bedtime song every night; food never used as reward. Review in a month.
@ 24..30 session ey centre
O: {child} stood with {his} back to {mum}'s knees for the whole of stay and play. At the bubbles {he} lifted one hand.
J: That hand was a great deal.
A: Same two workers each week.
@ 45..52 phone fsw phone
O: {mum} rang: the allowance came, and a letter that contradicts it.
R mum: "I can read. I can't read that."
done: Second letter is a form error; put right with the kinship team.
@ 60..70 home-visit fsw visit
why: Planned visit after first contact with {his} mother.
O: {child} had drawn (a spiral, long). Came out from under the table by {himself} after ten minutes and gave me the spoon.
R mum: Contact in the centre was an hour. Her daughter cried, {child} patted her.
V child: "Mummy sad. Nanny house."
J: Contact went as well as it could. {mum} carries her daughter and grandson both.
A: Carers' group on Mondays; she says yes if there is no circle of chairs.
@ 100..115 session ey centre
O: {child} played "dinner" with another boy and gave him bread.
J: Gives food away now instead of hiding it.
@ 150..170 liaison fsw visit sig
who: Social worker, kinship team.
R social worker: Special guardianship order made to {mum}. Contact monthly.
O: Our observations over five months were given for the report, with {mum}'s knowledge.
A: We stay as long as she wants us.
@ 200..230 hv-contact hv centre
O: {child} {age}, {kg}. Speech has caught up; whole sentences about dogs. Sleeps through.
R mum: "{He} called me by the wrong name, and it was the right one."
J: Secure with her. Her health matters; GP sees her yearly.
A: Universal.

arc new-to-english
for interpreter
weight 14
@ 0..3 hv-contact hv visit
O: First visit with interpreter ({language}) on the telephone. {mum} spoke softly and at length once the line was good. {child} on her back in a cloth.
R mum: Her husband interprets at the doctor's and leaves things out, she thinks. She wants to learn English "for the school gate".
J: Alone in the day. Careful, skilled mother. Things were missed because nobody booked an interpreter.
A: Interpreter for every contact from now on, a woman where possible: alert for colleagues set in the record. English class with crèche from {soon}.
@ 8..14 session ey centre
O: {mum} came to stay and play with a neighbour who speaks {language}. {child} went straight to the water.
R mum: (through the neighbour) At home water games are outside; here she did not know it was allowed.
J: Both at ease in the water corner.
A: Song words written in {language} with her help; she corrected our spelling.
@ 22..28 phone admin phone
O: {mum} rang herself, in English, to say that they will be late.
done: Told {ey}. Everyone was very pleased and tried not to show it.
@ 35..45 liaison hv phone
who: {gpname}, GP at {gp}.
O: Asked that an interpreter be booked and the husband not used, with {mum}'s agreement.
R gp: Flag put on the notes. Double appointment on {soon}.
A: Smear and iron to be asked about at that visit.
@ 60..75 hv-contact hv centre
O: Seen with interpreter. {child} {age}, {kg}. Understands and speaks {language} well for age; a few English words from group.
R mum: The doctor asked her, herself, for the first time.
V child: Counted to four in {language}, then "go!" in English.
J: No language delay. Two languages, one of them growing here.
A: Universal. English class continues.
@ 140..160 session ey centre
O: {mum} helped another mother who speaks {language} to fill in the register. {child} ({age}) translated "juice" for the other child.
J: From guest to host.

arc toddler-behaviour
for toddler
weight 10
@ 0..3 phone hv phone
O: {mum} rang about {child}'s behaviour: bites, hits, throws, at home and at {nursery}.
R mum: She was asked to fetch {him} early twice this week. "They look at me like I taught {him}."
done: Heard her out. No blame; what happens before and after each time is what we want to know.
A: Visit on {soon}. {mum} keeps a short diary: when, where, who, tired or hungry.
@ 6..10 home-visit fsw visit
why: To read the diary together.
O: Eleven times in six days, nine of them between four and six. {child} played well while I was there until the telephone rang, then threw the train at it.
R mum: New baby, new hours, and {dad|her mother} away in the week.
V child: "Baby go back."
J: Tired, displaced by the baby, and listened to last. {mum} shouts and then gives in; she knows.
A: Three things: snack at half past three, ten minutes alone with {mum} while the baby sleeps, one calm sentence instead of ten.
@ 20..26 session ey centre
O: {child} lifted a brick to throw, looked at {mum}. She said the sentence. {He} put it down and stamped.
J: Stamping is progress.
A: Told her so.
@ 32..40 liaison fsw visit
who: {nursery}, room leader.
R room leader: Bites come at the coat pegs, when eleven children want to be first.
O: Told about the three things that help at home, {mum} being there.
A: {child} goes to the pegs first, with a job: counts the hats.
@ 46..55 phone fsw phone
O: Two-week call.
R mum: Four times this week instead of eleven. "{He}'s asleep and I'm sitting in the quiet. I'd forgotten it."
done: Parenting course in the new year: on the list.
@ 75..90 home-visit fsw visit
why: Last planned visit.
O: {child} showed the baby how to bang two spoons. Took hers when she was better at it, gave it back when asked.
R mum: Nursery has not rung for three weeks.
V child: "Baby laugh at me."
J: Ordinary ups and downs now.
A: Closing our visits. They come on Tuesdays anyway.

arc smoke-and-money
for anyone
weight 7
@ 0..4 home-visit fsw visit
why: {mum} told {ey} that the meter was empty.
O: Cold flat, all in one room with a heater. {child} in a coat, cheerful. Cupboard: pasta, cereal, a tin of peaches.
R mum: She skips her own dinner on Thursdays. {dad|Her ex} lost his shifts at the docks in the spring.
J: Poverty, not neglect. {child} comes first in everything she does.
A: Voucher for the meter today, food bank tomorrow, debt adviser at {centre} on {soon}.
@ 8..12 phone fsw phone
O: Rang after the debt adviser.
R mum: Owes less than she feared. "I haven't opened a brown envelope since January. He opened them all."
done: Payment plan goes off with her signature. Healthy Start card reissued.
@ 18..24 session ey centre
O: Cook and play. {mum} and {child} made dhal with [carrots|spinach] and took a pot home.
V child: "I stir it. I did."
J: Enjoyed by both. Recipe costs under a pound.
@ 40..50 home-visit fsw visit
why: To see how the plan holds.
O: Heating on. {child} showed me the new library card and made me read all of the bear.
R mum: Three mornings at the bakery from Monday. Nan minds {child}.
J: Strength was there; the paper was in the way.
A: Tax-free childcare explained; I ring in a month.
@ 75..85 phone fsw phone p=0.7
O: Month's call.
R mum: Second payment made. She has bought shoes, "from a shop".
A: Closed with her agreement; she knows the door.

arc weight-faltering
for newborn
weight 5
@ 85..95 hv-contact hv centre sig
growth: {kg}; has crossed one centile space since eight weeks.
O: {child} alert, thin legs, feeds busily and stops to look about.
R mum: "{He}'s just long like {his} dad."
J: Growth slowing. No illness seen. Feeding seems easily distracted.
A: Weigh in two weeks, feeds in a quiet dim room, GP to examine.
@ 99..106 hv-contact hv visit
growth: {kg}; along the new lower line.
O: Whole feed watched at home in the bedroom with the door shut: twenty minutes, emptied.
R mum: At her mother in law's the television is always on and everyone wants a turn.
J: It is the noise. {mum} sees it too.
A: A feed, anywhere, is now "the baby's appointment". Bloods from GP normal.
@ 127..137 hv-contact hv centre
growth: {kg}; climbing back.
O: Rounder cheeks. {child} laughed at the scales.
J: Recovering. Solids in a month.
A: Monthly weights till eight months.
@ 165..180 phone hv phone
O: Weight rung through by {mum} from clinic.
R mum: Back on {his} old line. {He} eats "anything orange".
A: Universal.

arc substance-recovery
for anyone
weight 3
@ 0..4 liaison hv phone sig
who: Drug and alcohol service, key worker.
R key worker: {mum} has been stable on her script for fourteen months, all tests clear. She asked that we be told by her first; she has.
O: Shared: visits kept, home ready, {child} thriving.
A: Joint review quarterly, {mum} at the table.
@ 14..20 home-visit hv visit
why: Planned visit.
O: {mum} open about bad days. Medicines locked in a box above the boiler, shown without being asked. {child} {age}, clean, busy, came to her when {he} bumped {his} head.
R mum: "Everyone waits for me to fall over. You can write that down."
J: I write down that she has not. Warm, reliable care.
A: Next visit in a month; Monday group at {centre}.
@ 45..55 session ey centre
O: {mum} ran the song circle when {ey} was called away. Four songs, in tune.
J: Leader in the making. Said so.
@ 90..100 liaison hv visit
who: Key worker and {mum}, at {centre}.
O: Quarterly review. All contacts kept.
R key worker: Reduction begins, at {mum}'s pace.
A: Lapse plan written by {mum}: whom she rings, where {child} sleeps that night.
@ 130..140 phone hv phone
O: {mum} rang at eight: she had used last night, once. {child} was at her mother's, as in the plan.
R mum: "I did the plan. I did all of it."
done: Thanked her for ringing. Key worker sees her at eleven. Grandmother has {child} until tomorrow.
J: {child} safe throughout. The plan was made for this night and held.
A: Social care consulted: no role now. Visit tomorrow with the key worker.
@ 131..142 home-visit hv visit sig
why: After the lapse.
O: {child} seen awake, content, wanted the keys. {mum} tired, ashamed, sober. Grandmother there.
R mum: An anniversary. Nobody had asked about him for years.
J: A lapse with everyone told. Grief under it.
A: Bereavement counselling asked for. Weekly contact for a month.
@ 190..210 liaison hv visit
who: Key worker and {mum}.
R key worker: Eight weeks clear.
O: {child} has started at {nursery}.
A: Back to quarterly.

arc separation
for couple-separating
weight 10
@ 0..5 home-visit hv visit sig
why: {mum} asked to talk.
O: {dad}'s coat and shoes gone from the hall. {child} asked me at the door whether I was daddy.
R mum: They parted on Sunday, without a row, "which was almost worse". He is at his brother's.
V child: "Daddy at uncle house."
J: Sad and civil. {child} needs one story from both.
A: Words for {child} agreed with her and, by phone, with {dad}: both love {him}; nobody did anything wrong. I visit {dad} too.
@ 8..14 home-visit fsw visit
why: To see {dad} where he lives now, at his wish.
O: Sofa bed, travel cot, {child}'s other cup. {dad} had bought the same night light.
R dad: He does not know how to do hair.
J: Thought about what {child} needs before what he does.
A: {his} weekends begin on {soon}. {dad} has his own record with us from today, so that what he tells stays his.
@ 30..38 session ey centre
O: Came with {dad} for the first time. {child} led him round and told him which chair was mummy's.
V child: "This mummy chair. You sit there."
J: Two places, one child, well held.
@ 55..65 phone hv phone
O: {mum} rang: {child} wets the bed after weekends.
R mum: She wonders if it means something.
done: Talked about change; the same bedtime in both homes. No other signs. {dad} says the same of Mondays.
A: Ask again in a month.
@ 90..105 phone hv phone p=0.8
O: Month's call.
R mum: Dry for two weeks. {dad} has learned plaits from a video.
A: Nothing further.

arc stuck
for stuck
weight 1
@ 0 home-visit fsw visit sig
why: First visit after the nursery's request for support.
O: {mum} answered in the doorway and talked there for ten minutes. Behind her, shut doors and a smell of dog. {child} ({age}) not seen; "asleep".
R mum: Everything is fine and the nursery makes a fuss.
J: Polite and closed. I did not see {child}.
A: Visit in a fortnight, agreed.
@ 14 no-access fsw visit
O: {time}. Dog barking, television on. No answer.
done: Card left.
J: May have been in.
A: Try on {soon}.
@ 22 no-access fsw visit
O: {time}. Upstairs curtain moved.
done: Card and text.
earlier: Second in a row.
J: I think they were at home.
A: Letter with a date.
@ 38 home-visit fsw visit
why: Visit named in the letter.
O: Let in to the front room. {child} in a nappy at noon, pale, quiet, watched cartoons throughout. Ate dry cereal from the packet. Floor sticky, dog's dirt by the back door.
R mum: {He} is "a bad eater". Her back is bad and nobody helps.
V child: Did not speak. Followed the biscuit with {his} eyes.
J: Home below what {child} needs, {mum} overwhelmed and denying it.
A: Agreed: floor, nappies, nursery every day. Visit weekly.
@ 45 no-access fsw visit
O: {time}. No answer.
done: Card.
earlier: Third of five visits.
A: Speak with {lead}.
@ 52 no-access hv visit
O: {time}. Neighbour says they are in and do not open to "anyone with a badge".
done: Card with my mobile number, written by hand.
earlier: Fourth. Two year review now overdue.
J: Avoids us. {child} was last seen two weeks ago.
A: Ask {nursery} when {he} was last there.
@ 54 liaison hv phone
who: {nursery}, manager.
R manager: {child} came nine days of thirty. Hungry when {he} comes, asks to stay.
O: Asked and told with {mum}'s knowledge (letter of the 38th day's visit).
A: They ring me each day {he} is away.
@ 66 home-visit fsw visit
why: Unannounced, with {hv}.
O: Let in. Floor washed that morning, still wet. {child} dressed. Cupboard as before. Same things promised.
R mum: "I've been doing it. You never come when it's good."
J: Tidied for us. No change underneath that we can see.
A: Same three things, with dates. Debt adviser offered a third time.
@ 80 phone fsw phone
O: Rang four times this week, no answer; texts read, not answered.
A: Next visit with {lead}.
@ 94 no-access fsw visit
O: {time}. Dog, no answer. Pushchair in the hall through the glass.
done: Card.
earlier: Fifth.
J: Nothing has moved for three months.
@ 108 home-visit fsw visit
why: With {lead}.
O: {child} seen, thinner in the face to my eye; {mum} would not have {him} weighed. Words: "mine", "no", "dog".
R mum: Her mother died in March. She has told nobody here.
J: Grief, debt, drink perhaps. She told us one true thing.
A: Bereavement service, her wish. Weight at nursery with her there.
@ 122 no-access fsw visit
O: {time}. No answer.
done: Card with a note about her mother.
earlier: Sixth.
@ 138 no-access hv visit
O: {time}. No answer; bins overflowing.
done: Card. GP asked by phone: not seen for a year.
earlier: Seventh. Review overdue by five months.
J: I cannot say that {child} is well.
A: To the multi-professional meeting.
@ 150 liaison lead visit sig
who: Team meeting.
O: Three disciplines described the same doorway. Each had been promised the same three things.
J: Stuck: seven no access visits in five months, {child} seen three times, no goal met. Optimism has been ours.
A: One worker, not three. {ey}, whom {child} runs to at nursery, becomes the way in. Threshold looked at again in four weeks.
@ 166 home-visit ey visit
why: First visit by me, in the team's stead.
O: {mum} let me in because of the photograph of {child} laughing at nursery. {child} sat on my foot.
V child: "You nursery. You come my house."
R mum: "I didn't know {he} could do that face."
J: First open door.
A: Nothing asked of her today. I come next Thursday, with photographs.
@ 180 no-access ey visit
O: {time}. No answer; text an hour later: "sorry bad day thurs ok".
done: Answered: Thursday is good.
J: First time she has written to any of us.
@ 200 home-visit fsw visit
why: Debt letters, at {mum}'s asking through {ey}.
O: Carrier bag of letters on the table. Floor no better. {child} ate toast, two slices, then two more.
R mum: "There. That's all of them."
J: Trust, a carrier bag of it. {child}'s daily care not changed yet.
A: Social care consulted by {lead}: to keep early help with a review date. If nursery stays under half, refer.
@ 228 liaison hv phone
who: {nursery}, manager.
R manager: Eleven days of twenty.
O: Weight taken with {mum} there: {kg}, below the line {he} had.
A: GP and dietitian; {mum} agreed on the phone.
@ 250 no-access hv visit
O: {time}. Agreed visit for the review. No answer.
done: Card; {ey} texted her.
earlier: Ninth since the start.
J: Still stuck in the main thing: {child}'s health is not seen to.
A: Back to the meeting on {soon}.
