/** Texts of the demo newsroom, written for the purpose. Every person, place and figure in them is invented. */

export const strike = `The strike at Ouled Terra was necessary, and we should say so
Nine people died at the well. The alternative was a convoy that nobody would have stopped.

TERRAMA – On the morning of 14 January an army drone fired on a column of vehicles at the well of Ouled Terra. Nine people died. The army says that four of them were fighters of the Northern Front, and the district council says that three were children.

I do not write to make those deaths smaller. I write because the argument since then has been about everything except the choice that the army faced. The Northern Front has attacked eleven villages since October. It moves at night, on the same tracks as the salt traders, and it does not wear a uniform.

Colonel Idriss Maren, who commands the northern sector, told parliament that the convoy carried mortar tubes. No photograph of them has been published. His critics often say that he should have waited for the ground patrol, as if waiting cost nothing. The patrol was six hours away.

A drone is the least bad weapon that a poor army owns. It costs a tenth of a helicopter, and it sees more than a frightened conscript at a checkpoint. Since the army bought its drones in 2022, attacks on the northern road have fallen by 40 per cent.

It is true that mistakes were made. The rules of engagement were not published, and the families were told nothing for five days. That was wrong, and it should be put right.

But a country that cannot hold its own road is not a country. The families of Ouled Terra deserve an answer and a pension; the drivers of the northern road deserve to come home. Both are the duty of the same state.

[End]
Sources:
* Parliament of Terrama, sitting of 21 January: https://parliament.example/sittings/2026-01-21
* Northern Road Observatory, annual count: https://road-observatory.example/2025
`;

export const dam = `The Iskel dam still owes the valley its half of the bargain
Twelve years on, the capital has its electricity. The people who gave up their fields for it have a register with gaps.

TARN GATE – When the ministry closed the gates of the Iskel dam in 2014, it promised that the loan would be repaid before the children of the valley had left school. Those children are old enough to vote now, and the debt is larger than on the day it was signed.

I have nothing against dams. I learned to read under the lamps of one. What I object to is the habit of counting a river's costs only where an engineer happens to be standing.

To make room for the lake, 4,300 people left nine villages. The ministry's own register shows that 1,150 of them never received the plots they had been promised. "They were offered money, and they took it," the minister, Henrik Saal, told parliament in May. He did not add that the money came to a third of what the land was worth.

Below the wall the river has lost its calendar. The spring flood that used to lay silt on the fields at Lower Marrow no longer comes. Fishing families say that the catch has halved; nobody has measured it, because nobody was asked to.

Supporters say that the lights stay on, and they are right. The plant gives the country 18 per cent of its electricity. In the drought of 2023 it kept the hospitals of the capital running while the coastal stations stood idle. That is a real good, and those of us who complain should be the first to say so.

But a good for the capital does not settle a debt to the valley. Every dam in our history was built on the same bargain, and each time the second half went unpaid.

The licence is up for renewal in June. Parliament should not sign it until three things stand in the text: a release of water each April, high enough to reach the fields; a register of losses kept by the villages themselves; and a date for the last plot. None of this needs a new law. It needs somebody to read the old one aloud.

Sources:
* Resettlement register, final table: https://iskel-register.example/final
* Annual electricity balance 2025: https://energy-balance.example/2025
`;

export const trains = `Leave the night trains alone
A timetable is a promise, and this one is kept by four hundred people who work while we sleep.

The railway wants to end the night train to Port Lennet in December. It carried 212,000 passengers last year, and it lost money on each of them. So does the ring road, and nobody proposes to close that.

I took the train in February with a nurse, two students and a man who was bringing his mother's chairs home. None of them owns a car. The director of the railway, Lotte Behm, says that buses will do the same work by day. A bus does not let a nurse arrive at seven.

Count what the train replaces before counting what it costs. A country decides with its timetables who may live far from the capital.
`;

export const bees = `Count the bees before the barrels
The spraying law asks what a field yields. It should ask who does the work.

The spraying law of last autumn is proud of one number: it raised the rape harvest by 9 per cent. It has no number for the hives.

Beekeepers in the Sorn district lost a third of their colonies between March and May. The ministry calls this weather. The beekeepers kept thermometers.

Nobody wants to farm without any protection. But a law that measures only what leaves the field by lorry will always find the insects too expensive. Put the hives into the count, publish it by district, and let the farmers read it before they sign.

Sources:
* Sorn beekeepers, spring count: https://sorn-bees.example/count
`;

export const school = `A school is not a shelter
When the river rises, we put families into classrooms and call it a plan.

Every spring since 2019 the city has closed the schools of the lower town to make room for families whose houses stood in water. The families get a floor. The children of the lower town lose three weeks.

The mayor says that there is no other dry building. There is: the trade hall stands empty from March to June, with showers, a kitchen and its own pump. The city owns it.

A plan that uses the same classrooms for the seventh time is not a plan. Open the hall, keep the schools, and write it down before the snow melts.
`;

export const pharmacist = `The pharmacist knows your name
A machine at the corner will hand out pills faster. That is what worries me.

The health fund wants machines in 60 villages where the pharmacy closed. They are quick, they are open at night, and they do not ask how your mother is.

My pharmacist noticed in May that two doctors had written me two medicines that do not go together. The machine would have given me both within a minute.

Let the machines come for plasters and cough syrup. For the rest, pay somebody to look up.
`;

export const ferry = `The last ferry is a public road
If the island's road were made of tar, nobody would ask it for a profit.

The ferry to Sand Island makes its last crossing at six. Since the company cut the nine o'clock boat in March, the island's cooks and cleaners sleep on the mainland or do not work there at all.

The company says that the late boat carried 14 people on an average evening. That is 14 people who went home.

A public road is not closed because few drive on it at night. Put the nine o'clock boat into the contract, and pay for it as we pay for street lamps.
`;
