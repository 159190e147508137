# Calls, visits and liaison of ordinary life. Drawn for families of any kind, by the age of the youngest child.

pool phone 0-6
@ phone hv phone
O: {mum} rang: {child} has [had green nappies for two days|been sick after every feed today|been crying since four].
R mum: [Temperature 37.2. Still feeding.|"{He} brings it all back and then wants more."|She is at the end of her rope and put {him} down in the cot to ring me.]
done: [Asked about wet nappies, colour and feeding: all reassuring.|Talked it through step by step; feeds are large, smaller and more often advised.|Said that putting {him} down somewhere safe was the right thing. Stayed on the phone until the crying stopped.]
A: [To ring 111 if a fever or dry nappies.|Ring tomorrow morning.|I ring at nine tomorrow.]
@ phone hv phone
O: Follow-up call as agreed. {mum} answered from the [park|bus|doctor's waiting room].
R mum: [Much better. It was wind, as her mother said all along.|The cream worked. She forgot to ring back, sorry.|{He} slept five hours and she woke up frightened.]
A: Nothing further. [Clinic next week if she likes.|]
@ phone admin phone
O: {mum} rang the centre to [change the clinic appointment|ask when baby massage starts again|say that they cannot come tomorrow]. Message for {hv}.
done: [New time given: {soon}, 10.30.|Place booked, starts {soon}.|Told {hv} the same morning.]

pool phone 6-60
@ phone hv phone
O: {mum} rang about [sleep: {he} wakes at five and will not settle|a rash on the trunk since this morning|potty training that went well and now does not].
R mum: ["I've tried everything the internet says."|No fever, playing, glass test fine.|Since nursery began {he} holds on all day.]
done: [Listened; one change at a time agreed: same words, same order at bedtime.|Likely viral; what to look for gone through.|No pressure for a fortnight; drinks and fibre; pants and a story.]
A: [I ring in two weeks.|GP if no better on Monday.|Nothing further unless asked.]
@ phone ey phone
O: Rang {mum} as {child} has not been for [three|four] weeks.
R mum: [Chickenpox, one after the other.|She has started at the warehouse and her sister cannot manage the bus with both.|She thought she had been taken off the list.]
done: Said they are missed. [Saturday session offered.|Place kept.|Sent the new timetable.]
@ phone fsw phone
O: {mum} rang about [a letter from the council she did not understand|the washing machine grant|the two-year-old funding code that would not work].
done: [Read it together: it is a review, not a sanction; reply by {soon}.|Form done over the phone, reference taken.|Renewed with her on the line.]
J: Manages well once the paper is in plain words.
@ phone admin phone
O: Call from {mum}: family going [to {origin} for five weeks|to her sister in Leicester for the month]. Asked that {hv} know before the review.
done: Review moved to after {soon}.
@ phone hv phone
O: Rang {mum} after the result came back: iron [low|normal].
R mum: [{He} still drinks four bottles of milk.|Glad. "I was bracing myself."]
A: [Milk down to two cups, iron foods list in {language}. GP has prescribed drops.|No further action.]

pool visit 0-60
@ home-visit fsw visit
why: Agreed visit about [the benefits letter|bedtimes|getting out with two small ones].
O: {mum} and {child} at home. {home} {child} [came to the door in one sock|was building under the table|slept throughout].
R mum: [Some days she does not open the curtains, most days she does.|"By seven I've got nothing left."|She has never had to ask before.]
done: [Rang the helpline together and got a reference number.|Made a chart with pictures: bath, book, bed.|Planned two mornings out and looked up the buses.]
A: [{mum} sends the form by Friday, I chase on Monday.|Try for ten days, I come back on {soon}.|I meet them at {centre} on the first morning.]
@ home-visit ey visit
why: Home visit before starting at [the twos' room|stay and play].
O: {child} [hid behind {mum}'s legs, then fetched a book|talked from the moment I sat down|was asleep; saw {his} drawings on the fridge]. {mum} showed me what {he} loves: [toy=a tea set|anything with wheels|the washing machine, mainly|dinosaurs].
R mum: {He} has not been left with anyone but [nan|her sister|{dad|her friend}].
V child: {voice}
A: First week in short mornings with {mum} staying. Photo of the family for the peg.
@ home-visit fsw visit
why: To deliver [the cot from the baby bank|the stair gates|a winter coat and boots] and see how they are.
O: {home} {mum} made tea. {child} tried [the boots on the wrong feet and would not take them off|the box, which was better than what was in it].
R mum: ["I didn't think anyone would remember."|Things are steadier since the new hours.]
J: Warm home, stretched money, good humour.
@ home-visit hv visit
why: Visit asked for by {mum}: [sleep|crying|eating|jealousy of the older one].
O: {child} awake and [cheerful|grizzly, teething|clinging to {mum}'s hip]. Watched [a bedtime from the bath to the story|a meal|them play for half an hour].
R mum: [{dad|Her mother} says leave {him} to cry, and she cannot.|"I hear myself shouting and it's my mother's voice."]
J: [Loving, tired, and inconsistent at the end of the day. Motivated.|Nothing out of the ordinary; she needed another pair of eyes.]
A: One thing agreed: [same bedtime every night for a week|one meal a day without a screen|ten minutes of {child}'s own time each day].

pool liaison 0-60
@ liaison hv phone
who: {gpname}, GP at {gp}.
O: Shared with {mum}'s agreement: [weight and feeding|low mood and the score|the repeated chest infections and the damp].
R gp: [Will see {him} this week.|Has started treatment and reviews in a fortnight.|No concerns from the surgery; immunisations complete.]
A: [GP leads on this; I see the family on {soon}.|We each write to the other if anything changes.]
@ liaison ey visit
who: {nursery}, key person.
O: Met at pick-up with {mum} there. Told about what {he} enjoys at the centre.
R nursery: [{He} has found a friend and eats everything.|Quiet at group time, chatty outside.|Still cries at drop-off for a few minutes; they keep {his} bear in the office.]
A: Same words at both places for [tidying up|hands|toilet]: agreed list in the book bag.
@ liaison mw phone
who: {hv}, health visitor.
O: Shared with {mum}'s agreement: [she has been more tired than last time and has little help in the day|house move planned before the birth|older child finds the pregnancy hard].
A: {hv} brings the antenatal visit forward to {soon}.
@ liaison hv phone
who: Audiology, hospital.
O: Chased the appointment on {mum}'s behalf; letters had gone to the old address.
R hospital: New appointment {soon}, 9.40.
A: Told {mum} by text; asked her to change the address with the GP too.
@ liaison fsw phone
who: Housing officer, council.
O: With {mum}'s written agreement: how the family lives and why a ground floor matters.
R housing officer: [Needs a letter from health about the asthma.|Application is in band C; can be looked at again with medical evidence.|A surveyor comes on {soon}.]
A: I ask {hv} for the letter.

pool no-access 0-60
@ no-access hv visit
O: Planned visit, {time}. Rang twice and waited. [Curtains open, pushchair in the hall.|No sound from inside.|Neighbour says they went out early.]
done: Card left with my number and a new time, text sent.
J: First missed visit. No worry from what is known.
A: Try again on {soon}.
@ no-access mw visit
door: Someone else came to the door
O: {dad|A young man} answered: {mum} is at her mother's till the weekend.
done: Rang {mum} on her mobile; she had muddled the day and was sorry.
J: No concern.
A: Visit at her mother's tomorrow.
@ no-access fsw visit
door: Asked to come back another day
O: {mum} spoke from the window: everybody has [sickness and diarrhoea|flu]. {child} waved.
done: Left the [form|toys|food parcel] on the step.
J: Genuine, sees the funny side.
A: {soon} instead.
