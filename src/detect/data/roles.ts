// Words for what people do and for bodies that speak, as articles put them beside names.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Titles that come before a name without being part of it, in lower case without dots. */
export const TITLES = list(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother rabbi imam pastor
  bishop archbishop cardinal pope sheikh king queen prince princess president vice premier chancellor prime minister
  secretary senator sen representative rep congressman congresswoman governor gov mayor councilman councilwoman
  councillor councilmember ambassador judge justice attorney general gen colonel col captain capt major maj
  lieutenant lt sergeant sgt admiral adm commander cmdr cpl corporal officer detective inspector constable sheriff
  chief chairman chairwoman chair coach speaker director commissioner superintendent supt deputy madam madame
  monsieur herr frau señor señora hon cr cllr sp dsp asp csp acp dcp dig igp`,
);

/** Nouns for a person by office, work or relation, in lower case; a role ends with one. */
export const ROLE_NOUNS = list(
  `activist actor actress adviser advisor advocate aide ally ambassador analyst anchor anthropologist archaeologist
  archbishop architect artist assistant associate astronaut astronomer athlete attorney aunt author backbencher baker
  banker barrister batsman batter biologist bishop blogger boss broadcaster brother builder businessman businesswoman
  campaigner candidate captain cardinal carer caucus ceo cfo chair chairman chairperson chairwoman challenger
  champion chancellor chef chemist chief cleric climatologist clinician co-author co-chair co-chairman co-director
  co-founder co-owner coach collaborator colleague collector colonel columnist comedian commander commentator
  commissioner committeeman commuter composer comptroller conductor congressman congresswoman conservationist
  constable consultant contractor controller coordinator coroner correspondent cosmonaut councillor councilman
  councilmember councilwoman counsel counselor counterpart cousin cricketer critic curator dad daughter dean defender
  delegate demographer deputy designer detective developer diplomat director doctor driver ecologist economist editor
  educator electrician employee engineer entrepreneur envoy epidemiologist executive expert farmer father fellow
  filmmaker financier firefighter fisherman flanker footballer forecaster forester founder friend gaffer gardener general
  geneticist geographer geologist geophysicist goalkeeper governor grandfather grandmother grower guard guide
  guitarist head headteacher hiker historian homeowner hooker husband hydrologist immunologist incumbent inspector
  instructor inventor investigator investor journalist judge junior justice keeper king labourer landlord lawmaker
  lawyer lead leader lecturer legislator librarian lieutenant linguist lobbyist lock magistrate maker man manager marine
  mathematician mayor mechanic mediator meteorologist midfielder midwife miner minister moderator monk mother
  motorist mp mum musician naturalist negotiator neighbor neighbour nephew neuroscientist niece nominee novelist
  nurse nutritionist oceanographer officer official ombudsman operative operator organiser organizer owner
  paediatrician painter paramedic parent partner passenger pastor pathologist pediatrician pensioner pharmacist
  philanthropist philosopher photographer physician physicist physiologist pilot player playwright poet politician
  pollster pope postmaster premier presenter president president-elect priest prime principal producer professor
  programmer prop prosecutor psychiatrist psychologist publican publicist publisher pupil queen rabbi ranger rapper
  realtor recruiter rector referee refugee registrar reporter representative researcher resident restaurateur retiree
  reverend rival sailor salesman scholar scientist screenwriter sculptor secretary senator sergeant sheriff
  shopkeeper shopper singer sister skipper sociologist soldier solicitor son songwriter speaker specialist spokesman
  spokesperson spokeswoman staffer statistician steward strategist striker student superintendent supervisor
  supporter surgeon surveyor teacher technician teenager tenant theologian toxicologist trader trainer translator
  treasurer trustee tutor tycoon uncle undersecretary vet veteran veterinarian vice-chair vice-president victim
  virologist volcanologist volunteer warden whistleblower widow wife winemaker winger winner witness woman worker
  writer youngster zoologist`,
);

/** What pages call somebody whom they have just named: "the Norway *international*", "the *hairdresser*". */
export const CALLINGS = list(
  `international striker forward defender midfielder winger goalkeeper keeper wicketkeeper centre-half playmaker fly-half
  scrum-half prop hooker batter batsman bowler seamer spinner opener all-rounder jockey golfer sprinter cyclist swimmer
  boxer heavyweight actor actress singer star rapper hitmaker songwriter comedian hunk
  baker barber builder butcher carer chef cleaner cook electrician engineer farmer fisherman gardener gran grandad
  grandfather grandmother great-grandfather great-grandmother hairdresser homeowner housewife lady landlady mechanic
  milkman miner nurse painter pensioner plumber postman potter publican retiree seamstress shopkeeper tailor teenager
  vicar waiter waitress weaver welder widow widower youngster
  anthropologist archaeologist astronomer author biographer biologist botanist chemist climatologist composer drummer
  ecologist economist filmmaker geologist guitarist historian linguist musician novelist oceanographer photographer
  physicist pianist playwright poet sculptor zoologist`,
);

/** Nouns for a body that can speak. */
export const BODY_NOUNS = list(
  `academy administration agency alliance army assembly association authority bank board body branch brewery brigade broadcaster
  bureau cabinet campaign center centre chain chamber charity church city club coalition college commission committee
  company conference congress consortium consulate corporation council county court department directorate division embassy
  employer federation firm force foundation front fund government group guild hospital household industry initiative
  institute institution kremlin laboratory lab league magazine maker manufacturer ministry mission movement museum navy
  network newspaper office operator organisation organization panel parliament party police publisher regime regulator
  report retailer school secretariat senate service society station store startup survey team think-tank thinktank town
  coastguard opposition gardaí taskforce
  complaint document filing indictment lawsuit letter memo paper poll statement study
  tribunal trust union university utility watchdog website white`,
);

/** Words for people in number. */
export const PEOPLE_NOUNS = list(
  `activists advisers advisors advocates aides allies analysts attorneys authorities authors campaigners citizens clinicians
  colleagues commentators commissioners companies conservationists conservatives councillors critics defenders delegates
  democrats diplomats doctors economists employees engineers executives experts farmers fans firefighters forecasters
  friends groups historians insiders investigators investors journalists lawmakers lawyers leaders locals managers
  members men ministers neighbors neighbours nurses observers officers officials opponents organisers organizers owners
  parents parties people planners police politicians prosecutors protesters representatives republicans researchers
  residents scholars scientists senators sources specialists spokespeople staff staffers strategists students supporters
  teachers unions users veterans victims villagers volunteers voters witnesses women workers writers`,
);

/** Words that may stand before a role noun without being capitalised. */
export const ROLE_MODIFIERS = list(
  `acting assistant associate chief city civil co county deputy district emeritus executive ex fellow fire first former
  founding general head interim international junior late lead leading local longtime managing mayoral military national
  new newly-elected opposition outgoing party police political presidential press prime principal public regional rights
  school second senior special state then top veteran vice vice-presidential visiting`,
);

/** Role nouns that may be put for one another, each row with one meaning. */
export const SAME_ROLES: readonly (readonly string[])[] = [
  [
    'leader',
    'president',
    'premier',
    'chancellor',
    'prime',
    'minister',
    'head',
    'chair',
    'chairman',
    'chairwoman',
  ],
  ['premier', 'prime'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chairperson', 'chair'],
  ['chief', 'head', 'boss', 'director', 'ceo', 'executive', 'commissioner'],
  ['boss', 'manager', 'gaffer', 'coach'],
  ['skipper', 'captain'],
  ['lawyer', 'attorney', 'counsel', 'solicitor', 'barrister'],
  ['adviser', 'advisor', 'aide'],
  [
    'lawmaker',
    'senator',
    'congressman',
    'congresswoman',
    'representative',
    'mp',
    'legislator',
    'councillor',
  ],
  ['congressman', 'congresswoman', 'representative'],
  ['billionaire', 'businessman', 'tycoon', 'mogul'],
  [
    'scientist',
    'researcher',
    'biologist',
    'chemist',
    'physicist',
    'ecologist',
    'geologist',
    'meteorologist',
  ],
  ['nominee', 'candidate'],
  ['doctor', 'physician', 'surgeon'],
  ['president-elect', 'president'],
  ['governor', 'gov'],
  ['senator', 'sen'],
  ['representative', 'rep', 'congressman', 'congresswoman'],
  ['general', 'gen'],
  ['professor', 'prof'],
  ['doctor', 'dr'],
  ['reverend', 'rev'],
];

/** Role nouns of people called "she", and of people called "he". */
export const SHE_ROLES = list(
  `actress aunt chairwoman congresswoman councilwoman dame daughter duchess empress girl grandmother lady madam madame miss mother mrs ms
  niece princess queen sister spokeswoman widow wife woman businesswoman frau señora`,
);

/** Things that are written, which say what they say but never "I". */
export const DOCUMENT_NOUNS = list(
  `agenda agreement analysis article audit bill blog book brief bulletin catalogue data dispatch document draft email
  essay estimate figures filing findings guidance indictment law lawsuit letter manual memo memoir notice paper plan poll
  post proposal reading record report results review ruling sign statement statistics study survey text transcript treaty
  warrant website`,
);

/** See `SHE_ROLES`. */
export const HE_ROLES = list(
  `boy brother businessman chairman congressman councilman dad duke father fisherman grandfather herr husband king lord man monsieur mr
  nephew pope prince salesman señor sir son spokesman uncle`,
);
