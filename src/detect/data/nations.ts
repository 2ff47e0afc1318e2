// Countries with the words that stand for them, so that "the Russian president" meets "the president of Russia".

const ROWS = `
america american us u.s united-states washington
britain british uk u.k london england english
france french paris
germany german berlin
russia russian moscow kremlin
ukraine ukrainian kyiv kiev
china chinese beijing
japan japanese tokyo
poland polish warsaw
spain spanish madrid
italy italian rome
finland finnish helsinki
sweden swedish stockholm
norway norwegian oslo
denmark danish copenhagen
netherlands dutch hague
greece greek athens
turkey turkish ankara
israel israeli
iran iranian tehran
iraq iraqi baghdad
syria syrian damascus
ireland irish dublin
scotland scottish edinburgh
wales welsh cardiff
switzerland swiss bern
czechia czech prague
portugal portuguese lisbon
hungary hungarian budapest
europe european eu
india indian delhi
pakistan pakistani islamabad
afghanistan afghan kabul
mexico mexican
canada canadian ottawa
brazil brazilian
argentina argentine
australia australian canberra
philippines philippine filipino manila
thailand thai bangkok
korea korean seoul
taiwan taiwanese taipei
vietnam vietnamese hanoi
egypt egyptian cairo
kenya kenyan nairobi
nigeria nigerian abuja
`;

const NATION = new Map<string, string>(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const words = row.split(' ');
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
);

/** The name of the country that a lower-case word stands for, or the word itself. */
export function nationOf(word: string): string {
  return NATION.get(word) ?? NATION.get(word.replace(/\./g, '')) ?? word;
}

/** Whether a lower-case word stands for a country. */
export const isNation = (word: string): boolean => NATION.has(word.replace(/\./g, ''));

const COUNTRYMEN =
  /^(?:argentine|argentinian|basque|belgian|bosnian|brazilian|bulgarian|briton|cameroonian|catalan|chilean|colombian|cornishman|croat|croatian|dane|dutchman|ecuadorian|englishman|finn|frenchman|georgian|ghanaian|irishman|ivorian|jamaican|kerryman|kiwi|latvian|lithuanian|moroccan|peruvian|pole|portuguese|romanian|samoan|scot|senegalese|serb|serbian|slovak|slovene|spaniard|swede|tunisian|turk|uruguayan|welshman|zimbabwean|\p{L}{4,}(?:man|woman))$/u;

/** Whether a lower-case word can only be somebody from there: "the icy *Frenchman*". */
export const isNative = (word: string): boolean => COUNTRYMEN.test(word);

/** Whether a lower-case word says where somebody is from: "the *Serb*", "the *Yorkshireman*". */
export const isCountryman = (word: string): boolean => isNation(word) || COUNTRYMEN.test(word);
