// Running text for made-up services: sentences with gaps, the words that fill them, and a long tail of rare words, so
// that the vocabulary keeps growing with the catalogue as it does in real ones.

export const SENTENCES = [
  "{Org} runs a {how} {noun} in {place} for {aud}, meeting at {venue} on {day} {part}s.",
  "We help {aud} with {kw}, {kw2} and {w}.",
  "There is {kw}, {w} and {w} {w}, and how to {do} {w} {w}.",
  "{Aud} can {do} {kw} with {how} staff and volunteers who {do} {w} {w}.",
  "The group is {how} and {how}, with {w} and {w} {w}.",
  "Anybody who struggles with {kw} or {kw2} can {do} {w} {w} with us.",
  "Come to {venue} for {kw}, a hot drink and {w} {w}.",
  "You need no letter from anyone: come on {day} or ring {person} about {w} {w}.",
  "Doctors, link workers and {w} {w} may send people, or you come by yourself.",
  "{person} leads the {part} with {w}, {w} and {kw}.",
  "A course takes {num} weeks with {kw2}, {w} and {w} {w}.",
  "People tell us that they {do} {w} {w} and feel less {low} after {num} weeks.",
  "From {street} there is a level way in, with {w} {w} close by.",
  "It was begun in {year} by {person} and {w} {w} from {place2}.",
  "{w} {w} {w} {kw} {w} {w} {w} {w}.",
  "{w} {w} {w} {w} {w} {w} and {kw2} {w} {w}.",
  "{w} {w}, {w} {w} {w} {w}; {w} {w} {w} {w} {w}.",
  "{how} {w} {w} {w} by {w} {w} {w} {w} {w}.",
  "{w} {w} {w} {w} for {aud} and {w} {w} {w}.",
];

export const HOW = "friendly relaxed free gentle weekly monthly drop-in supportive volunteer-led confidential small practical outdoor seated creative quiet lively beginner-friendly low-cost welcoming".split(" ");
export const DO = "try build learn share enjoy manage plan improve practise explore organise rediscover understand strengthen discuss".split(" ");
export const LOW = "alone worried tired stuck stressed low anxious left-out".split(" ");
export const AUDIENCES =
  "older people|adults of any age|people over fifty|young adults|parents|new parents|women|men|disabled people|families|people living alone|neighbours|newcomers|unpaid carers|anyone who feels alone|people out of work|veterans".split("|");
export const FIRST = "Aisha Alan Amina Anil Barbara Carol Chen Colin Dawn Derek Eileen Emeka Fatima Gareth Grace Hannah Hassan Imran Ivy Joan Kemi Layla Liam Maria Maureen Mei Nadia Neil Olu Pat Priya Ravi Rhian Ruth Sam Sian Sunita Tom Wendy Yusuf".split(" ");
const HEADS = "Ash Ald Bar Beck Birch Brad Brook Burn Chal Ches Clay Cold Cran Dal Dun East El Fair Fen Gar Glen Hal Hart Haw Hol Kirk Lang Lin Long Mal Mar Mel Mill Moor New North Oak Old Pen Rad Red Rib Ros Rye Sand Shel Skip Stan Sut Thorn Wal West Whit Win Wood".split(" ");
const TAILS = "bourne bridge bury by cliffe combe cote dale den don field ford gate ham hill holme hurst ley low mere mouth ness port shaw side stead stone ton thorpe vale ville well wick wood worth".split(" ");

/** The name of a village, street or family. */
export const placeName = (draw) => draw.one(HEADS) + draw.one(TAILS);

const COMMON =
  "the and of to a in for with on is our your we you are this as people local who from at be or can by that have will their all more an service offer they group help family open welcome between week each place new other also together adults living may into up time day home free come first need make support contact activity session room hall team member know talk small every work good start year care life town area friend meet tea phone call visit share house cup".split(" ");
const STARTS = "ab ac ad al am an ar as be bi bo ca cen cha cla co con cra de di do dra el en ex fa fe fi flo fra ga ge gra ha he ho im in ja ka la le li lo ma me mi mo mu na ne no or pa per pla po pra pre pro qua ra re ri ro sa se si so spe sta stre su ta te ti tra tri un va ve vi wa we wi".split(" ");
const MIDDLES = "b c d f g l m n p r s t v ck ct ft mp nd ng nt pt rd rk rm rn rt sh st th tt ll rr".split(" ");
const ENDS = "able age al ance ant ate ed en ence er ers ery es ful ial ible ic ies ify ing ings ion ise ish ism ist ity ive less ly ment ness or ory ous ship tion ure y".split(" ");

/** The word of this rank in an endless vocabulary: the same rank is always the same word. */
function rare(rank) {
  let hash = Math.imul(rank + 1, 2654435761) >>> 0;
  const part = (list) => {
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
    return list[hash % list.length];
  };
  const long = part([true, true, false]);
  return part(STARTS) + part(MIDDLES) + (long ? part(["a", "e", "i", "o", "u"]) + part(MIDDLES) : "") + part(ENDS);
}

/** A word of running text: half of them common ones, the others of a tail that grows with the root of the catalogue. */
export function anyWord(draw, services) {
  if (draw.chance(0.52)) {
    // The k-th common word about 1/k times as often as the first.
    return COMMON[Math.min(COMMON.length - 1, Math.floor(Math.exp(draw.next() * Math.log(COMMON.length + 1))) - 1)];
  }
  return rare(Math.floor(Math.exp(draw.next() * Math.log(480 * Math.sqrt(services)))));
}
