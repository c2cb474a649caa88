/** A page of ours: a policy that lets it load nothing but what it names, and its text. */
export interface Page {
  /** Value of `Content-Security-Policy`. */
  readonly policy: string;
  readonly html: string;
}

/** Text made safe inside HTML and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
