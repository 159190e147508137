# The contacts every family has. A pool is drawn from without repeating within a family.
# [a|b] is a choice; [toy=a|b] a choice that is remembered as {toy}.

pool antenatal-16
@ antenatal mw centre
O: [Booked|Seen] in clinic at {weeks}. [Well in herself|Well|Tired but well]. BP {bp}, urine NAD. Fetal heart heard. [Bloods and scan results explained|Screening results given and understood|Anomaly scan booked for the week after next].
R mum: [She has stopped feeling sick this week and is eating again|"I feel human again, finally"|The sickness is easing; she can manage toast and fruit].
J: Low risk at present. Routine care.
@ antenatal mw centre
O: {mum} attended with [her mother|{dad|her sister}|her toddler in the pushchair]. {weeks}. BP {bp}. Urine: trace of protein, [repeat at next visit|MSU sent]. Growth and dates agree.
R mum: [She is worried about money once maternity pay drops|She wants to know what she can take for heartburn|She asked when she will feel the baby move].
J: Advice given on [movement, diet and when to ring triage|pelvic floor, diet and rest|iron-rich foods; ferritin is on the low side]. Plan of care unchanged.
@ antenatal mw phone
O: Telephone appointment, {weeks}, as {mum} [could not get time off work|has a cold|had no childcare]. Results given. Combined screening low chance.
R mum: [Relieved about the results. No bleeding, no pain.|No worries. She has joined the bump group at {centre}.]
J: To be seen face to face at 25 weeks. Healthy Start form [sent|explained and sent].

pool antenatal-28
@ antenatal mw centre
O: {weeks}. BP {bp}. Fundal height plotted, following the line. FH 140 regular. Anti-D not needed. Whooping cough vaccine [given today|had at the GP last week|declined for now, leaflet given].
R mum: [Baby is most active at night.|"She never stops kicking when I sit down."|Good movements, she knows the pattern now.]
J: Well. Asked about mood and safety at home when seen alone: no concerns told.
@ antenatal mw centre
O: Seen at {centre} with an early appointment before work. {weeks}. BP {bp}, urine clear. GTT [normal|normal, result given]. Bloods repeated.
R mum: She would like to [use the birth pool|go home the same day if all is well|have her mother with her as well as {dad|a friend}].
A: Birth preferences talked through. Risk unchanged; [place=birth centre|midwife-led unit|labour ward|home] planned.
@ antenatal mw centre
O: {weeks}. BP {bp}. Slight ankle swelling by the evening, none today. Urine NAD. Baby cephalic, not engaged. Iron tablets [started|continued].
R mum: [Back ache since last week. Sleeps with a pillow between her knees.|Heartburn keeps her up. Otherwise fine.]
J: Physiotherapy leaflet and a referral to the [infant feeding group|antenatal class] at {centre}.

pool antenatal-34
@ antenatal mw visit
O: Home visit for 34 to 36 week check. {weeks}. BP {bp}. Cephalic. Moses basket and clothes are ready in the parents' room. [House warm and tidy|Flat warm, lift out of order again|Cot still in its box].
R mum: [She has packed two bags and still worries it is not enough.|She would rather not talk about the last birth until nearer the time.|"I just want to meet the baby now."]
J: Ready. Safe sleep and the first days talked through with [{mum} and {dad|her mother}|{mum}]. Signs of labour and triage number repeated.
@ antenatal mw centre
O: {weeks}. BP {bp}. Urine NAD. Fundal height on the line; good movements. Cephalic, three fifths.
R mum: She wants to breastfeed ["if it works"|as she did before|and her mother in law is against it].
A: Hand expressing shown and syringes given. Plan to see the feeding team in the first week.
@ antenatal mw centre
O: {weeks}. Breech on palpation; scan arranged for [Tuesday|Thursday|tomorrow]. BP {bp}. Movements good.
R mum: "[I knew it, I can feel the head under my ribs.|So what happens now?]"
J: Options explained: wait, turn, or planned section. To decide after the scan.

pool antenatal-38
@ antenatal mw centre
O: {weeks}. BP {bp}. Cephalic and engaged. Sweep [offered and declined|offered, will think|done with consent].
R mum: [Fed up and not sleeping.|Excited; her mother has arrived to stay.|Tightenings through the night, nothing regular.]
J: Well. Plan for [41 weeks|post dates] explained. Number for triage on the fridge.
@ antenatal mw phone
O: {mum} rang: [a show this morning, waters intact|tightenings every 15 minutes since five|fewer movements since last night]. {weeks}.
R mum: [She feels calm and will wait at home.|"Something feels different today."]
J: Asked to [ring triage now and go in for a trace|stay at home, eat, rest and ring again when they come every five minutes]. Triage told.

