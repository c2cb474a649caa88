// The page /jobs: sends files, and follows the job until it has ended. Plain script: the browser gets this file as it is.

const MOST_ROWS = 1_000;
const PAGE = 100;
const POLL_MS = 1_000;

const STATES = {
  QUEUED: ['Đang chờ', 'waiting'],
  RUNNING: ['Đang đọc', 'reading'],
  DONE: ['Xong', 'done'],
  FAILED: ['Dừng giữa chừng', 'stopped'],
  CANCELLED: ['Đã hủy', 'cancelled'],
};

const STATUSES = {
  ADDED: ['mới', 'added'],
  UPDATED: ['đọc lại', 'read again'],
  UNCHANGED: ['đã có', 'held already'],
  REFUSED: ['không nhận', 'refused'],
};

const JOB_FIELDS =
  'id state total done refused citations documentsPerSecond secondsLeft startedAt endedAt code message';
const FOLLOW = `subscription($id: ID!) { job(id: $id) { ${JOB_FIELDS} } }`;
const DOCUMENTS = `query($id: ID!, $after: String) { job(id: $id) { ${JOB_FIELDS}
  documents(first: ${PAGE}, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
    name status code message citations reader took warnings { message }
    instrument { id type number title } } } } } }`;
const INGEST = 'mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { id } }';
const CANCEL = 'mutation($id: ID!) { cancelJob(id: $id) { id } }';

const form = document.querySelector('#upload');
const input = form.querySelector('input');
const button = form.querySelector('button');
const notice = document.querySelector('#notice');
const panel = document.querySelector('#job');
const bar = panel.querySelector('progress');
const cancel = panel.querySelector('#cancel');
const rows = panel.querySelector('tbody');

/** What the page shows now, so that a job left behind shows nothing more. */
let shown = null;

/** A question; throws an Error with the server's own words. */
async function ask(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer(await response.json());
}

function answer({ data, errors }) {
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** Sends files by the GraphQL multipart request specification, telling how far it is. */
function send(files) {
  const body = new FormData();
  body.set(
    'operations',
    JSON.stringify({ query: INGEST, variables: { documents: files.map(() => ({ file: null })) } }),
  );
  body.set('map', JSON.stringify(Object.fromEntries(files.map((_, at) => [at, [`variables.documents.${at}.file`]]))));
  for (const [at, file] of files.entries()) body.set(String(at), file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/graphql');
    // A page of another site cannot send this header, and so cannot send files in a visitor's name.
    request.setRequestHeader('graphql-require-preflight', '1');
    request.upload.onprogress = ({ loaded, total }) =>
      tell(`Đang gửi ${Math.floor((100 * loaded) / total)} %`, `sending ${Math.floor((100 * loaded) / total)} %`);
    request.onerror = () => reject(new Error('Mất kết nối với máy chủ. The connection was lost.'));
    request.onload = () => {
      try {
        resolve(answer(JSON.parse(request.responseText)).ingest.id);
      } catch (error) {
        reject(error);
      }
    };
    request.send(body);
  });
}

function tell(vietnamese, english = '', isError = false) {
  notice.replaceChildren(vietnamese, ...(english ? [' ', inEnglish(english)] : []));
  notice.classList.toggle('error', isError);
}

function inEnglish(text) {
  const span = document.createElement('span');
  span.className = 'en';
  span.lang = 'en';
  span.textContent = `(${text})`;
  return span;
}

function put(selector, vietnamese, english) {
  panel.querySelector(selector).replaceChildren(vietnamese, ...(english ? [' ', inEnglish(english)] : []));
}

const hasEnded = ({ endedAt }) => endedAt !== null;
const number = (value) => value.toLocaleString('vi-VN');

