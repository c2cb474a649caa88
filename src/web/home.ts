import { escapeHtml, type Page } from './page.js';

/** A question shown on the first page. */
export interface ShownQuery {
  readonly title: string;
  readonly query: string;
}

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; }
  h1 { margin-bottom: 0; } .en { opacity: .75; }
  pre { padding: 1rem; overflow-x: auto; border: 1px solid; border-radius: .4rem; font-size: .875rem; line-height: 1.45; }
  a { color: inherit; }
`;

/** The first page: what this is, where to ask, and what to ask. */
export function homePage(examples: readonly ShownQuery[]): Page {
  return {
    policy:
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    html: `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Căn Cứ</title>
<style>${STYLE}</style>
<main>
<h1>Căn Cứ</h1>
<p>Đồ thị viện dẫn giữa các văn bản pháp luật, hành chính và văn bản Đảng của Việt Nam.
<br><span class="en" lang="en">The citation graph of Vietnamese legal, administrative and Party instruments.</span></p>
<ul>
<li><a href="/jobs">/jobs</a>: nạp văn bản và xem tiến độ <span class="en" lang="en">(ingest documents and watch)</span></li>
<li><a href="/graphiql">/graphiql</a>: đặt câu hỏi ngay trên trang <span class="en" lang="en">(ask in the browser)</span></li>
<li><code>POST /graphql</code>: cho chương trình <span class="en" lang="en">(for programs)</span></li>
<li><a href="/health">/health</a>, <a href="/ready">/ready</a>: tình trạng máy chủ và kho <span class="en" lang="en">(state of server and store)</span></li>
</ul>
<h2>Hỏi thử <span class="en" lang="en">(try these)</span></h2>
${examples.map(shown).join('\n')}
</main>
</html>
`,
  };
}

function shown({ title, query }: ShownQuery): string {
  return `<h3><a href="/graphiql?query=${encodeURIComponent(query)}">${escapeHtml(title)}</a></h3>
<pre>${escapeHtml(query)}</pre>`;
}
