// Closed lists of words that tell what a claim rests on: comparison, time, cause, law, judgement.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that compare two amounts, or one amount with all others. */
export const COMPARISON = list(`
  more less fewer most least than highest lowest higher lower bigger biggest larger largest smaller smallest greater
  greatest longest longer shorter fastest faster slower worse worst double doubled triple tripled twice increase
  increased increases increasing decrease decreased decreases decline declined declining rise rises risen rose fall
  falls fell fallen grew grown growing dropped drop surged soared plunged cut cuts raised majority average rate record
  first only never every ever since outnumber outpaced unprecedented nowhere compared unlike`);

/** Past forms that do not end in "ed". */
export const PAST = list(`
  was were had did said went came got made took gave told thought saw knew found felt left kept held brought began
  ran met led lost paid won sent built spent put stood grew fell rose cut set spoke wrote became broke chose drew
  drove forgot fought heard hit hurt laid lay let meant read sat sold sought shot shut spread struck taught threw
  understood withdrew wore done gone been seen given taken known shown written spoken broken chosen driven risen
  fallen grown withdrawn overthrew oversaw undertook forbade froze stole swore shook sank sprang dealt bought caught`);

/** Modal verbs, and their clitics. */
export const MODAL = list(`will would shall should can could may might must 'll 'd wo ca ought`);

/** Verbs of the present that state how things are. */
export const PRESENT = list(`
  is are am 's 're has have 've 'm does do says costs pays owns makes takes gives gets goes leads holds runs employs
  contains includes represents spends produces imports exports earns supports opposes remains shows calls requires`);

/** First person. */
export const FIRST = list(`i we my our me us 'm mine ours myself ourselves`);
/** Second person. */
export const SECOND = list(`you your yours yourself yourselves`);
/** Third person. */
export const THIRD = list(`he she his her they their him them its`);
/** Denials. */
export const NEGATION = list(`not n't never no none nor neither cannot`);

/** Words of money, of the economy and of official counts. */
export const ECONOMY = list(`
  tax taxes budget deficit debt unemployment inflation economy jobs wages income gdp trade tariff tariffs exports
  imports percent dollars dollar euros pounds prices costs spending revenue rate rates poverty welfare medicare
  medicaid insurance premiums population people workers families households students casualties troops votes`);

/** Law, office and the public record. */
export const LAW = list(`
  law laws bill bills act legislation statute voted vote votes veto vetoed passed enacted signed court courts ruled
  ruling judge convicted sentenced indicted treaty treaties constitution constitutional amendment amendments banned
  ban bans legal illegal sanctions sanction regulation regulations decree decreed ratified repealed repeal outlawed
  lawsuit sued charged agreement accord pact resolution charter mandate mandated congress parliament senate`);

/** Pairs whose first word is one of `LAW`, and which are none of the law's. */
export const NOT_LAW = list(`
  act_of act_as act_like act_on signed_up signed_on signed_off signed_copy resolution_of bill_of`);

/** Words of judgement, which nobody can check. */
export const JUDGEMENT = list(`
  should must ought beautiful wonderful terrible horrible great amazing incredible disgraceful shameful stupid smart
  ridiculous fantastic awful tremendous sad proud glad honoured honored lovely brilliant tragic unfair fair right
  wrong good bad better best evil outrageous perhaps maybe hopefully unfortunately important necessary serious
  painful crucial pivotal`);

/** Words that place an event in time, and so make it one that can be looked up. */
export const TIME = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today week weeks month months year years decade decades century day days ago
  since until during recently annual annually`);

/** Numbers in letters. */
export const NUMBER_WORDS = list(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion trillions dozen dozens half third quarter`);

/** Words that name a cause. */
export const CAUSES = list(`
  because caused causes causing cause triggered triggers prompted forced sparked resulted results fuelled fueled driven
  consequence blamed blames`);
/** Pairs of words that do. */
export const CAUSE_PAIRS = list(`
  due_to led_to leads_to leading_to thanks_to result_of owing_to result_in responsible_for given_rise`);

/** Words that tell of the future. */
export const PREDICTIONS = list(`
  will wo 'll forecast forecasts expected expects predicted predicts projected likely unlikely poised prospect soon
  eventually upcoming`);
/** Pairs of words that do. */
export const PREDICTION_PAIRS = list(`
  going_to set_to about_to bound_to promises_to able_to move_to`);

/** Words of promises. */
export const PROMISES = list(`
  promise promised promises pledge pledged pledges vow vowed vows guarantee guaranteed undertook swore committed`);

/** Verbs of opinion after a first person. */
export const OPINIONS = list(`think believe feel hope guess suppose wish prefer love hate`);
/** Words of opinion wherever they stand. */
export const JUDGED = list(`
  should must ought perhaps maybe hopefully unfortunately surely frankly honestly`);

/** Words of `COMPARISON` that too often compare nothing. */
export const VAGUE_COMPARISON = list(`first only never every ever since cut cuts set least most`);
/** Words that look like comparatives and superlatives. */
export const NOT_COMPARATIVE = list(`
  other another rather either neither whether together under over after never ever former latter order number matter
  member leader minister officer president quarter power water paper later per server offer honest interest protest
  request west east forest harvest invest suggest guest test manifest arrest september october november december`);

/** Words whose past form is another form, or another word, as well. */
export const AMBIGUOUS = list(`
  set cut put let read lay hurt spread hit shut indeed united hundred need`);
/** Words before a participle that tells of a state: "is expected", "a limited". */
export const BE = list(`be is are am 's 're 'm being a an the of in`);

/** Words that a page says of itself, or an advert. */
export const PAGE_WORDS = list(
  'subscribe subscribers newsletter newsletters advertisement sponsored cookies',
);

/** Pairs of such words, the second by the first. */
export const PAGE_PAIRS: ReadonlyMap<string, string> = new Map([
  ['sign', 'up'],
  ['click', 'here'],
  ['read', 'more'],
  ['follow', 'us'],
  ['share', 'this'],
  ['rights', 'reserved'],
  ['privacy', 'policy'],
  ['log', 'in'],
  ['our', 'app'],
  ['photo', 'by'],
  ['getty', 'images'],
  ['image', 'credit'],
  ['this', 'photo'],
  ['file', 'photo'],
]);
