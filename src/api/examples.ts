/** One question to try, as GraphiQL, the first page and the command line show it. */
export interface ExampleQuery {
  readonly title: string;
  readonly query: string;
}

/** Questions that the five documents of `samples/` answer. */
export const EXAMPLES: readonly [ExampleQuery, ExampleQuery] = [
  {
    title: 'Văn bản nào thực hiện Nghị quyết 25-NQ/TW năm 2013? (Who implements it?)',
    query: `query ThucHien {
  implementations(id: "urn:lex:vn:dang.cong.san;trung.uong:nghi.quyet:2013;25-nq-tw", first: 20) {
    totalCount
    edges {
      node {
        instrument { id type number title issuedOn place }
        lagDays
        steps {
          relation
          to { number }
          evidence(first: 1) { quote start end section rule confidence }
        }
      }
    }
  }
}
`,
  },
  {
    title: '“28-CTr/TU” là văn bản nào? (Which instrument is meant?)',
    query: `query VienDan {
  resolve(reference: "28-CTr/TU") {
    status
    hint
    candidates { id type number title issuedOn scope { name } }
  }
}
`,
  },
];