pool hv-antenatal
@ hv-contact hv visit
O: Antenatal contact at home, {weeks}. {mum} [and {dad|her partner}] present. [Neat two-bedroom flat, second floor|Rented house shared with {mum}'s parents|House being decorated, nursery half painted]. Role of the health visitor explained.
R mum: [The pregnancy was planned and much wanted|It was a surprise but she is glad now|She is looking forward to it and frightened of the birth]. Family history: [nothing of note|her mother had low mood after both births|asthma on {dad|the father}'s side].
J: Warm talk about the baby; parents already [speak to the bump|have chosen a name and keep it to themselves]. Asked about mood and about safety at home: no concerns.
A: Universal offer. New birth visit between day 10 and 14. Told about [the bump to baby group|the infant feeding drop-in] at {centre}.
@ hv-contact hv visit
O: Met {mum} for the first time at {weeks}. Seen [alone|with her mother|with {dad|her sister}]. {older children about|No other children}. Smoke alarm works; carbon monoxide reading [1|2|0].
R mum: [She grew up in care of her nan and wants this to be different|She moved here last year and knows few people|Her own mother lives round the corner and helps]. She [does not smoke|stopped smoking when she found out|smokes five a day and would like help].
J: Thoughtful about becoming [a mother|a mother again]. Some worry about [being on her own at night|money|the birth], proportionate.
A: [Referred to stop smoking with her agreement.|Universal.|Universal, with a phone call at 36 weeks because of the worry.] 
@ hv-contact hv centre
O: Antenatal contact at {centre} after the bump group, {weeks}. [Quiet at first, then full of questions|Talked easily]. Infant feeding, responsive care and crying talked through.
R mum: "[I never held a baby before my sister's.|My mum says you cannot spoil a baby, and the app says the same.]"
J: Positive about the baby. Whooley questions: no to both.
A: Universal. Leaflets in {language} [given|sent by text].

pool birth
@ home-visit mw visit
O: Day 1 visit. {child} born [at the midwife-led unit|at the hospital|on labour ward] on {born}, birth weight {birthkg}. [Normal birth, second degree tear sutured|Normal birth, no tears|Forceps birth after a long second stage|Emergency section for slow progress]. [Latching well|Sleepy at the breast|Taking 40 ml every three hours]. Cord dry. Passed urine and meconium.
R mum: [Sore, happy, has not slept.|"It was nothing like I planned but {he} is here."|She is proud of how it went.]
J: Mother and baby well for day 1. Cord care, jaundice and when to ring explained to both.
@ home-visit mw visit
O: First visit home, day 2. {child} [pink and alert|slightly jaundiced to the face, feeding well|unsettled, rooting]. Birth weight {birthkg}. Lochia normal, legs soft. BP {bp}.
R mum: [Her milk is coming in and it hurts.|She cried this morning and does not know why.|She feels well and wants to go out.]
J: Baby blues talked about as common and passing. Feed watched: [good deep latch after help with position|effective|shallow; feeding plan left].
@ home-visit mw visit
O: Day 3 visit with [grandmother|{dad|aunt}] and older children in and out. {child} born {born}, {birthkg}. [Feeds two-hourly|Feeds well, settles well]. Skin mild jaundice, stools changing.
R mum: [Older child has been "helping" with nappies.|Night was long; they took turns.]
J: Family adjusting. Day 5 weight and blood spot booked.

pool day5
@ home-visit mw visit
O: Day 5. Weight {kg} ([down 6%|down 4%|down 7%]). Blood spot taken with consent. [Brisk when undressed|Alert, good tone]. Perineum [comfortable|healing].
R mum: [Nights are feeding, feeding, feeding.|"I was told it would get easier and today it did."|{dad|Her mother} does the bath and she sleeps.]
J: Weight loss within what is expected. [Feeding plan to continue.|No plan needed.]
@ home-visit mw centre
O: Seen at the postnatal clinic at {centre}. Day 5 weight {kg}. Blood spot done. Slight sticky eye on the left, cleaned.
R mum: Pain is [better|worse on stairs]. She takes paracetamol only.
J: Well. Discharge planned on day 10 to the health visitor ({hv}).

pool discharge
@ home-visit mw visit
O: Day 10 visit. Weight {kg}, [back at birth weight|nearly at birth weight|above birth weight]. Cord off and clean. {mum} walking well. Contraception, six-week check and when to ask for help gone through.
R mum: [She will miss the visits.|She feels ready.|"You lot have been lovely, I'll be fine."]
J: Discharged to {hv}, health visitor, with [nothing outstanding|a note about feeding|a note that mood should be asked about again].
@ liaison mw phone
O: Handover to {hv}, health visitor, by phone. Mother and baby discharged from midwifery today, day {day}. Weight {kg}. [Breast|Bottle|Mixed] feeding.
J: Shared: [a hard birth and some tears since; partner is kind and present|housing is crowded, three generations in two rooms|nothing that worries us].
A: {hv} visits on {soon}. Agreed with {mum} beforehand.

pool new-birth
@ hv-contact hv visit sig
O: New birth visit, {child} {age}. {mum} [and {dad|grandmother}] present. Weight {kg}, length and head plotted. [Breastfed on demand|Breast with one bottle at night|Formula, 90 ml three-hourly|Expressed milk by bottle]. Fontanelle soft, hips not repeated, tone good. Red book completed. [Sleeps in a Moses basket beside the bed|Sleeps in a crib next to {mum}].
R mum: The birth was [quicker than she expected|long, and she wants to talk it over one day|"fine, all fine"]. She feels [tired and well|tearful now and then|on top of it most days].
J: Gentle, quick responses to {child}'s cues. Whooley questions: [no to both|no to both today, will ask again at six weeks].
A: Universal. Safe sleep, crying (ICON) and safety of [pets|stairs|the kettle] gone through. Next contact at six to eight weeks.
@ hv-contact hv visit sig
O: Visited at home for new birth review, {age}. [Curtains drawn, everyone asleep but grandmother|Lively home, music on|Very tidy; breast pump drying by the sink]. {child} {kg}, [following the {centile} centile|between lines, to be plotted again]. Skin clear, [milk spots only|dry at the ankles]. Hearing screen passed.
R mum: [{He} feeds little and often and hates the car seat.|She keeps a chart of every feed and is ready to stop.|"Is it normal that {he} grunts all night?"]
J: [Confident second-time mother|First-time mother, anxious in an ordinary way and reassured by the weight|Both parents hold {him} with ease].
A: Universal. [Vitamin D given.|Registered the birth; child benefit form explained.|Immunisation at eight weeks explained.] {centre} timetable left.
@ hv-contact hv visit sig
O: New birth visit, day {day}. {child} awake and looking at faces. {kg}. [Breastfeeding seen: deep latch, swallows heard|Bottle feed seen: paced, upright, with breaks]. {home}
R dad|mum: [Has two weeks' leave and does the nights till two.|Goes back on Monday and worries how she will manage.|Had not thought he would love {him} so fast.]
R mum: [She bled more than she expected after the birth and has seen the GP.|Her stitches have healed.|Her mother is over from home for a month and cooks.]
J: Family well supported. Attachment forming well.
A: Universal plus: weight again at [three weeks|four weeks] in clinic.

pool six-week
@ hv-contact hv visit sig
O: Six to eight week review, {child} {age}. {kg}, on the {centile} centile. Smiles, follows a face through 90 degrees, lifts head briefly on tummy. [Feeding three-hourly, six wet nappies|Breastfed, settled between feeds]. First immunisations [booked|given on {soon}].
R mum: [{He} smiled at {his} dad first, "of course".|Evenings are hard between six and nine.|She has been out to baby group twice and liked it.]
J: Mood asked with EPDS: score [4|5|6|7|3]. Question 10: never. [Enjoys {him}.|Tired, coping, has help.]
A: Universal. Next review at nine to twelve months; clinic for weight when wished.
@ hv-contact hv centre sig
O: Review at {centre}, {age}. Seen with {mum}. {kg}. Good head control for age, coos back. Cradle cap, oil advised. GP check [done, normal|tomorrow].
R mum: ["{He} only sleeps on me."|She had a good six-week check and asks about swimming.|She is back in contact with her sister, which has helped.]
J: EPDS [5|6|8|9]. [No concerns.|A little raised; lonely in the day. Agreed to ring in two weeks.]
A: [Universal.|Additional: phone call in two weeks and introduced to {ey} for baby group.]
@ hv-contact hv visit sig
O: Home visit, {age}. {child} lies on the mat kicking, turns to {mum}'s voice. {kg}. [Slight flattening on the right; tummy time shown|No flat spot|Umbilical hernia, soft, seen by GP].
R mum: [Bottles have gone from 120 to 150 ml.|She gave a dummy and feels guilty.|"I'm getting four hours in one go, I feel like a queen."]
J: Warm and playful; {mum} talks to {him} while changing. EPDS [3|4|6].
A: Universal. [Talked about going back to work.|Talked about contraception; appointment at the GP.]

pool one-year
@ hv-contact hv centre sig
O: Nine to twelve month review at {centre}, {child} {age}. {kg}, {centile} centile. Sits steady, crawls, pulls to stand, pincer grip. Babbles with changing sounds, waves. Two teeth. [Eats what the family eats|Fussy with lumps, likes fruit].
R mum: [{He} says "mama" to everything.|{He} claps when the news comes on.|Nights broken again since the cold.]
J: Development as expected for age on the questionnaire. Good eye contact, looks to {mum} for reassurance.
A: Universal. Home safety: stair gate, blind cords, hot drinks. Bookstart bag given. Dentist [found|list given].
@ hv-contact hv visit sig
O: One year review at home, {age}. {child} [cruises along the sofa|bottom-shuffles with speed|takes two steps and sits down laughing]. {kg}. MMR booked. [Still has four bottles a day|Drinks from a beaker].
R mum: [Back to work three days; grandmother minds {him}.|She would like more hours but the nursery has no place till spring.|"I look at {him} and think, how are you one?"]
J: Secure, curious. {mum} names what {he} points at. [No concerns.|Milk intake high; iron-rich food and fewer bottles advised.]
A: [Universal.|Universal plus: phone in a month about bottles.]
@ hv-contact hv centre sig
O: Review, {age}. {child} slow to warm, then handed me [a brick|a book|half a rice cake] over and over. Questionnaire: communication [just above the line|at the line, to be looked at again|well above]. {kg}.
R mum: {He} understands ["no"|{language} and English both|far more than {he} says].
J: [Watchful for language, otherwise thriving.|Thriving.]
A: [Songs and rhymes at {centre} on Tuesdays; look again at 18 months.|Universal.]

pool two-year
@ hv-contact hv centre sig
O: Two to two and a half year review, {child} {age}, done together with {ey} (early years). {kg}. Runs, kicks a ball, climbs. [Two and three word phrases|About 60 words, joins two|Talks in sentences, asks why]. Feeds self with spoon. [In nappies, shows interest in the potty|Dry by day].
R mum: [Tantrums in every shop.|{He} will only eat beige food.|{He} is {his} own person and she loves it.]
V child: {voice}
J: All areas within expected range. [Plays alongside others, begins to share.|Imaginative play with [toy=a tea set|the farm animals|cars and a ramp|dolls].]
A: Universal. Two-year-old funding [in place|form done today]. Teeth brushing and dentist.
@ hv-contact hv centre sig
O: Integrated review with nursery's report ({nursery}). {child}, {age}, {kg}. [Builds a tower of eight|Threads beads|Draws lines and names them "rain"]. Speech clear to family, half clear to me. Social: [plays beside others|joins in chasing games].
R mum: Nursery says [{he} settles in minutes|{he} is a different child there, quiet and busy|{he} bites when crowded].
V child: {voice}
J: On track. [Some frustration when not understood; pointing and waiting advised.|Nothing of concern.]
A: [Universal.|Review of speech in three months at talk and play.]
@ hv-contact hv visit sig
O: Two year review at home, as {mum} [has no car|is near her due date|works till five]. {child} showed me {his} [bed|cars|drawing on the wall]. {kg}. ASQ completed with {mum}: all areas above the cut-off.
R mum: {He} [sleeps through now, "two years late"|asks for {dad|nan} at night|copies everything the older one does].
V child: {voice}
J: Happy, active child in a loving home.
A: Universal; next from school nursing unless asked. Potty and sleep leaflets.

pool voices
"That's my bed. Daddy made it."
"More juice please." Then hid behind the sofa, laughing.
Pointed at my bag: "What's in it?"
"I big. Baby little."
Named mummy, nanny and "my dog" in the photo.
"No. Not nap."
Said "look, look" and brought me every car in turn.
Did not speak to me, but whispered to mum about the stickers and chose a red one.
"I did a wee in the potty, all by myself."
"Nanny's house got fish."
Sang all of the bus song, with the wipers twice.
"Mummy happy now."

pool voices-of-babies
Looked from my face to hers and back, then hid in her neck.
Reached for my badge and would not let go of it.
Kicked with both feet whenever she spoke.
Babbled to the cat, with pauses for its answer.
Cried when put down, stopped at the first word from her.
Laughed out loud at the washing machine.
Watched my pen all the way through the visit.
Went still and listened when the door went, then smiled.
Held out a wet biscuit for me to taste.
Turned away from the spoon, lips shut, and meant it.

pool homes
Ground-floor flat, warm and lived in, toys in one corner.
Terraced house, hall full of shoes and a bicycle.
Top-floor flat, bright; pushchair has to be carried up.
Family has the two upstairs rooms of {mum}'s parents' house.
Privately rented house, new carpet, washing on every radiator.
Housing association flat, smoke alarm tested and working.