function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} phút ${seconds % 60} giây` : `${seconds} giây`;
}

function showJob(job) {
  panel.hidden = false;
  const ended = hasEnded(job);
  put('#state', ...STATES[job.state]);
  panel.dataset.state = job.state;
  put('#done', number(job.done));
  put('#refused', number(job.refused));
  put('#citations', number(job.citations));
  const rate = job.documentsPerSecond;
  put('#rate', rate === null ? '–' : `${rate.toLocaleString('vi-VN', { maximumFractionDigits: 1 })}/giây`);
  put('#left', ended ? '–' : job.secondsLeft === null ? 'chưa rõ' : duration(job.secondsLeft));
  // What a container holds is known only when it is read, so that a running job has no end but its own.
  bar.max = Math.max(job.total, job.done, 1);
  bar.value = ended && job.state === 'DONE' ? bar.max : job.done;
  cancel.hidden = ended;
  put('#why', job.message ?? '');
}

function showDocument({ name, status, message, citations, reader, took, warnings, instrument }) {
  const row = document.createElement('tr');
  row.dataset.status = status;
  const cell = (...content) => {
    const made = document.createElement('td');
    made.append(...content);
    row.append(made);
    return made;
  };
  const first = cell(name ?? '(không tên)');
  if (instrument) first.append(line(`${instrument.type} ${instrument.number ?? ''}`.trim(), instrument.title ?? ''));
  if (message) first.append(line(message, '', 'why'));
  for (const warning of warnings) first.append(line(warning.message, '', 'warning'));
  cell(STATUSES[status][0], ' ', inEnglish(STATUSES[status][1]));
  cell(...(reader === null ? [] : [reader]));
  cell(...(status === 'REFUSED' ? [] : [number(citations)])).className = 'number';
  cell(`${number(took)} ms`).className = 'number';
  rows.append(row);
}

function line(strong, rest, className = 'instrument') {
  const made = document.createElement('div');
  made.className = className;
  made.append(strong, rest ? `: ${rest}` : '');
  return made;
}

/** Follows a job to its end over the socket; where there is none, asks every second. */
async function* statesOf(id) {
  const queue = [];
  let wake = () => {};
  let over = false;
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const say = (message) => socket.send(JSON.stringify(message));
  const finish = () => {
    over = true;
    wake();
  };
  socket.onopen = () => say({ type: 'connection_init' });
  socket.onclose = finish;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'ping') say({ type: 'pong' });
    if (message.type === 'connection_ack')
      say({ id: '1', type: 'subscribe', payload: { query: FOLLOW, variables: { id } } });
    if (message.type === 'next') queue.push(message.payload);
    if (message.type === 'complete' || message.type === 'error') finish();
    wake();
  };
  let job = null;
  try {
    while (!over || queue.length > 0) {
      if (queue.length === 0) {
        await new Promise((resolve) => {
          wake = resolve;
        });
        continue;
      }
      job = answer(queue.splice(0).at(-1)).job;
      yield job;
    }
  } finally {
    socket.close();
  }
  while (job === null || !hasEnded(job)) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = (await ask(`query($id: ID!) { job(id: $id) { ${JOB_FIELDS} } }`, { id })).job;
    if (job === null) throw new Error('Không có đợt nạp này. There is no such job.');
    yield job;
  }
}

async function follow(id) {
  shown = id;
  rows.replaceChildren();
  panel.querySelector('#more').hidden = true;
  let after = null;
  const readOn = async () => {
    for (;;) {
      const { job } = await ask(DOCUMENTS, { id, after });
      if (shown !== id) return;
      const { edges, pageInfo } = job.documents;
      for (const { node } of edges) {
        if (rows.children.length < MOST_ROWS) showDocument(node);
        else panel.querySelector('#more').hidden = false;
      }
      after = pageInfo.endCursor ?? after;
      panel.querySelector('table').hidden = rows.children.length === 0;
      if (!pageInfo.hasNextPage || rows.children.length >= MOST_ROWS) return;
    }
  };
  try {
    for await (const job of statesOf(id)) {
      if (shown !== id) return;
      showJob(job);
      await readOn();
    }
    tell('');
  } catch (error) {
    tell(error.message, '', true);
  }
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const files = [...input.files];
  if (files.length === 0) return tell('Hãy chọn tệp trước.', 'choose files first', true);
  button.disabled = true;
  try {
    const id = await send(files);
    tell('');
    form.reset();
    history.replaceState(null, '', `#${id}`);
    void follow(id);
  } catch (error) {
    tell(error.message, '', true);
  } finally {
    button.disabled = false;
  }
});

cancel.addEventListener('click', () => ask(CANCEL, { id: shown }).catch((error) => tell(error.message, '', true)));

button.disabled = false;

const openFromAddress = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id.startsWith('job:') && id !== shown) void follow(id);
};
addEventListener('hashchange', openFromAddress);
openFromAddress();
