import type { Section } from '../instrument/citation.js';
import type { CitationRelation } from '../instrument/relation.js';
import type { Mention } from './mention.js';
import { statementOf } from './statements.js';
import { type TriggerMatch, triggersIn } from './triggers.js';
import { TYPE_WORD_PATTERN, typeOfWord } from './type-words.js';

/** How one mention relates, and to what: `from` is the index of the mention whose title holds it, null for the host. */
export interface Related {
  readonly relation: CitationRelation;
  readonly from: number | null;
  readonly rule: string;
}

/** A mention that later ones of the same statement may be coordinated with or nested in. */
interface Frame extends Related {
  readonly mention: number;
}

/** How far back a verb is looked for: longer statements are lists whose verb was met already. */
const LEAD_LENGTH = 420;
/** No title nests this deep; what does is no sentence, and must not cost more for it. */
const DEEPEST = 12;

const BASIS_LINE = /^[\s\-+*•–(]*(?:căn\s*cứ|chiếu)(?![\p{L}])/iu;
const PROPOSAL = /(?:xét|theo\s*đề\s*nghị|đề\s*nghị\s*của|trên\s*cơ\s*sở|ý\s*kiến|báo\s*cáo\s*thẩm\s*(?:tra|định))/iu;
/** A title of several parts: `quy định về phân cấp …; quy định chi tiết … Luật X`. */
const TITLE_GOES_ON = /^\s*(?:và\s*)?(?:quy\s*định\s*chi\s*tiết|hướng\s*dẫn\s*(?:thi\s*hành|một\s*số|chi\s*tiết))/iu;
/** After another mention: `…; Theo đề nghị của Giám đốc Sở … tại Tờ trình`, `…, ý kiến của Ngân hàng Nhà nước tại Tờ trình`. */
const PROPOSAL_AGAIN =
  /[,;]\s*(?:và\s*)?(?:xét|theo\s*đề\s*nghị|đề\s*nghị\s*của|ý\s*kiến)|;\s*(?:và\s*)?của\s*(?:Sở|Ban|Vụ|Cục|Bộ|Giám\s*đốc)/iu;
/** `(sau đây gọi là Nghị định A và Nghị định B)`: the same once more, by a shorter name. */
const ALIAS = /sau\s{1,4}đây\s[^()]{0,30}?là\s[^()]{0,24}$/iu;
const PROPOSING_TYPES = new Set(['Tờ trình', 'Báo cáo', 'Đề án', 'Công văn']);
const COORDINATOR_AT_END = /(?:,|;|:|\/|(?<![\p{L}])(?:và|hoặc|cùng|với|như))\s*(?:các\s*|những\s*)?\(?$/iu;
/** The longest coordinator, with room for what stands before it. */
const COORDINATOR_REACH = 40;
const NEW_CLAUSE =
  /[,.;”"]\s*(?:(?:nay\s*)?(?:ủy|uỷ)\s*ban\s*nhân\s*dân|ubnd|hội\s*đồng\s*nhân\s*dân|bộ\s*trưởng|thủ\s*tướng|chủ\s*tịch|chính\s*phủ|ban\s*thường\s*vụ|giám\s*đốc|sở\s|cụ\s*thể)/iu;
/** After the basis, on the same line: `…; Bộ trưởng Bộ Tài chính ban hành Thông tư bãi bỏ …`. */
const ACTOR_CLAUSE =
  /[;,.](?=\s*(?:Bộ\s*trưởng|Thủ\s*tướng|Ủy\s*ban|Uỷ\s*ban|UBND|Hội\s*đồng|Chủ\s*tịch|Chính\s*phủ|Thống\s*đốc)[^;.]{0,120}?ban\s*hành\s)/u;
const VERB_AFTER_COMMA =
  /^\s*(?:[,;]|(?:,\s*)?(?:và|đồng\s*thời|gắn\s*với))\s*(?:tổ\s*chức\s*|nghiêm\s*túc\s*|đẩy\s*mạnh\s*)*$/iu;
/** What is asked for, planned or studied is not done by this text. */
const PLANNED =
  /(?:đề\s*nghị|kiến\s*nghị|đề\s*xuất|tham\s*mưu|nghiên\s*cứu|rà\s*soát|dự\s*thảo|xem\s*xét|xây\s*dựng|trình)(?![\p{L}])/iu;
const PLANS = new Set(['Chương trình', 'Kế hoạch', 'Hướng dẫn']);
const ACTS_ON_TARGET = new Set<CitationRelation>(['REPEALS', 'REPLACES', 'AMENDS', 'SUSPENDS', 'EXTENDS', 'CORRECTS']);
/** `Bãi bỏ các quy định về … tại Nghị định X`: what is repealed is a part of X. */
const PARTS_OF_TARGET =
  /^\s*(?:các\s*|một\s*số\s*)?(?:quy\s*định|điều|khoản|điểm|nội\s*dung|cụm\s*từ)(?![\p{L}])(?![^;.:]*theo(?![\p{L}]))[^;.:]{0,140}$/iu;
/**
 * What ends the force of a mention behind it; not a list of procedures that is announced, a part (`có nội dung bị bãi bỏ`), or what
 * another does (`bị bãi bỏ bởi`).
 */
const REPEALED_AFTER =
  /^(?:(?!công\s*bố|thủ\s*tục\s*hành\s*chính)[^;.]){0,400}?(?:hết\s*hiệu\s*lực|(?<!có\s{0,4}nội\s{0,4}dung\s{0,4})bị\s*bãi\s*bỏ(?!\s*bởi))/iu;

/** `Quyết định A … hết hiệu lực kể từ ngày Quyết định này có hiệu lực`: this text ends A, however A was led up to. */
const ENDED_BY_THIS =
  /^(?:(?!số\s{0,3}\d)[^;.]){0,400}?hết\s{1,4}hiệu\s{1,4}lực\s{1,4}(?:toàn\s{1,4}bộ\s{1,4}|thi\s{1,4}hành\s{1,4}){0,2}(?:kể\s{1,4})?từ\s{1,4}ngày\s{1,4}\p{L}+\s{1,4}\p{L}+\s{1,4}này/iu;

/** `thay thế các Quyết định: số A; số B`: the colon opens the verb's own list. */
const OBJECT_HEAD = new RegExp(
  `^\\s*(?:toàn\\s*bộ\\s*)?các\\s*(?:${TYPE_WORD_PATTERN})(?:\\s*(?:số|sau|sau\\s*đây))?\\s*:\\s*(?:các\\s*)?$`,
  'iu',
);

/** What closes one amender before the next is named. */
const EFFECT_STATED = /có\s{1,4}hiệu\s{1,4}lực[^;.\d]{0,40}ngày\s{1,4}\d/u;
const SUBJECT_TYPE = new RegExp(`(?<!pháp\\s{0,3})(${TYPE_WORD_PATTERN})\\s*$`, 'iu');

/** What `relate` needs to know of the text. */
export interface RelateContext {
  readonly text: string;
  readonly statements: readonly number[];
  readonly sectionAt: (offset: number) => Section;
  /** Type of the document, or null. */
  readonly hostType: string | null;
}

/**
 * Tells of each mention how it relates and from which instrument (`gold/GUIDELINE` §3): the first of a statement by the verb
 * that governs it, later ones by what stands between: a title's verb nests (`… về thực hiện X`), a coordinator joins, a
 * semicolon or a new clause returns to the document itself.
 *
 * @param mentions in the order of their outer starts
 */
export function relate(mentions: readonly Mention[], context: RelateContext): Related[] {
  const related: Related[] = [];
  let frames: Frame[] = [];
  let statement = -1;
  let inherited: Related | null = null;
  let previousEnd = 0;
  mentions.forEach((mention, index) => {
    const current = statementOf(context.statements, mention.outerStart);
    const sameStatement = current === statement && frames.length > 0;
    const start = context.statements[current] ?? 0;
    let frame: Frame;
    if (sameStatement) {
      const gap = context.text.slice(Math.min(previousEnd, mention.outerStart), mention.outerStart);
      frame = { ...joined(gap, mention, outsideBracket(gap, frames), mentions, context), mention: index };
    } else {
      inherited =
        current === statement
          ? inherited
          : isListItem(context.text, start)
            ? (leadOfList(context, current) ?? inherited)
            : null;
      const lead = context.text.slice(Math.max(start, mention.outerStart - LEAD_LENGTH), mention.outerStart);
      frame = { ...governed(lead, mention, inherited, context), mention: index };
      frames = [];
    }
    if (frame.from === null) frames = [frame];
    else
      frames = [
        ...frames.filter(
          (open) =>
            !(open.from === frame.from && open.relation === frame.relation && open.mention > (frame.from ?? -1)),
        ),
        frame,
      ];
    if (frames.length > DEEPEST) frames = [...frames.slice(0, 1), ...frames.slice(1 - DEEPEST)];
    statement = current;
    previousEnd = mention.outerEnd;
    related.push({ relation: frame.relation, from: frame.from, rule: frame.rule });
  });
  return related;
}

/** The first mention of a statement: the last trigger before it governs. */
function governed(whole: string, mention: Mention, inherited: Related | null, context: RelateContext): Related {
  const actor = ACTOR_CLAUSE.exec(whole);
  const lead = actor ? whole.slice(actor.index + 1) : whole;
  const section = context.sectionAt(mention.outerStart);
  const type = typeOf(mention);
  if (section === 'preamble' || section === 'title') {
    if (BASIS_LINE.test(lead)) return { relation: 'BASED_ON', from: null, rule: 'basis-line' };
    if (/^[\s\-+*•]*xét/iu.test(lead) || (PROPOSING_TYPES.has(type ?? '') && PROPOSAL.test(lead))) {
      return { relation: 'PROPOSED_BY', from: null, rule: 'proposal-line' };
    }
    if (section === 'preamble' && /^[\s\-+*•]*theo(?![\p{L}])(?!\s*(?:quy|đó|tinh))/iu.test(lead))
      return { relation: 'BASED_ON', from: null, rule: 'basis-line' };
  }
  const found = triggersIn(lead);
  const last = lastTrigger(found, lead);
  const after = context.text.slice(mention.outerEnd, mention.outerEnd + 500);
  if (
    (last?.trigger.id === 'carried-by' && REPEALED_AFTER.test(after)) ||
    ((last === null || last.trigger.relation === 'CITES') && ENDED_BY_THIS.test(after))
  ) {
    return { relation: 'REPEALS', from: null, rule: 'repealed-after' };
  }
  if (last && othersDoing(lead, last, context.hostType))
    return { relation: 'CITES', from: null, rule: 'other-subject' };
  if (last) return planned(lead, last) ?? { relation: last.trigger.relation, from: null, rule: last.trigger.id };
  if (inherited) return inherited;
  if (REPEALED_AFTER.test(after)) {
    return { relation: 'REPEALS', from: null, rule: 'repealed-after' };
  }
  return { relation: 'CITES', from: null, rule: 'no-trigger' };
}

/**
 * A phrase that only carries (`ban hành kèm theo`) leaves the mention to the verb before it; where a place in the carried text
 * stands between (`sửa đổi … tại Biểu thuế ban hành kèm theo`) the verb that acts on it counts.
 */
function lastTrigger(found: readonly TriggerMatch[], lead: string): TriggerMatch | null {
  const last = found.at(-1);
  if (last?.trigger.id === 'points-at') {
    const act = found.filter((match) => match.trigger.id !== 'points-at').at(-1);
    if (act?.trigger.relation === 'REPEALS' && PARTS_OF_TARGET.test(lead.slice(act.end, last.end))) return act;
  }
  if (last?.trigger.id !== 'carried-by') return last ?? null;
  const points = found.at(-2)?.trigger.id === 'points-at';
  const before = points && ACTS_ON_TARGET.has(found.at(-3)?.trigger.relation ?? 'CITES') ? found.at(-3) : found.at(-2);
  return before && last.start - before.end < 160 && !/[;.]\s/.test(lead.slice(before.end, last.start)) ? before : last;
}

/** "Nghị định quy định chi tiết Luật …" in a plan: what another, unnumbered instrument does is not done by this one. */
function othersDoing(lead: string, last: TriggerMatch, hostType: string | null): boolean {
  if (last.trigger.relation !== 'DETAILS' && !ACTS_ON_TARGET.has(last.trigger.relation)) return false;
  // A verb with a capital begins a sentence: "Bãi bỏ toàn bộ văn bản ⏎ Bãi bỏ toàn bộ Quyết định …".
  if (/^\p{Lu}\p{Ll}/u.test(lead.slice(last.start))) return false;
  const subject = SUBJECT_TYPE.exec(lead.slice(Math.max(0, last.start - 60), last.start))?.[1];
  return subject !== undefined && typeOfWord(subject) !== hostType;
}

function planned(lead: string, last: TriggerMatch): Related | null {
  if (!ACTS_ON_TARGET.has(last.trigger.relation)) return null;
  return PLANNED.test(lead.slice(Math.max(0, last.start - 160), last.start))
    ? { relation: 'CITES', from: null, rule: 'planned' }
    : null;
}

/** What follows a closing bracket belongs to what stood before the bracket, not to what was said inside. */
function outsideBracket(gap: string, frames: readonly Frame[]): readonly Frame[] {
  const close = gap.indexOf(')');
  const open = gap.indexOf('(');
  return close >= 0 && (open < 0 || close < open) && frames.length > 1 ? frames.slice(0, -1) : frames;
}

/** A later mention of a statement, by what stands between it and the one before. */
function joined(
  gap: string,
  mention: Mention,
  frames: readonly Frame[],
  mentions: readonly Mention[],
  context: RelateContext,
): Related {
  const outermost = frames[0];
  const innermost = frames.at(-1);
  if (!outermost || !innermost) throw new Error('a statement with an earlier mention has a frame');
  const found = triggersIn(gap);
  if (
    context.sectionAt(mention.outerStart) === 'preamble' &&
    PROPOSING_TYPES.has(typeOf(mention) ?? '') &&
    PROPOSAL_AGAIN.test(gap)
  ) {
    return { relation: 'PROPOSED_BY', from: null, rule: 'proposal-line' };
  }
  if (ALIAS.test(gap.slice(-70))) {
    const named = frames.find((frame) => mentions[frame.mention]?.designation.by !== 'host') ?? outermost;
    return { relation: named.relation, from: named.from, rule: 'list' };
  }
  const amender = nextAmender(gap, found, frames);
  if (amender) return amender;
  const clause = clauseBreak(gap);
  if (clause >= 0) {
    if (context.sectionAt(mention.outerStart) === 'preamble' && BASIS_LINE.test(gap.slice(clause + 1))) {
      return { relation: 'BASED_ON', from: null, rule: 'basis-line' };
    }
    if (outermost.relation === 'BASED_ON' && TITLE_GOES_ON.test(gap.slice(clause + 1))) {
      return { relation: 'DETAILS', from: outermost.mention, rule: 'details-in-title' };
    }
    const after = found.filter((match) => match.start >= clause);
    const last = after.at(-1);
    if (last && !(gap.length - last.end > 80 && endsInCoordinator(gap.slice(last.end)))) {
      return (
        planned(gap, last) ?? { relation: last.trigger.relation, from: null, rule: `${last.trigger.id}-new-clause` }
      );
    }
    return { relation: outermost.relation, from: outermost.from, rule: 'list-semicolon' };
  }
  const last = lastTrigger(found, gap);
  if (
    !last ||
    last.trigger.id === 'carried-by' ||
    (endsInCoordinator(gap.slice(last.end)) &&
      !(ACTS_ON_TARGET.has(last.trigger.relation) && OBJECT_HEAD.test(gap.slice(last.end))))
  )
    return coordinated(mention, frames, mentions, gap);
  if (last.trigger.relation === 'AMENDED_BY') {
    const amended = sibling(mention, frames, mentions) ?? innermost;
    return { relation: 'AMENDED_BY', from: amended.mention, rule: 'amended-by' };
  }
  const first = found[0];
  const apposed = last.trigger.relation === 'IMPLEMENTS' && carriesOut(mentions[innermost.mention], mention);
  if (first && !apposed && VERB_AFTER_COMMA.test(gap.slice(0, first.start))) {
    return { relation: last.trigger.relation, from: outermost.from, rule: `${last.trigger.id}-second-verb` };
  }
  if (last.trigger.id === 'points-at' && pointsFromHost(gap, context.sectionAt(mention.outerStart))) {
    return { relation: 'CITES', from: null, rule: 'points-at' };
  }
  return { relation: last.trigger.relation, from: innermost.mention, rule: `${last.trigger.id}-in-title` };
}

/**
 * One amender after another, each with its day: `được sửa đổi bởi Luật A có hiệu lực kể từ ngày 01/01/2015; khoản 3 Điều 1 Luật
 * B, có hiệu lực …`. What stands in A's title is behind us.
 */
function nextAmender(gap: string, found: readonly TriggerMatch[], frames: readonly Frame[]): Related | null {
  const passive = frames.findLast((frame) => frame.relation === 'AMENDED_BY');
  const effect = passive && EFFECT_STATED.exec(gap);
  if (
    !passive ||
    !effect ||
    found.some((match) => match.start > effect.index && match.trigger.relation !== 'AMENDED_BY')
  )
    return null;
  return { relation: 'AMENDED_BY', from: passive.from, rule: 'next-amender' };
}

/** `thực hiện Chương trình A của Tỉnh ủy, thực hiện Nghị quyết B`: a programme or plan is made to carry out what stands above it. */
function carriesOut(before: Mention | undefined, mention: Mention): boolean {
  return before !== undefined && PLANS.has(typeOf(before) ?? '') && !PLANS.has(typeOf(mention) ?? '');
}

/** True where what follows is joined to what went before: `…, `, `… và các (`. */
function endsInCoordinator(gap: string): boolean {
  return COORDINATOR_AT_END.test(gap.trimEnd().slice(-COORDINATOR_REACH));
}

/** In the operative part it is the host that points ("… và quy định tại Nghị định X"), unless a title is still being told. */
function pointsFromHost(gap: string, section: Section): boolean {
  return section === 'body' || (section === 'annex' && !/(?:về\s*việc|v\/v|công\s*bố)/iu.test(gap));
}

/** Where the sentence returns from a title to the document itself: after the last semicolon, or at a new subject. */
function clauseBreak(gap: string): number {
  const semicolon = gap.lastIndexOf(';');
  const clause = NEW_CLAUSE.exec(gap)?.index ?? -1;
  return Math.max(semicolon, clause);
}

function coordinated(mention: Mention, frames: readonly Frame[], mentions: readonly Mention[], gap: string): Related {
  const innermost = frames.at(-1);
  const partner = sibling(mention, frames, mentions) ?? innermost;
  if (!partner) throw new Error('a statement with an earlier mention has a frame');
  const joins = gap.trim() === '' || endsInCoordinator(gap);
  return { relation: partner.relation, from: partner.from, rule: joins ? 'list' : 'list-loose' };
}

/**
 * The innermost open mention of the same kind of instrument: "Nghị định A quy định chi tiết Luật B và Nghị định C" joins C to A. But
 * "Kế hoạch A thực hiện Nghị quyết B và Kế hoạch C" implements both: what a title carries out may be of any kind.
 */
function sibling(mention: Mention, frames: readonly Frame[], mentions: readonly Mention[]): Frame | null {
  const type = typeClass(mention);
  const innermost = frames.at(-1);
  const nestedOnly =
    innermost?.from != null && (innermost.relation === 'IMPLEMENTS' || innermost.relation === 'CONTINUES');
  return (
    [...frames].reverse().find((frame) => {
      const other = mentions[frame.mention];
      return other !== undefined && typeClass(other) === type && !(nestedOnly && frame.from === null);
    }) ?? null
  );
}

function typeOf(mention: Mention): string | null {
  const { designation } = mention;
  if (designation.by === 'plenum') return 'Nghị quyết';
  return designation.by === 'host' ? null : designation.type;
}

function typeClass(mention: Mention): string | null {
  const type = typeOf(mention);
  return type === 'Bộ luật' || type === 'Hiến pháp' ? 'Luật' : type;
}

/** What the statement before one that is an item of a list says of all items: "Bãi bỏ các văn bản sau:". */
function leadOfList(context: RelateContext, current: number): Related | null {
  const start = context.statements[current] ?? 0;
  let previous = current - 1;
  while (
    previous > 0 &&
    context.text.slice(context.statements[previous], context.statements[previous + 1]).trim() === ''
  )
    previous--;
  const before = context.text.slice(context.statements[previous] ?? 0, start);
  if (!/:\s*$/.test(before)) return null;
  const last = triggersIn(before).at(-1);
  return last ? { relation: last.trigger.relation, from: null, rule: `${last.trigger.id}-list` } : null;
}

function isListItem(text: string, start: number): boolean {
  return /^[\s|*]*(?:[-+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|\(\d+\)|[A-ZĐ][a-zà-ỹ]+\s+[a-zà-ỹ]+\s+số)/u.test(
    text.slice(start, start + 40),
  );
}
