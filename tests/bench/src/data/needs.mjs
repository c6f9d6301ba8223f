// What made-up services are about: for each need of content/vocabulary.toml what such a group is called, and the words
// people and publishers use for it. Written by hand for the bench.

const TABLE = `
loneliness | Friendship Club, Befriending Scheme, Coffee Morning | lonely, loneliness, befriending, companionship, isolated, making friends, someone to talk to, friendly phone calls
mood | Low Mood Group, Talking Circle, Wellbeing Course | low mood, depression, depressed, feeling down, counselling, talking therapy, self esteem
anxiety | Calm Minds Course, Anxiety Group | anxiety, anxious, panic attacks, worry, stress, relaxation, breathing exercises, nerves
bereavement | Bereavement Cafe, Grief Circle | bereavement, grief, grieving, bereaved, widowed, losing someone, loss of a partner
money | Money Advice Drop-in, Budgeting Class | money advice, budgeting, money worries, saving, making ends meet, bank accounts
debt | Debt Advice Centre, Debt Clinic | debt, debts, bailiffs, arrears, owing money, debt relief order, credit cards, loan sharks
benefits | Benefits Advice Service, Welfare Rights Desk | benefits, universal credit, welfare rights, attendance allowance, pension credit, claim forms, appeals
food | Food Bank, Community Pantry, Community Fridge | food bank, food parcels, hungry, pantry, hot meals, groceries, free food
energy | Energy Advice Service, Warm Homes Project | energy bills, heating, fuel poverty, cold home, insulation, prepayment meter
housing | Housing Advice, Tenancy Support | housing, landlord, rent, eviction, tenancy, damp, repairs, council house
homelessness | Homeless Day Centre, Night Shelter | homeless, homelessness, rough sleeping, night shelter, hostel, sofa surfing
work | Job Club, Work Coaching | job club, employment, jobs, unemployed, interview skills, cv writing, finding work
learning | Adult Learning Centre, Evening Classes | adult learning, classes, courses, reading and writing, maths, qualifications
volunteering | Volunteer Centre, Time Bank | volunteering, volunteer, helping others, giving time, time bank, charity shop
digital | Digital Skills Class, Computer Drop-in | computers, internet, getting online, tablet, smartphone, email, digital skills
physical-activity | Gentle Exercise Class, Health Walk, Walking Football | exercise, walking group, gentle exercise, fitness, keep fit, chair exercise, swimming, balance
healthy-living | Healthy Living Centre, Cookery Class | healthy eating, healthy living, cooking, nutrition, health checks, recipes
weight | Weight Management Group, Healthy Weight Course | weight loss, weight management, losing weight, slimming, obesity, diet
smoking | Stop Smoking Service | stop smoking, quit smoking, smoking, nicotine, vaping, tobacco
alcohol | Alcohol Recovery Group, Sober Social | alcohol, drinking too much, sober, recovery from drinking, cutting down drinking
drugs | Drug Recovery Service, Needle Exchange | drugs, drug use, addiction, needle exchange, opiates, cannabis
gambling | Gambling Support Group | gambling, betting, gambling problem, casino, self exclusion
long-term-condition | Living Well Group, Diabetes Club, Stroke Club | long term condition, diabetes, stroke, heart disease, asthma, living well with illness
pain | Pain Management Group | chronic pain, persistent pain, arthritis, back pain, fibromyalgia, pain management
memory | Memory Cafe, Singing for Memory | dementia, memory loss, memory cafe, alzheimers, forgetfulness
carer | Carers Centre, Carers Break Scheme | carers, caring for someone, unpaid carer, respite, carers break, looking after
parent | Stay and Play, Parent and Toddler Group, Baby Cafe | parents, toddlers, baby group, new mums, dads, breastfeeding, stay and play
family | Family Hub, Family Support Team | family support, children, family hub, parenting course, teenagers at home
relationships | Relationship Counselling, Mediation Service | relationships, couples, separation, divorce, mediation, family arguments
domestic-abuse | Domestic Abuse Service, Freedom Course | domestic abuse, domestic violence, refuge, controlling partner, safe accommodation
sexual-violence | Sexual Violence Support Service | sexual violence, rape, sexual abuse, survivors, confidential support
disability | Disability Forum, Independent Living Centre | disability, disabled people, wheelchair, independent living, mobility, adaptations
autism | Autism Hub, Autistic Adults Group | autism, autistic, neurodivergent, adhd, sensory friendly
learning-disability | Learning Disability Club, Self Advocacy Group | learning disability, easy read, self advocacy, supported living
sight-loss | Sight Loss Group, Talking Books Club | sight loss, blind, partially sighted, low vision, talking books, macular
hearing-loss | Deaf Club, Lip Reading Class | hearing loss, deaf, hard of hearing, lip reading, sign language, tinnitus
lgbt | Rainbow Social, Pride Group | lgbt, gay, lesbian, bisexual, transgender, rainbow, pride
veteran | Veterans Breakfast Club, Forces Support Hub | veterans, armed forces, ex army, military, navy, service families
migrant | Refugee Welcome Centre, Conversation Cafe | refugees, asylum, migrants, learn english, interpreters, settled status, immigration
legal | Law Clinic, Legal Advice Desk | legal advice, solicitor, rights, discrimination, wills, power of attorney
transport | Community Transport, Car Scheme, Dial a Ride | transport, lifts, minibus, volunteer drivers, hospital trips, dial a ride
home-safety | Handyperson Service, Falls Prevention Team | handyperson, grab rails, falls, home safety, small repairs, key safe, hoarding
arts | Art Group, Community Choir, Craft Club | art, crafts, painting, choir, singing, pottery, sewing, music, drama
nature | Community Garden, Allotment Project, Green Gym | gardening, allotment, nature, growing vegetables, conservation, outdoors, wildlife
older-people | Lunch Club, Over Sixties Club | older people, later life, pensioners, over sixties, lunch club, retirement
young-people | Youth Club, Youth Drop-in | young people, youth club, teenagers, mentoring, after school
women | Womens Centre, Womens Circle | women, womens group, women only, girls
men | Mens Shed, Mens Talking Group | men, mens shed, mens group, woodwork, shoulder to shoulder
faith | Fellowship, Warm Welcome Space | faith, church, mosque, prayer, temple, spiritual, chaplain
`;

/** One for each need, in the order of the vocabulary: `{ id, nouns, words }`. */
export const NEEDS = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [id, nouns, words] = line.split("|").map((part) => part.trim());
    return { id, nouns: nouns.split(", "), words: words.split(", ") };
  });

/** Needs that go together, as the topics of content/topics.toml have them: a service's others are often of these. */
export const FAMILIES = [
  ["money", "debt", "benefits", "energy", "food", "housing", "homelessness", "legal"],
  ["loneliness", "mood", "anxiety", "bereavement", "older-people", "arts", "men", "women"],
  ["physical-activity", "healthy-living", "weight", "smoking", "alcohol", "drugs", "gambling"],
  ["long-term-condition", "pain", "memory", "disability", "sight-loss", "hearing-loss", "autism", "learning-disability"],
  ["carer", "parent", "family", "relationships", "young-people", "domestic-abuse", "sexual-violence"],
  ["work", "learning", "volunteering", "digital", "migrant", "transport", "home-safety"],
  ["nature", "arts", "physical-activity", "loneliness", "faith", "lgbt", "veteran"],
];
