import PostalMime from 'postal-mime';
import { headOf } from './mark-up.js';
import type { Container, Member } from './reader.js';
import { asDamage, tooManyMembers } from './refusals.js';

/** Headers that begin a message or a page saved as one (.mht); one of the first kind must be there, two in all. */
const TELLING = new Set([
  'mime-version',
  'from',
  'received',
  'message-id',
  'return-path',
  'delivered-to',
  'snapshot-content-location',
]);
const KNOWN = new Set([
  ...TELLING,
  'to',
  'cc',
  'subject',
  'date',
  'content-type',
  'reply-to',
  'sender',
  'dkim-signature',
]);
const FEWEST_KNOWN = 2;
/** What serves only to show a page. */
const SHOWN = /^(?:image\/|font\/|audio\/|video\/|text\/css|(?:text|application)\/(?:x-)?javascript)/;

const NESTED_PARTS = 50;

/** How many lines begin like the boundary of a part (RFC 2046, §5.1.1), as far as it matters. */
function countParts(bytes: Uint8Array, most: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf('\n--'); at >= 0 && count <= most; at = buffer.indexOf('\n--', at + 3)) count += 1;
  return count;
}

/** Messages (RFC 5322) and pages that browsers save as one (MHTML, RFC 2557): the body, then what is attached. */
export const eml: Container = {
  name: 'eml',
  recognises(bytes) {
    const lines = headOf(bytes).split(/\r?\n/);
    if (/^From \S/.test(lines[0] ?? '')) lines.shift();
    const names: string[] = [];
    for (const line of lines) {
      if (/^[ \t]/.test(line)) continue;
      const name = /^([A-Za-z][A-Za-z0-9-]{0,60}):/.exec(line)?.[1];
      if (name === undefined) break;
      names.push(name.toLowerCase());
    }
    return names.some((name) => TELLING.has(name)) && names.filter((name) => KNOWN.has(name)).length >= FEWEST_KNOWN;
  },
  async members(bytes, name, limits) {
    if (countParts(bytes, limits.maxMembers) > limits.maxMembers) throw tooManyMembers(name, limits.maxMembers);
    // Messages in a message are members like others, so that what bounds containers bounds them.
    const options = {
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
      maxNestingDepth: NESTED_PARTS,
    } as const;
    const message = await PostalMime.parse(bytes, options).catch((error: unknown) => {
      throw asDamage(name, error);
    });
    const members: Member[] = [];
    const body = message.html ?? message.text;
    if (body !== undefined && /\S/.test(body))
      members.push({
        part: message.html === undefined ? 'body.txt' : 'body.html',
        open: async () => Buffer.from(body),
      });
    for (const [index, { filename, mimeType, content, disposition, related }] of message.attachments.entries()) {
      if (SHOWN.test(mimeType) && (related || disposition !== 'attachment')) continue;
      members.push({
        part: filename ?? `attachment-${index + 1}`,
        open: async () => (typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)),
      });
    }
    return members;
  },
};
