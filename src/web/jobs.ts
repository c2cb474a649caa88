import { fileURLToPath } from 'node:url';
import type { Page } from './page.js';

/** The script of the page, beside `src/` and `dist/` of this package; it is served as `/jobs/jobs.js`. */
export const JOBS_SCRIPT = fileURLToPath(new URL('../../web/jobs.js', import.meta.url));

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
  body { max-width: 58rem; margin: 3rem auto; padding: 0 1.25rem; }
  h1 { margin-bottom: 0; } .en { opacity: .7; } a { color: inherit; }
  form, .card { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1.5rem 0; }
  form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: center; }
  form label { flex: 1 1 100%; } input[type=file] { flex: 1 1 16rem; font: inherit; min-width: 0; }
  button { font: inherit; padding: .35rem 1.1rem; border-radius: .4rem; border: 1px solid currentColor; background: none; color: inherit; cursor: pointer; }
  button:disabled { opacity: .5; cursor: default; }
  form button { background: #0b5f4c; border-color: #0b5f4c; color: #fff; }
  #notice { min-height: 1.6rem; margin: 0; flex: 1 1 100%; } #notice:empty { display: none; }
  .error, .why { color: light-dark(#a3201b, #ff9d96); }
  .warning { color: light-dark(#7a5200, #f0c060); }
  .instrument { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .instrument, .why, .warning { font-size: .875rem; line-height: 1.6; overflow-wrap: anywhere; }
  .head { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
  .head h2 { margin: 0; font-size: 1.15rem; }
  progress { width: 100%; height: .75rem; margin: .75rem 0; accent-color: #0b5f4c; }
  dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .5rem 1rem; margin: 0; }
  dt { font-size: .8125rem; opacity: .75; } dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
  th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
  th { font-weight: 600; white-space: nowrap; border-top: 0; line-height: 1.3; } th .en { display: block; font-weight: 400; font-size: .8125rem; } td:nth-child(2) { white-space: nowrap; }
  td:first-child { min-width: 16rem; overflow-wrap: anywhere; }
  .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  @media (max-width: 40rem) {
    thead { display: none; }
    tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .5rem 0; border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
    td { border: 0; padding: 0; } td:first-child { flex: 1 1 100%; min-width: 0; } td:empty { display: none; }
    td:nth-child(4)::after { content: ' trích dẫn'; }
  }
  pre { padding: .75rem 1rem; overflow-x: auto; border: 1px solid; border-radius: .4rem; font-size: .875rem; }
`;

/** What to do without this page: the same by a command and by a program. */
const OTHERWISE = `<pre>cancu ingest FILE…

curl http://HOST/graphql -H 'graphql-require-preflight: 1' \\
  -F 'operations={"query":"mutation($d:[DocumentInput!]!){ingest(documents:$d){id}}","variables":{"d":[{"file":null}]}}' \\
  -F 'map={"0":["variables.d.0.file"]}' -F '0=@van-ban.docx'</pre>`;

/**
 * The page that takes files and shows a job as it goes.
 *
 * @param takesFiles whether this server takes any; if not the page says so and why
 */
export function jobsPage(takesFiles: boolean): Page {
  return {
    policy:
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    html: `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Nạp văn bản · Căn Cứ</title>
<style>${STYLE}</style>
<main>
<h1>Nạp văn bản</h1>
<p class="en" lang="en">Ingest documents. <a href="/" lang="vi">Căn Cứ</a></p>
${takesFiles ? FORM : REFUSAL}
<section id="job" class="card" hidden>
<div class="head"><h2 id="state" aria-live="polite"></h2><button id="cancel" type="button">Hủy <span class="en" lang="en">(cancel)</span></button></div>
<progress aria-label="Tiến độ"></progress>
<dl>
<div><dt>Văn bản đã xong <span class="en" lang="en">(done)</span></dt><dd id="done"></dd></div>
<div><dt>Không nhận <span class="en" lang="en">(refused)</span></dt><dd id="refused"></dd></div>
<div><dt>Trích dẫn <span class="en" lang="en">(citations)</span></dt><dd id="citations"></dd></div>
<div><dt>Tốc độ <span class="en" lang="en">(rate)</span></dt><dd id="rate"></dd></div>
<div><dt>Còn lại <span class="en" lang="en">(left)</span></dt><dd id="left"></dd></div>
</dl>
<p id="why" class="why"></p>
<div class="scroll">
<table hidden>
<thead><tr>
<th>Văn bản <span class="en" lang="en">(document)</span></th>
<th>Kết quả <span class="en" lang="en">(outcome)</span></th>
<th>Đọc bằng <span class="en" lang="en">(reader)</span></th>
<th class="number">Trích dẫn <span class="en" lang="en">(cites)</span></th>
<th class="number">Thời gian <span class="en" lang="en">(time)</span></th>
</tr></thead>
<tbody></tbody>
</table>
</div>
<p id="more" hidden>Bảng chỉ hiện 1.000 văn bản đầu; phần còn lại xem bằng <code>job.documents</code> của GraphQL. <span class="en" lang="en">(The table shows the first 1,000; the rest is in <code>job.documents</code>.)</span></p>
</section>
</main>
${takesFiles ? '<script src="/jobs/jobs.js" type="module"></script>\n' : ''}</html>
`,
  };
}

const FORM = `<form id="upload">
<label for="files">Word, PDF, HTML, văn bản thuần, ảnh chụp, hoặc <code>.zip</code> chứa các tệp ấy. Loại tệp nhận ra theo nội dung.
<br><span class="en" lang="en">Word, PDF, HTML, plain text, scans, or a <code>.zip</code> of these; told by their content.</span></label>
<input id="files" type="file" multiple required>
<button disabled>Nạp <span lang="en">(ingest)</span></button>
<p id="notice" role="status"></p>
</form>
<noscript>
<p>Trang này cần JavaScript. Không có thì dùng lệnh: <span class="en" lang="en">(This page needs JavaScript; without it, use a command:)</span></p>
${OTHERWISE}
</noscript>`;

const REFUSAL = `<p class="card">Máy chủ này có thể được gọi từ máy khác, nên không nhận văn bản qua mạng. Hãy chạy <code>cancu ingest</code> trên máy chủ, hoặc đặt <code>CANCU_HOST=127.0.0.1</code>.
<br><span class="en" lang="en">Others than this machine can reach this server, so it takes no documents over the network. Run <code>cancu ingest</code> where it runs, or set <code>CANCU_HOST=127.0.0.1</code>.</span></p>`;
