/** Tone marks as combining characters: grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Consonants a syllable may begin with; `qu` and `gi` before their shorter rivals. */
const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])/u;

/** Vowels and what closes them, without tone: the rimes of standard Vietnamese spelling. */
const RIMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang ' +
    'oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi oc om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ' +
    'ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych ' +
    'uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ynh yt yêm yên yêng yêt yêu'
  ).split(' '),
);

/** Rimes that stand only after `gi`, whose i is then their own: gì, giếng, giết. */
const AFTER_GI: ReadonlySet<string> = new Set(['', 'm', 'n', 'êng', 'êc']);

/**
 * Whether a word is spelt as a Vietnamese syllable can be: onset, rime and a tone that its ending allows
 * (what ends in c, ch, p or t has the acute or the dot below).
 *
 * @param word letters alone, in any case and Unicode form
 * @example isSyllable('nghị') // true
 * @example isSyllable('nghÞ') // false
 */
export function isSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize('NFD');
  const tones = marked.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const bare = marked.replace(TONE, '').normalize('NFC');
  if (/[cpt]$|ch$/u.test(bare) && tones[0] !== '\u0301' && tones[0] !== '\u0323') return false;
  const onset = ONSET.exec(bare)?.[0] ?? '';
  const rime = bare.slice(onset.length);
  return RIMES.has(rime) || (onset === 'gi' && AFTER_GI.has(rime));
}
