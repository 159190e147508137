# Deaths, births of another child, moves. Kept few and quiet.

arc bereavement
for anyone
weight 4
@ 0..2 phone hv phone sig
O: {mum} rang to say that her father has died, suddenly, in [the night|hospital on Sunday].
R mum: She has to tell {child} and does not know how.
done: Plain words suggested: he died, his body stopped working, he cannot come back, it is nobody's fault. Leaflet for small children sent.
A: I ring after the funeral. {ey} told with her agreement.
@ 8..14 session ey centre
O: {child} ({age}) buried the doll in the sand and dug it up again, several times. {mum} let it be and wept a little.
V child: "Grandad in the ground. Not cold."
J: Taking in what {he} has been told in {his} own way.
@ 16..24 hv-contact hv visit
O: Visited after the funeral. Photograph on the table with a candle. {child} showed me "my grandad".
R mum: Her mother sleeps in the next room and cannot be left. "I'm everybody's handkerchief."
J: Grieving as families do; {mum} carries much.
A: Bereavement café for her mother, a sitter on Wednesdays through {centre}.
@ 60..75 phone hv phone
O: Two months' call.
R mum: {child} sang at the grave. Her mother has joined the choir again.
A: Nothing further; she knows where we are.

arc second-baby
for older-sibling
weight 6
@ 10..20 session ey centre
O: {mum} came with the new baby in the sling. Older child [sat on her feet for most of the hour|told everyone the baby's name|asked whether the baby could go back now].
J: A family finding its new shape.
A: A job at snack for the big one.
@ 45..60 phone hv phone
O: {mum} rang about bedtimes with two.
R mum: "There's one of me and they both know it."
done: Older one first, with a story while feeding. {dad|Her sister} does Thursdays.
@ 90..110 session ey centre
O: The older one fetched the rattle, put it into {child}'s hand and closed the fingers round it.
J: That is love, at that age.

arc traveller-site
for traveller
weight 20
@ 0..4 home-visit ey visit
why: Visit to the site at {mum}'s asking.
O: Trailer warm and shining; water from a shared tap forty metres off. {child} with cousins of all sizes, in and out. Dogs tied.
R mum: The surgery would not register them "without an address with a number". The boys' school is grand.
J: Strong family, many hands. Shut out by a form.
A: I go with her to the surgery on {soon}. Playbus on the site Wednesdays.
@ 9..14 liaison hv phone
who: Practice manager, {gp}.
O: Guidance that no proof of address is needed, sent.
R practice manager: Sorry; the whole family is registered today. Staff told.
A: Immunisations on site with the nurse on {soon}.
@ 20..28 session ey visit
O: Playbus on the site. {child} ({age}) painted the wheel of the bus, with permission, and a cousin, without.
V child: "Mine's the blue wheel."
J: At home with all ages. Pencils and scissors are well handled.
@ 40..50 home-visit hv visit sig
why: Immunisations and reviews, on the site.
O: Nine children seen in one afternoon, {child} among them: {kg}, well. Red books kept in a tin.
R mum: "You came to us. We'll come to you."
J: Healthy, loved.
A: Water: site manager written to about the tap.
@ 85..110 session ey centre
O: {mum} and two sisters came to {centre} for the first time. {child} walked in as if {he} owned it.
J: Trust going both ways.
