// Generated from schema.graphql by generate-types.ts. Do not edit.
import type { UploadedFile } from './uploads/spool.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { InstrumentRecord } from '../graph/queries/instruments.js';
import type { DocumentRecord } from '../graph/queries/documents.js';
import type { CitationRecord } from '../graph/queries/citations.js';
import type { Edge } from '../graph/queries/edges.js';
import type { JurisdictionParent, StatusParent, LineageNodeParent, ImplementationParent, ClaimParent } from './parents.js';
import type { ProvinceCoverage as ProvinceCoverageParent, CoveringAct as CoveringActParent } from '../graph/queries/coverage.js';
import type { Extraction as ExtractionParent, Citation as ExtractedCitationParent } from '../instrument/citation.js';
import type { Provision as ProvisionParent } from '../instrument/provision.js';
import type { Job as JobParent } from './jobs/job.js';
import type { IngestedDocument, ReplacedText } from './service.js';
import type { Context } from './context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * Ngày dương lịch, `YYYY-MM-DD`.
   * A day of the calendar, `YYYY-MM-DD`.
   */
  Date: { input: string; output: string; }
  /**
   * Một thời điểm, ISO 8601, giờ UTC: `2026-01-31T08:15:30.000Z`.
   * An instant, ISO 8601, in UTC.
   */
  DateTime: { input: number; output: number; }
  /**
   * Tệp gửi kèm theo đặc tả graphql-multipart-request-spec; trong JSON là `null`. Cần tiêu đề `graphql-require-preflight: 1`.
   * A file sent along by the GraphQL multipart request specification; `null` in the JSON. Needs the header `graphql-require-preflight: 1`.
   */
  Upload: { input: UploadedFile; output: UploadedFile; }
};

/**
 * Mọi thứ có mã riêng.
 * Anything that has an id of its own.
 */
export type Node = {
  id: Scalars['ID']['output'];
};

/**
 * Cấp ban hành.
 * The level of government that issued an instrument.
 */
export type Level =
  /** Trung ương. Central. */
  | 'CENTRAL'
  /** Tỉnh, thành phố trực thuộc trung ương. Province or centrally run city. */
  | 'PROVINCIAL'
  /** Huyện, quận, thị xã, thành phố thuộc tỉnh. District. */
  | 'DISTRICT'
  /** Xã, phường, thị trấn. Commune. */
  | 'COMMUNE';

/**
 * Quan hệ giữa hai văn bản; luôn đi từ văn bản mới đến văn bản cũ.
 * How one instrument stands to another; always from the newer to the older.
 */
export type Relation =
  /** Căn cứ. Has it as its legal basis. */
  | 'BASED_ON'
  /** Theo đề nghị, tờ trình. Proposed by it. */
  | 'PROPOSED_BY'
  /** Thực hiện, triển khai. Implements it. */
  | 'IMPLEMENTS'
  /** Tiếp tục thực hiện. Continues it. */
  | 'CONTINUES'
  /** Quy định chi tiết, hướng dẫn. Details or guides it. */
  | 'DETAILS'
  /** Sửa đổi, bổ sung. Amends it. */
  | 'AMENDS'
  /** Thay thế. Replaces it. */
  | 'REPLACES'
  /** Bãi bỏ, hủy bỏ. Repeals it. */
  | 'REPEALS'
  /** Tạm ngưng, đình chỉ. Suspends it. */
  | 'SUSPENDS'
  /** Gia hạn. Extends it. */
  | 'EXTENDS'
  /** Đính chính. Corrects it. */
  | 'CORRECTS'
  /** Hợp nhất. Consolidates it. */
  | 'CONSOLIDATES'
  /** Sơ kết, tổng kết, kiểm tra việc thực hiện. Reviews how it was carried out. */
  | 'REVIEWS'
  /** Ban hành kèm theo. Promulgates it. */
  | 'PROMULGATES'
  /** Nhắc đến. Cites it without more. */
  | 'CITES';

/**
 * Quan hệ như một trích dẫn nói ra: thêm thể bị động và chỗ văn bản tự nói về mình.
 * A relation as one citation puts it: also the passive, and a text that speaks of itself.
 */
export type CitationRelation =
  | 'BASED_ON'
  | 'PROPOSED_BY'
  | 'IMPLEMENTS'
  | 'CONTINUES'
  | 'DETAILS'
  | 'AMENDS'
  /** Được sửa đổi bởi. Amended by it. */
  | 'AMENDED_BY'
  | 'REPLACES'
  | 'REPEALS'
  | 'SUSPENDS'
  | 'EXTENDS'
  | 'CORRECTS'
  | 'CONSOLIDATES'
  | 'REVIEWS'
  | 'PROMULGATES'
  | 'CITES'
  /** Chỉ thị này, Quyết định này. The text itself. */
  | 'SELF';

/**
 * Dạng của một trích dẫn.
 * What a citation looks like.
 */
export type CitationKind =
  /** Có số hiệu. With a number. */
  | 'NUMBERED'
  /** Nhắc lại bằng số rút gọn. A number cut short. */
  | 'SHORT'
  /** Gọi bằng tên: luật, bộ luật. By name. */
  | 'NAMED'
  /** Theo hội nghị Trung ương, đại hội. By plenum or congress. */
  | 'PLENUM'
  /** Văn bản này. This instrument. */
  | 'SELF'
  /** Văn bản nói trên. The one mentioned above. */
  | 'BACK';

/**
 * Vị trí trong văn bản.
 * The part of a text.
 */
export type Section =
  /** Trích yếu. Title. */
  | 'TITLE'
  /** Phần căn cứ. Preamble. */
  | 'PREAMBLE'
  /** Nội dung. Body. */
  | 'BODY'
  /** Phụ lục. Annex. */
  | 'ANNEX';

/**
 * Chiều của phả hệ.
 * Which way a lineage goes.
 */
export type Direction =
  /** Lên: văn bản này dựa vào đâu. What the instrument rests on. */
  | 'UP'
  /** Xuống: văn bản nào dựa vào nó. What rests on the instrument. */
  | 'DOWN';

/**
 * Thứ tự của danh sách văn bản.
 * The order of a list of instruments.
 */
export type InstrumentOrder =
  /** Mới nhất trước. Newest first. */
  | 'DATE'
  /** Khớp nhất trước; chỉ có nghĩa khi có `text`. Best match first; only with `text`. */
  | 'RELEVANCE';

/**
 * Một thời kỳ của một đơn vị hành chính cấp tỉnh, hoặc cả nước.
 * A province during one interval of its history, or the whole country.
 */
export type Jurisdiction = Node & {
  __typename?: 'Jurisdiction';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Tỉnh, Thành phố, … hoặc Quốc gia. What kind of unit it is. */
  kind: Scalars['String']['output'];
  /** Ngày đầu, nếu biết: `YYYY`, `YYYY-MM` hoặc `YYYY-MM-DD`. First day, as far as it is known. */
  validFrom: Maybe<Scalars['String']['output']>;
  /** Ngày cuối. Last day; null while it lasts. */
  validTo: Maybe<Scalars['String']['output']>;
  /** Các đơn vị nhận địa bàn. The units its land passed to. */
  mergedInto: Array<Jurisdiction>;
};

/**
 * Cơ quan ban hành.
 * A body that issues instruments.
 */
export type Body = {
  __typename?: 'Body';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  level: Scalars['String']['output'];
  /** Đảng, hành chính, lập pháp, … Branch: party, executive, legislative, … */
  branch: Scalars['String']['output'];
};

/**
 * Một văn bản.
 * An instrument: one official act.
 */
export type Instrument = Node & {
  __typename?: 'Instrument';
  /** URN theo RFC 9676. A URN in the manner of RFC 9676. */
  id: Scalars['ID']['output'];
  type: Scalars['String']['output'];
  /** Số hiệu. The number as canonically written. */
  number: Maybe<Scalars['String']['output']>;
  /** Trích yếu. Title. */
  title: Maybe<Scalars['String']['output']>;
  /** Ngày ban hành, nếu biết đủ ngày. Date of issue, where the day is known. */
  issuedOn: Maybe<Scalars['Date']['output']>;
  /** Ngày có hiệu lực như toàn văn nói, không thì như danh mục ghi. The day of effect, as its text states it, else as a register does; null where none does. */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  year: Maybe<Scalars['Int']['output']>;
  issuers: Array<Body>;
  /** Địa phương theo tên gọi vào ngày ban hành; cả nước nếu là văn bản trung ương. The province as it was on the day of issue, or the country. */
  scope: Maybe<Jurisdiction>;
  /** Địa phương như đã ghi: `VN`, `Cà Mau`, `Cà Mau/Năm Căn`. The scope as written. */
  place: Scalars['String']['output'];
  level: Level;
  /** Có toàn văn trong kho hay chỉ biết qua trích dẫn, danh mục. Whether its text was read; false for one known only from citations and registers. */
  ingested: Scalars['Boolean']['output'];
  documents: Array<Document>;
  /** Các bản toàn văn cũ đã nhường chỗ cho bản nạp sau, mới bị thay trước. Texts that gave way to others since, the last replaced first; the graph holds none of their citations. */
  earlierTexts: Array<EarlierText>;
  /** Những gì các danh mục đã nạp ghi về văn bản. What imported registers say of it. */
  entries: Array<RegisterEntry>;
  /** Tình trạng theo những gì văn bản khác nói. How it stands, by what other instruments say of it. */
  status: Status;
  /** Những gì văn bản này trích dẫn. What it cites; what it says of itself only when `relations` asks for SELF. */
  citations: CitationConnection;
  /** Những trích dẫn đến văn bản này, của văn bản mới nhất trước. Citations that mean it, those of the newest instruments first. */
  citedBy: CitationConnection;
};


/**
 * Một văn bản.
 * An instrument: one official act.
 */
export type InstrumentStatusArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
};


/**
 * Một văn bản.
 * An instrument: one official act.
 */
export type InstrumentCitationsArgs = {
  relations: InputMaybe<Array<CitationRelation>>;
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


/**
 * Một văn bản.
 * An instrument: one official act.
 */
export type InstrumentCitedByArgs = {
  relations: InputMaybe<Array<CitationRelation>>;
  level: InputMaybe<Level>;
  jurisdiction: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};

/**
 * Một bản toàn văn đã đọc. Toàn văn không nằm trong đồ thị.
 * A text that was read. The text itself is not in the graph.
 */
export type Document = Node & {
  __typename?: 'Document';
  /** SHA-256 của toàn văn. SHA-256 of the text. */
  id: Scalars['ID']['output'];
  /** Tên nguồn. Name of where it came from. */
  source: Scalars['String']['output'];
  title: Maybe<Scalars['String']['output']>;
  /** Ngày có hiệu lực như toàn văn nói. The day of effect, as the text states it. */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  /** Số đơn vị UTF-16. Length in UTF-16 code units. */
  length: Scalars['Int']['output'];
  /** Phiên bản bộ trích xuất. The version of the extractor that read it. */
  extractedBy: Scalars['String']['output'];
  instrument: Maybe<Instrument>;
};

/**
 * Một bản toàn văn đã nhường chỗ cho bản khác. Toàn văn vẫn được giữ ngoài đồ thị (`cancu history`).
 * A text in whose place another stands. It is still kept outside the graph (`cancu history`).
 */
export type EarlierText = {
  __typename?: 'EarlierText';
  /** SHA-256 của toàn văn cũ. SHA-256 of the text. */
  document: Scalars['ID']['output'];
  /** Tên nguồn. Name of where it came from. */
  source: Scalars['String']['output'];
  title: Maybe<Scalars['String']['output']>;
  /** SHA-256 của bản thay nó. SHA-256 of the text that took its place. */
  replacedBy: Scalars['ID']['output'];
  /** Lúc nào, giờ UTC theo ISO 8601. When, as an ISO 8601 instant in UTC. */
  replacedAt: Scalars['String']['output'];
  because: ReplacementReason;
};

/** Vì sao một bản nhường chỗ. Why a text gave way. */
export type ReplacementReason =
  /** Lần nạp sau có bản khác của cùng văn bản. A later run gave another text of the same instrument. */
  | 'SAME_INSTRUMENT'
  /** Tệp ấy nay có nội dung khác. Its file holds another text now. */
  | 'SAME_FILE';

/**
 * Một dòng của danh mục đã nạp (`cancu import`).
 * One entry of an imported register.
 */
export type RegisterEntry = {
  __typename?: 'RegisterEntry';
  id: Scalars['ID']['output'];
  /** Tên danh mục. Name of the register. */
  register: Scalars['String']['output'];
  title: Maybe<Scalars['String']['output']>;
  issuedOn: Maybe<Scalars['Date']['output']>;
  issuer: Maybe<Scalars['String']['output']>;
  effectiveOn: Maybe<Scalars['Date']['output']>;
  expiredOn: Maybe<Scalars['Date']['output']>;
};

/**
 * Những gì một câu nói về văn bản được nhắc đến.
 * What a text says of the instrument it speaks of.
 */
export type Mending = {
  __typename?: 'Mending';
  field: MendedField;
  /** Như đã in. As printed. */
  printed: Scalars['String']['output'];
  /** Như phải hiểu. As it must be meant. */
  meant: Scalars['String']['output'];
  /** Quy tắc đã sửa. The rule that mended it. */
  rule: Scalars['String']['output'];
};

export type MendedField =
  | 'NUMBER'
  | 'DATE';

export type Doubt =
  /** Khóa Quốc hội không họp vào năm in trong số hiệu. The legislature did not sit in the year printed. */
  | 'IMPOSSIBLE_NUMBER'
  /** Ngày không hợp với số hiệu, hoặc với nơi khác in. The day disagrees with the number, or with what others print. */
  | 'DATE_MISMATCH';

/** Điều đã xác định văn bản. What decided which instrument is meant. */
export type IdentifiedBy =
  /** Chính tiêu đề của văn bản. Its own header. */
  | 'HEADER'
  /** Năm. The year. */
  | 'YEAR'
  /** Ngày. The day. */
  | 'DATE'
  /** Không in ngày: văn bản duy nhất đã có lúc ấy. No date printed: the only one there was by then. */
  | 'ONLY'
  /** Khóa của Ban Chấp hành Trung ương. The term of the Central Committee. */
  | 'TERM'
  /** Nội dung nói đến. What it is said to be about. */
  | 'SUBJECT'
  /** Chưa biết văn bản nào như thế. None is known that it could mean. */
  | 'UNKNOWN'
  /** Nhiều văn bản hợp. Several fit. */
  | 'OPEN'
  /** In sai: ngày ấy là của một số hiệu chỉ khác năm hoặc khóa. A misprint: the day is that of a number that differs in year or legislature alone. */
  | 'SAME_DAY'
  /** In sai: khóa Quốc hội. A misprint of the legislature. */
  | 'LEGISLATURE'
  /** In sai: số của Đảng đánh lại theo nhiệm kỳ, mỗi khóa một văn bản. A misprint: a term has one Party instrument of a number. */
  | 'SAME_TERM';

export type Claim = {
  __typename?: 'Claim';
  type: Scalars['String']['output'];
  number: Maybe<Scalars['String']['output']>;
  /** `YYYY-MM-DD`, `YYYY-MM` hoặc `YYYY`. */
  date: Maybe<Scalars['String']['output']>;
  issuer: Maybe<Scalars['String']['output']>;
  scope: Maybe<Scalars['String']['output']>;
  title: Maybe<Scalars['String']['output']>;
};

/**
 * Một đơn vị của văn bản (điểm a khoản 2 Điều 9), hoặc từ đơn vị này đến đơn vị kia (`from`, `to`).
 * One place in an instrument, or all from one place to another. Labels are as printed, in small letters from Điều down.
 */
export type Provision = {
  __typename?: 'Provision';
  /** Phụ lục; chuỗi rỗng nếu phụ lục không đánh số. Empty where the annex has no label. */
  annex: Maybe<Scalars['String']['output']>;
  /** Mẫu. Form. */
  form: Maybe<Scalars['String']['output']>;
  /** Phần. Part. */
  part: Maybe<Scalars['String']['output']>;
  /** Chương. Chapter. */
  chapter: Maybe<Scalars['String']['output']>;
  /** Mục. Section. */
  section: Maybe<Scalars['String']['output']>;
  /** Tiểu mục. Subsection. */
  subsection: Maybe<Scalars['String']['output']>;
  /** Số thứ tự trong bảng. Row of a table. */
  row: Maybe<Scalars['String']['output']>;
  /** Điều. Article. */
  article: Maybe<Scalars['String']['output']>;
  /** Khoản. Clause. */
  clause: Maybe<Scalars['String']['output']>;
  /** Điểm. Point. */
  point: Maybe<Scalars['String']['output']>;
  /** Tiết. Item. */
  item: Maybe<Scalars['String']['output']>;
  /** Đoạn. Paragraph. */
  paragraph: Maybe<Scalars['String']['output']>;
  /** Gạch đầu dòng. Dash. */
  dash: Maybe<Scalars['String']['output']>;
  /** Nơi bắt đầu của một khoảng. The first of a range. */
  from: Maybe<Provision>;
  /** Nơi kết thúc của một khoảng. The last of a range. */
  to: Maybe<Provision>;
};

/**
 * Một trích dẫn trong một văn bản.
 * One reference in a text.
 */
export type Citation = Node & {
  __typename?: 'Citation';
  id: Scalars['ID']['output'];
  relation: CitationRelation;
  kind: CitationKind;
  /** Văn bản trích dẫn: chủ của toàn văn, hoặc văn bản mà trích yếu chứa trích dẫn này. The citing instrument: the text's own, or the one whose title holds the mention. Null where that is ambiguous. */
  source: Maybe<Instrument>;
  /** Văn bản được trích dẫn. The instrument meant; null where evidence is not enough. */
  target: Maybe<Instrument>;
  /** Các khả năng khi chưa đủ bằng chứng. What it may mean where evidence is not enough. */
  candidates: Array<Instrument>;
  /** Điều trích dẫn nói về văn bản được nhắc. What the citation says of its target. */
  claim: Maybe<Claim>;
  /** Toàn văn chứa trích dẫn. The text that holds it. */
  document: Document;
  quote: Scalars['String']['output'];
  /** Vị trí đầu trong toàn văn, đơn vị UTF-16. Offset in the text, in UTF-16 code units. */
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  section: Section;
  /** Điểm, khoản, Điều. The provision meant, as printed. */
  pinpoint: Maybe<Scalars['String']['output']>;
  /** Các đơn vị trong `pinpoint`. What the pinpoint names, taken apart; empty without one. */
  provisions: Array<Provision>;
  /** Từ 0 đến 1. From 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** Quy tắc quyết định. The rule that decided. */
  rule: Maybe<Scalars['String']['output']>;
  /** Vì sao là văn bản ấy, khi so mọi cách gọi số hiệu này trong kho. Why it is that instrument, among all that the store knows of the number. */
  identifiedBy: Maybe<IdentifiedBy>;
  /** Chỗ in sai đã sửa: in gì, nghĩa là gì. What was misprinted and is mended: what is printed, what is meant. */
  mended: Array<Mending>;
  /** Chỗ đáng ngờ chưa sửa được. What is doubtful as printed and could not be mended. */
  doubts: Array<Doubt>;
  /** Các quy tắc theo thứ tự áp dụng. All rules, in the order they were applied. */
  rules: Array<Scalars['String']['output']>;
};

/**
 * Một quan hệ giữa hai văn bản, với bằng chứng.
 * One relation between two instruments, with its evidence.
 */
export type Step = {
  __typename?: 'Step';
  from: Instrument;
  relation: Relation;
  to: Instrument;
  /** Số trích dẫn nói ra quan hệ này. How many citations say so. */
  citationCount: Scalars['Int']['output'];
  /** Độ tin cậy trung bình, từ 0 đến 1. Mean confidence of those citations. */
  confidence: Scalars['Float']['output'];
  /** Các trích dẫn nói ra quan hệ này. The citations that say so. */
  evidence: Array<Citation>;
};


/**
 * Một quan hệ giữa hai văn bản, với bằng chứng.
 * One relation between two instruments, with its evidence.
 */
export type StepEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

export type Standing =
  /** Danh mục ghi là có hiệu lực, và chưa thấy văn bản nào làm thay đổi. A register lists it as in force, and the graph holds nothing that changed it. */
  | 'IN_FORCE'
  /** Danh mục ghi là chưa đến ngày có hiệu lực. By a register, the day of effect is yet to come. */
  | 'NOT_YET_IN_FORCE'
  /** Danh mục ghi là đã hết hiệu lực. By a register, no longer in force. */
  | 'EXPIRED'
  /** Chưa thấy văn bản nào làm thay đổi; không có nghĩa là còn hiệu lực. The graph holds nothing that changed it, which does not show that it is in force. */
  | 'UNKNOWN'
  /** Đã được sửa đổi, bổ sung. Amended. */
  | 'AMENDED'
  /** Đã bị tạm ngưng. Suspended. */
  | 'SUSPENDED'
  /** Đã được thay thế. Replaced. */
  | 'REPLACED'
  /** Đã bị bãi bỏ. Repealed. */
  | 'REPEALED';

/**
 * Tình trạng của một văn bản. Một thay đổi có thể chỉ đến một phần: xem bằng chứng.
 * How an instrument stands. A change may touch a part of it only: see the evidence.
 */
export type Status = {
  __typename?: 'Status';
  standing: Standing;
  asOf: Maybe<Scalars['Date']['output']>;
  changes: Array<Step>;
};

/**
 * Phả hệ của một văn bản.
 * What an instrument rests on, or what rests on it.
 */
export type Lineage = {
  __typename?: 'Lineage';
  root: Instrument;
  direction: Direction;
  /** Theo khoảng cách, rồi ngày, rồi mã. By distance, then date, then id. */
  nodes: Array<LineageNode>;
  edges: Array<Step>;
  /** Có phần bị lược vì quá lớn. True where it was too large and the farthest are left out. */
  truncated: Scalars['Boolean']['output'];
};

export type LineageNode = {
  __typename?: 'LineageNode';
  instrument: Instrument;
  /** Số bước từ gốc. Steps from the root. */
  distance: Scalars['Int']['output'];
};

/**
 * Một văn bản thực hiện, trực tiếp hoặc qua văn bản khác.
 * An instrument that carries out another, directly or through others.
 */
export type Implementation = {
  __typename?: 'Implementation';
  instrument: Instrument;
  /** Đường ngắn nhất từ nó lên văn bản được thực hiện. The shortest way up from it. */
  steps: Array<Step>;
  /** Số ngày từ văn bản được thực hiện, nếu biết đủ hai ngày. Days after the instrument carried out, where both days are known. */
  lagDays: Maybe<Scalars['Int']['output']>;
  /** Bằng chứng của mọi bước. The evidence of all steps. */
  evidence: Array<Citation>;
};


/**
 * Một văn bản thực hiện, trực tiếp hoặc qua văn bản khác.
 * An instrument that carries out another, directly or through others.
 */
export type ImplementationEvidenceArgs = {
  first?: Scalars['Int']['input'];
};

/**
 * Các tỉnh đã thực hiện một văn bản ra sao.
 * How the provinces carried out an instrument.
 */
export type Coverage = {
  __typename?: 'Coverage';
  instrument: Instrument;
  asOf: Scalars['Date']['output'];
  provinces: Array<ProvinceCoverage>;
  totals: CoverageTotals;
};

export type ProvinceCoverage = {
  __typename?: 'ProvinceCoverage';
  jurisdiction: Jurisdiction;
  /** Có ít nhất một văn bản được biết. Whether at least one act is known. */
  covered: Scalars['Boolean']['output'];
  /** Ngày của văn bản đầu tiên biết đủ ngày. Date of the first act whose day is known. */
  firstOn: Maybe<Scalars['Date']['output']>;
  /** Số ngày đến văn bản đầu tiên. Days until that act. */
  lagDays: Maybe<Scalars['Int']['output']>;
  /** Cũ nhất trước, không rõ ngày để cuối. Oldest first, those without a date last. */
  acts: Array<CoveringAct>;
};

export type CoveringAct = {
  __typename?: 'CoveringAct';
  instrument: Instrument;
  steps: Array<Step>;
  lagDays: Maybe<Scalars['Int']['output']>;
  /** Tỉnh đã ban hành, nay đã sáp nhập. The province that issued it, where it has since been merged into this one. */
  through: Maybe<Jurisdiction>;
};

export type CoverageTotals = {
  __typename?: 'CoverageTotals';
  provinces: Scalars['Int']['output'];
  covered: Scalars['Int']['output'];
  /** Chưa biết văn bản nào. None known. */
  none: Scalars['Int']['output'];
};

export type ResolutionStatus =
  /** Xác định được một văn bản. One instrument is meant. */
  | 'RESOLVED'
  /** Có nhiều khả năng. Several may be meant. */
  | 'AMBIGUOUS'
  /** Đọc được nhưng kho không có. Read, but nothing like it is held. */
  | 'UNKNOWN'
  /** Không đọc được như một viện dẫn. Cannot be read as a reference. */
  | 'UNREADABLE';

/**
 * Một viện dẫn viết tay chỉ đến văn bản nào.
 * Which instrument a written reference means.
 */
export type Resolution = {
  __typename?: 'Resolution';
  status: ResolutionStatus;
  instrument: Maybe<Instrument>;
  candidates: Array<Instrument>;
  /** Cần nói thêm gì để xác định, hoặc đã hiểu là gì. What would make it certain, or how it was understood. */
  hint: Maybe<Scalars['String']['output']>;
  /** Viện dẫn đúng dạng hoặc có trong kho gần nhất, khi không đọc được hoặc kho không có. The nearest reference that can be read or is held, where this one is not. */
  suggestion: Maybe<Scalars['String']['output']>;
};

/**
 * Kết quả trích xuất một đoạn văn bản; không lưu gì vào kho.
 * What a text says of itself and of others; nothing is stored.
 */
export type Extraction = {
  __typename?: 'Extraction';
  /** Văn bản tự nói về mình. What the text says of itself. */
  instrument: Claim;
  /** Ngày có hiệu lực như toàn văn nói. The day of effect, as the text states it. */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  citations: Array<ExtractedCitation>;
};

export type ExtractedCitation = {
  __typename?: 'ExtractedCitation';
  /** Chỗ in sai đã sửa. What was misprinted and is mended. */
  mended: Array<Mending>;
  /** Chỗ đáng ngờ chưa sửa được. What is doubtful as printed. */
  doubts: Array<Doubt>;
  /** Các văn bản có thể là, khi dữ liệu biết mà lời văn không chọn. What it may mean, where reference data knows several and the words do not choose. */
  candidates: Array<Claim>;
  start: Scalars['Int']['output'];
  end: Scalars['Int']['output'];
  quote: Scalars['String']['output'];
  kind: CitationKind;
  relation: CitationRelation;
  target: Maybe<Claim>;
  /** Thứ tự, tính từ 0, của trích dẫn có trích yếu chứa trích dẫn này. Index of the citation whose title holds this one; null for the text itself. */
  from: Maybe<Scalars['Int']['output']>;
  section: Section;
  /** Điểm, khoản, Điều. The provision meant, as printed. */
  pinpoint: Maybe<Scalars['String']['output']>;
  /** Các đơn vị trong `pinpoint`. What the pinpoint names, taken apart; empty without one. */
  provisions: Array<Provision>;
  /** Ngày thay đổi có hiệu lực, nếu nói bên cạnh. The day the change takes effect, where it is stated beside the citation. */
  effectiveOn: Maybe<Scalars['Date']['output']>;
  confidence: Scalars['Float']['output'];
  rules: Array<Scalars['String']['output']>;
};

export type JobState =
  | 'QUEUED'
  | 'RUNNING'
  /** Xong; từng văn bản có kết quả riêng. Finished; each document has its own outcome. */
  | 'DONE'
  /** Dừng giữa chừng. Stopped before its end. */
  | 'FAILED'
  /** Đã hủy; những gì đã ghi được giữ. Cancelled; what was written is kept. */
  | 'CANCELLED';

/**
 * Một đợt nạp văn bản.
 * One batch of documents being ingested.
 */
export type Job = Node & {
  __typename?: 'Job';
  id: Scalars['ID']['output'];
  state: JobState;
  /** Số văn bản hoặc tệp đã nhận. Texts and files handed in. */
  total: Scalars['Int']['output'];
  /** Số văn bản đã xong; một tệp nén có thể chứa nhiều văn bản. Documents done with; a container holds several. */
  done: Scalars['Int']['output'];
  /** Các bản của những đợt trước đã nhường chỗ; có khi đợt này xong. Texts of earlier batches that gave way; told once this batch is done. */
  replaced: Array<EarlierText>;
  /** Trong đó không nhận. Of these, refused. */
  refused: Scalars['Int']['output'];
  /** Số trích dẫn đọc được. Citations read. */
  citations: Scalars['Int']['output'];
  createdAt: Scalars['DateTime']['output'];
  startedAt: Maybe<Scalars['DateTime']['output']>;
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Số văn bản mỗi giây, tính từ lúc bắt đầu. Documents a second since it was begun; null before the first. */
  documentsPerSecond: Maybe<Scalars['Float']['output']>;
  /** Số giây còn lại, nếu ước được. Seconds left at the pace so far; null where that is not known. */
  secondsLeft: Maybe<Scalars['Int']['output']>;
  /** Kết quả từng văn bản, theo thứ tự gửi; giữ tối đa 10.000. What became of each document, in order; 10,000 at most are kept. `first` is 1 to 100. Use `endCursor` to read on while the job runs. */
  documents: JobDocumentConnection;
  /** Vì sao dừng. Why it stopped. */
  code: Maybe<Scalars['String']['output']>;
  message: Maybe<Scalars['String']['output']>;
};


/**
 * Một đợt nạp văn bản.
 * One batch of documents being ingested.
 */
export type JobDocumentsArgs = {
  first?: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};

export type JobDocumentConnection = {
  __typename?: 'JobDocumentConnection';
  edges: Array<JobDocumentEdge>;
  pageInfo: PageInfo;
  /** Số kết quả đang giữ. How many outcomes are kept so far. */
  totalCount: Scalars['Int']['output'];
};

export type JobDocumentEdge = {
  __typename?: 'JobDocumentEdge';
  cursor: Scalars['String']['output'];
  node: JobDocument;
};

export type DocumentStatus =
  /** Mới. New. */
  | 'ADDED'
  /** Đọc lại bằng bộ trích xuất mới hơn. Read again by a newer extractor. */
  | 'UPDATED'
  /** Đã có, không đổi. Held already. */
  | 'UNCHANGED'
  /** Không nhận. Refused. */
  | 'REFUSED';

/**
 * Kết quả của một văn bản trong đợt nạp.
 * What became of one document of a batch.
 */
export type JobDocument = {
  __typename?: 'JobDocument';
  /** Tên đã gửi; văn bản trong tệp nén: `tệp.zip > tên`. The name that was sent; of a document in a container, `file.zip > name`. */
  name: Maybe<Scalars['String']['output']>;
  status: DocumentStatus;
  document: Maybe<Document>;
  instrument: Maybe<Instrument>;
  /** Vì sao không nhận, và cần làm gì. Why it was refused, and what to do. */
  code: Maybe<Scalars['String']['output']>;
  message: Maybe<Scalars['String']['output']>;
  /** Số trích dẫn đọc được. Citations read from it. */
  citations: Scalars['Int']['output'];
  /** Đã đọc bằng gì: `docx`, `pdf`, `ocr`, … What read it; null where it was refused. */
  reader: Maybe<Scalars['String']['output']>;
  /** Những gì đã sửa trước khi trích xuất. What was set right before extraction. */
  repairs: Array<DocumentRepair>;
  /** Điều nên biết về văn bản đã nhận. What a person should know of a document that was taken. */
  warnings: Array<DocumentWarning>;
  /** Thời gian đọc và trích xuất, mili giây. Milliseconds that reading and extraction took. */
  took: Scalars['Int']['output'];
};

export type DocumentRepair = {
  __typename?: 'DocumentRepair';
  /** Ví dụ (for example) `encoding-tcvn3`, `line-joined`, `running-head`, `hyphenation`. */
  kind: Scalars['String']['output'];
  /** Bao nhiêu lần. How often. */
  count: Scalars['Int']['output'];
};

export type DocumentWarning = {
  __typename?: 'DocumentWarning';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  endCursor: Maybe<Scalars['String']['output']>;
};

export type InstrumentConnection = {
  __typename?: 'InstrumentConnection';
  edges: Array<InstrumentEdge>;
  pageInfo: PageInfo;
};

export type InstrumentEdge = {
  __typename?: 'InstrumentEdge';
  cursor: Scalars['String']['output'];
  node: Instrument;
};

export type CitationConnection = {
  __typename?: 'CitationConnection';
  edges: Array<CitationEdge>;
  pageInfo: PageInfo;
};

export type CitationEdge = {
  __typename?: 'CitationEdge';
  cursor: Scalars['String']['output'];
  node: Citation;
};

export type ImplementationConnection = {
  __typename?: 'ImplementationConnection';
  edges: Array<ImplementationEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ImplementationEdge = {
  __typename?: 'ImplementationEdge';
  cursor: Scalars['String']['output'];
  node: Implementation;
};

/**
 * Điều kiện lọc văn bản; các điều kiện cùng phải đúng.
 * Marks an instrument must have, all of them.
 */
export type InstrumentFilter = {
  /** Loại, có hay không có dấu. Type, with or without diacritics. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** Số hiệu; không phân biệt chữ hoa, dấu, khoảng trắng. Number; case, diacritics and spaces do not matter. */
  number?: InputMaybe<Scalars['String']['input']>;
  level?: InputMaybe<Level>;
  /** Địa phương như đã ghi: `VN`, `Cà Mau`. Scope as written. */
  scope?: InputMaybe<Scalars['String']['input']>;
  /** Địa phương, kể cả các tỉnh đã sáp nhập vào. Jurisdiction, with those merged into it. */
  jurisdiction?: InputMaybe<Scalars['ID']['input']>;
  yearFrom?: InputMaybe<Scalars['Int']['input']>;
  yearTo?: InputMaybe<Scalars['Int']['input']>;
  /** Chỉ văn bản có toàn văn (true) hoặc chỉ biết qua trích dẫn (false). Only those whose text was read, or only those known from citations. */
  ingested?: InputMaybe<Scalars['Boolean']['input']>;
  /** Chỉ văn bản đã có vào ngày này. Only those that existed on that day. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * Một văn bản để nạp: có `text` hoặc `file`, đúng một trong hai.
 * A document to ingest: it has `text` or `file`, exactly one of them.
 */
export type DocumentInput = {
  /** Tên để nhận ra trong kết quả; mặc định là tên tệp. A name to know it by; that of the file unless given. */
  name?: InputMaybe<Scalars['String']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  /** Tệp Word, PDF, HTML, ảnh, zip, …; loại tệp nhận ra theo nội dung. A file of any format that is read; its content tells which. */
  file?: InputMaybe<Scalars['Upload']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** Một đối tượng theo mã. Anything by its id; null where there is none. */
  node: Maybe<Node>;
  /** Nhiều đối tượng theo mã, theo đúng thứ tự đã hỏi. Things by their ids, at most 100, in the order asked for; null for each there is none of. */
  nodes: Array<Maybe<Node>>;
  /** Một văn bản theo mã. One instrument by its id; null where there is none. */
  instrument: Maybe<Instrument>;
  /** Tìm văn bản. Instruments by words and marks. `first` is 1 to 100. */
  instruments: InstrumentConnection;
  /** Viện dẫn này chỉ văn bản nào? Which instrument does this reference mean? */
  resolve: Resolution;
  /** Văn bản dựa vào đâu, hoặc văn bản nào dựa vào nó. What an instrument rests on, or what rests on it. `depth` is 1 to 10. */
  lineage: Lineage;
  /** Những văn bản thực hiện, trực tiếp hoặc qua văn bản khác. All that implements, continues or details it, directly or through others. */
  implementations: ImplementationConnection;
  /** Tỉnh nào đã thực hiện, chậm bao lâu, tỉnh nào chưa. Each province of the day: who implements, how late, or none known. Today unless `asOf` is given. */
  coverage: Coverage;
  /** Đọc một đoạn văn bản; không lưu. Reads a text; stores nothing. */
  extract: Extraction;
  /** Một đợt nạp. A batch of documents being ingested; finished ones are kept for a while. */
  job: Maybe<Job>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryInstrumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInstrumentsArgs = {
  text: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<InstrumentFilter>;
  orderBy: InputMaybe<InstrumentOrder>;
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryResolveArgs = {
  reference: Scalars['String']['input'];
  scope: InputMaybe<Scalars['String']['input']>;
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type QueryLineageArgs = {
  id: Scalars['ID']['input'];
  direction?: Direction;
  relations: InputMaybe<Array<Relation>>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type QueryImplementationsArgs = {
  id: Scalars['ID']['input'];
  level: InputMaybe<Level>;
  jurisdiction: InputMaybe<Scalars['ID']['input']>;
  asOf: InputMaybe<Scalars['Date']['input']>;
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['String']['input']>;
};


export type QueryCoverageArgs = {
  id: Scalars['ID']['input'];
  asOf: InputMaybe<Scalars['Date']['input']>;
};


export type QueryExtractArgs = {
  text: Scalars['String']['input'];
};


export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Nạp văn bản vào kho, tối đa 1.000 một đợt; theo dõi bằng `job`. Ingests up to 1,000 documents; follow it with `job`. */
  ingest: Job;
  /** Hủy một đợt nạp; đợt đang chạy dừng sau khi ghi nốt phần dở. Cancels a batch; one that runs stops when the write in hand is finished. */
  cancelJob: Job;
};


export type MutationIngestArgs = {
  documents: Array<DocumentInput>;
};


export type MutationCancelJobArgs = {
  id: Scalars['ID']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Một đợt nạp: trạng thái hiện tại, rồi mỗi thay đổi (bỏ qua thay đổi cũ nếu đọc chậm), đến khi kết thúc. A batch: its state now, then as it changes (a slow reader gets the latest only), until it has ended. WebSocket `/graphql`, graphql-transport-ws. */
  job: Job;
};


export type SubscriptionJobArgs = {
  id: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( JurisdictionParent )
    | ( InstrumentRecord )
    | ( DocumentRecord )
    | ( CitationRecord )
    | ( JobParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Level: Level;
  Relation: Relation;
  CitationRelation: CitationRelation;
  CitationKind: CitationKind;
  Section: Section;
  Direction: Direction;
  InstrumentOrder: InstrumentOrder;
  Jurisdiction: ResolverTypeWrapper<JurisdictionParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Body: ResolverTypeWrapper<Body>;
  Instrument: ResolverTypeWrapper<InstrumentRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Document: ResolverTypeWrapper<DocumentRecord>;
  EarlierText: ResolverTypeWrapper<ReplacedText>;
  ReplacementReason: ReplacementReason;
  RegisterEntry: ResolverTypeWrapper<RegisterEntry>;
  Mending: ResolverTypeWrapper<Mending>;
  MendedField: MendedField;
  Doubt: Doubt;
  IdentifiedBy: IdentifiedBy;
  Claim: ResolverTypeWrapper<ClaimParent>;
  Provision: ResolverTypeWrapper<ProvisionParent>;
  Citation: ResolverTypeWrapper<CitationRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Step: ResolverTypeWrapper<Edge>;
  Standing: Standing;
  Status: ResolverTypeWrapper<StatusParent>;
  Lineage: ResolverTypeWrapper<Omit<Lineage, 'root' | 'nodes' | 'edges'> & { root: ResolversTypes['Instrument'], nodes: Array<ResolversTypes['LineageNode']>, edges: Array<ResolversTypes['Step']> }>;
  LineageNode: ResolverTypeWrapper<LineageNodeParent>;
  Implementation: ResolverTypeWrapper<ImplementationParent>;
  Coverage: ResolverTypeWrapper<Omit<Coverage, 'instrument' | 'provinces'> & { instrument: ResolversTypes['Instrument'], provinces: Array<ResolversTypes['ProvinceCoverage']> }>;
  ProvinceCoverage: ResolverTypeWrapper<ProvinceCoverageParent>;
  CoveringAct: ResolverTypeWrapper<CoveringActParent>;
  CoverageTotals: ResolverTypeWrapper<CoverageTotals>;
  ResolutionStatus: ResolutionStatus;
  Resolution: ResolverTypeWrapper<Omit<Resolution, 'instrument' | 'candidates'> & { instrument?: Maybe<ResolversTypes['Instrument']>, candidates: Array<ResolversTypes['Instrument']> }>;
  Extraction: ResolverTypeWrapper<ExtractionParent>;
  ExtractedCitation: ResolverTypeWrapper<ExtractedCitationParent>;
  JobState: JobState;
  Job: ResolverTypeWrapper<JobParent>;
  JobDocumentConnection: ResolverTypeWrapper<Omit<JobDocumentConnection, 'edges'> & { edges: Array<ResolversTypes['JobDocumentEdge']> }>;
  JobDocumentEdge: ResolverTypeWrapper<Omit<JobDocumentEdge, 'node'> & { node: ResolversTypes['JobDocument'] }>;
  DocumentStatus: DocumentStatus;
  JobDocument: ResolverTypeWrapper<IngestedDocument>;
  DocumentRepair: ResolverTypeWrapper<DocumentRepair>;
  DocumentWarning: ResolverTypeWrapper<DocumentWarning>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  InstrumentConnection: ResolverTypeWrapper<Omit<InstrumentConnection, 'edges'> & { edges: Array<ResolversTypes['InstrumentEdge']> }>;
  InstrumentEdge: ResolverTypeWrapper<Omit<InstrumentEdge, 'node'> & { node: ResolversTypes['Instrument'] }>;
  CitationConnection: ResolverTypeWrapper<Omit<CitationConnection, 'edges'> & { edges: Array<ResolversTypes['CitationEdge']> }>;
  CitationEdge: ResolverTypeWrapper<Omit<CitationEdge, 'node'> & { node: ResolversTypes['Citation'] }>;
  ImplementationConnection: ResolverTypeWrapper<Omit<ImplementationConnection, 'edges'> & { edges: Array<ResolversTypes['ImplementationEdge']> }>;
  ImplementationEdge: ResolverTypeWrapper<Omit<ImplementationEdge, 'node'> & { node: ResolversTypes['Implementation'] }>;
  InstrumentFilter: InstrumentFilter;
  DocumentInput: DocumentInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Upload: Scalars['Upload']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  Jurisdiction: JurisdictionParent;
  String: Scalars['String']['output'];
  Body: Body;
  Instrument: InstrumentRecord;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  Document: DocumentRecord;
  EarlierText: ReplacedText;
  RegisterEntry: RegisterEntry;
  Mending: Mending;
  Claim: ClaimParent;
  Provision: ProvisionParent;
  Citation: CitationRecord;
  Float: Scalars['Float']['output'];
  Step: Edge;
  Status: StatusParent;
  Lineage: Omit<Lineage, 'root' | 'nodes' | 'edges'> & { root: ResolversParentTypes['Instrument'], nodes: Array<ResolversParentTypes['LineageNode']>, edges: Array<ResolversParentTypes['Step']> };
  LineageNode: LineageNodeParent;
  Implementation: ImplementationParent;
  Coverage: Omit<Coverage, 'instrument' | 'provinces'> & { instrument: ResolversParentTypes['Instrument'], provinces: Array<ResolversParentTypes['ProvinceCoverage']> };
  ProvinceCoverage: ProvinceCoverageParent;
  CoveringAct: CoveringActParent;
  CoverageTotals: CoverageTotals;
  Resolution: Omit<Resolution, 'instrument' | 'candidates'> & { instrument?: Maybe<ResolversParentTypes['Instrument']>, candidates: Array<ResolversParentTypes['Instrument']> };
  Extraction: ExtractionParent;
  ExtractedCitation: ExtractedCitationParent;
  Job: JobParent;
  JobDocumentConnection: Omit<JobDocumentConnection, 'edges'> & { edges: Array<ResolversParentTypes['JobDocumentEdge']> };
  JobDocumentEdge: Omit<JobDocumentEdge, 'node'> & { node: ResolversParentTypes['JobDocument'] };
  JobDocument: IngestedDocument;
  DocumentRepair: DocumentRepair;
  DocumentWarning: DocumentWarning;
  PageInfo: PageInfo;
  InstrumentConnection: Omit<InstrumentConnection, 'edges'> & { edges: Array<ResolversParentTypes['InstrumentEdge']> };
  InstrumentEdge: Omit<InstrumentEdge, 'node'> & { node: ResolversParentTypes['Instrument'] };
  CitationConnection: Omit<CitationConnection, 'edges'> & { edges: Array<ResolversParentTypes['CitationEdge']> };
  CitationEdge: Omit<CitationEdge, 'node'> & { node: ResolversParentTypes['Citation'] };
  ImplementationConnection: Omit<ImplementationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImplementationEdge']> };
  ImplementationEdge: Omit<ImplementationEdge, 'node'> & { node: ResolversParentTypes['Implementation'] };
  InstrumentFilter: InstrumentFilter;
  DocumentInput: DocumentInput;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  resolveType: TypeResolveFn<'Jurisdiction' | 'Instrument' | 'Document' | 'Citation' | 'Job', ParentType, ContextType>;
};

export type JurisdictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Jurisdiction'] = ResolversParentTypes['Jurisdiction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedInto?: Resolver<Array<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BodyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Body'] = ResolversParentTypes['Body']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  branch?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InstrumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  issuers?: Resolver<Array<ResolversTypes['Body']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  ingested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['Document']>, ParentType, ContextType>;
  earlierTexts?: Resolver<Array<ResolversTypes['EarlierText']>, ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['RegisterEntry']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType, Partial<InstrumentStatusArgs>>;
  citations?: Resolver<ResolversTypes['CitationConnection'], ParentType, ContextType, RequireFields<InstrumentCitationsArgs, 'first'>>;
  citedBy?: Resolver<ResolversTypes['CitationConnection'], ParentType, ContextType, RequireFields<InstrumentCitedByArgs, 'first'>>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extractedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EarlierTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EarlierText'] = ResolversParentTypes['EarlierText']> = {
  document?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replacedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['ReplacementReason'], ParentType, ContextType>;
};

export type RegisterEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEntry'] = ResolversParentTypes['RegisterEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expiredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MendingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mending'] = ResolversParentTypes['Mending']> = {
  field?: Resolver<ResolversTypes['MendedField'], ParentType, ContextType>;
  printed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  meant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision']> = {
  annex?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chapter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subsection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Provision']>, ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['CitationRelation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CitationKind'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['Instrument']>, ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['Section'], ParentType, ContextType>;
  pinpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifiedBy?: Resolver<Maybe<ResolversTypes['IdentifiedBy']>, ParentType, ContextType>;
  mended?: Resolver<Array<ResolversTypes['Mending']>, ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['Doubt']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  from?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  citationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType, RequireFields<StepEvidenceArgs, 'first'>>;
};

export type StatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Status'] = ResolversParentTypes['Status']> = {
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['Step']>, ParentType, ContextType>;
};

export type LineageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lineage'] = ResolversParentTypes['Lineage']> = {
  root?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LineageNode']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['Step']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LineageNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageNode'] = ResolversParentTypes['LineageNode']> = {
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImplementationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Implementation'] = ResolversParentTypes['Implementation']> = {
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['Step']>, ParentType, ContextType>;
  lagDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Citation']>, ParentType, ContextType, RequireFields<ImplementationEvidenceArgs, 'first'>>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  provinces?: Resolver<Array<ResolversTypes['ProvinceCoverage']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['CoverageTotals'], ParentType, ContextType>;
};

export type ProvinceCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvinceCoverage'] = ResolversParentTypes['ProvinceCoverage']> = {
  jurisdiction?: Resolver<ResolversTypes['Jurisdiction'], ParentType, ContextType>;
  covered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lagDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  acts?: Resolver<Array<ResolversTypes['CoveringAct']>, ParentType, ContextType>;
};

export type CoveringActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoveringAct'] = ResolversParentTypes['CoveringAct']> = {
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['Step']>, ParentType, ContextType>;
  lagDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  through?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
};

export type CoverageTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageTotals'] = ResolversParentTypes['CoverageTotals']> = {
  provinces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  covered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  none?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResolutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resolution'] = ResolversParentTypes['Resolution']> = {
  status?: Resolver<ResolversTypes['ResolutionStatus'], ParentType, ContextType>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['Instrument']>, ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suggestion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExtractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Extraction'] = ResolversParentTypes['Extraction']> = {
  instrument?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  citations?: Resolver<Array<ResolversTypes['ExtractedCitation']>, ParentType, ContextType>;
};

export type ExtractedCitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExtractedCitation'] = ResolversParentTypes['ExtractedCitation']> = {
  mended?: Resolver<Array<ResolversTypes['Mending']>, ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['Doubt']>, ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CitationKind'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['CitationRelation'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Claim']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  section?: Resolver<ResolversTypes['Section'], ParentType, ContextType>;
  pinpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaced?: Resolver<Array<ResolversTypes['EarlierText']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  documentsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  secondsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  documents?: Resolver<ResolversTypes['JobDocumentConnection'], ParentType, ContextType, RequireFields<JobDocumentsArgs, 'first'>>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobDocumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobDocumentConnection'] = ResolversParentTypes['JobDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobDocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobDocumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobDocumentEdge'] = ResolversParentTypes['JobDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobDocument'], ParentType, ContextType>;
};

export type JobDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobDocument'] = ResolversParentTypes['JobDocument']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DocumentStatus'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reader?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repairs?: Resolver<Array<ResolversTypes['DocumentRepair']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['DocumentWarning']>, ParentType, ContextType>;
  took?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentRepairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentRepair'] = ResolversParentTypes['DocumentRepair']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DocumentWarning'] = ResolversParentTypes['DocumentWarning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InstrumentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstrumentConnection'] = ResolversParentTypes['InstrumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InstrumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InstrumentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstrumentEdge'] = ResolversParentTypes['InstrumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
};

export type CitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationConnection'] = ResolversParentTypes['CitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CitationEdge'] = ResolversParentTypes['CitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
};

export type ImplementationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImplementationConnection'] = ResolversParentTypes['ImplementationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImplementationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImplementationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImplementationEdge'] = ResolversParentTypes['ImplementationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Implementation'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType, RequireFields<QueryInstrumentArgs, 'id'>>;
  instruments?: Resolver<ResolversTypes['InstrumentConnection'], ParentType, ContextType, RequireFields<QueryInstrumentsArgs, 'first'>>;
  resolve?: Resolver<ResolversTypes['Resolution'], ParentType, ContextType, RequireFields<QueryResolveArgs, 'reference'>>;
  lineage?: Resolver<ResolversTypes['Lineage'], ParentType, ContextType, RequireFields<QueryLineageArgs, 'id' | 'direction' | 'depth'>>;
  implementations?: Resolver<ResolversTypes['ImplementationConnection'], ParentType, ContextType, RequireFields<QueryImplementationsArgs, 'id' | 'first'>>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType, RequireFields<QueryCoverageArgs, 'id'>>;
  extract?: Resolver<ResolversTypes['Extraction'], ParentType, ContextType, RequireFields<QueryExtractArgs, 'text'>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ingest?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationIngestArgs, 'documents'>>;
  cancelJob?: Resolver<ResolversTypes['Job'], ParentType, ContextType, RequireFields<MutationCancelJobArgs, 'id'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  job?: SubscriptionResolver<ResolversTypes['Job'], "job", ParentType, ContextType, RequireFields<SubscriptionJobArgs, 'id'>>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Upload?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Jurisdiction?: JurisdictionResolvers<ContextType>;
  Body?: BodyResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  EarlierText?: EarlierTextResolvers<ContextType>;
  RegisterEntry?: RegisterEntryResolvers<ContextType>;
  Mending?: MendingResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  Provision?: ProvisionResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  Status?: StatusResolvers<ContextType>;
  Lineage?: LineageResolvers<ContextType>;
  LineageNode?: LineageNodeResolvers<ContextType>;
  Implementation?: ImplementationResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  ProvinceCoverage?: ProvinceCoverageResolvers<ContextType>;
  CoveringAct?: CoveringActResolvers<ContextType>;
  CoverageTotals?: CoverageTotalsResolvers<ContextType>;
  Resolution?: ResolutionResolvers<ContextType>;
  Extraction?: ExtractionResolvers<ContextType>;
  ExtractedCitation?: ExtractedCitationResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobDocumentConnection?: JobDocumentConnectionResolvers<ContextType>;
  JobDocumentEdge?: JobDocumentEdgeResolvers<ContextType>;
  JobDocument?: JobDocumentResolvers<ContextType>;
  DocumentRepair?: DocumentRepairResolvers<ContextType>;
  DocumentWarning?: DocumentWarningResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  InstrumentConnection?: InstrumentConnectionResolvers<ContextType>;
  InstrumentEdge?: InstrumentEdgeResolvers<ContextType>;
  CitationConnection?: CitationConnectionResolvers<ContextType>;
  CitationEdge?: CitationEdgeResolvers<ContextType>;
  ImplementationConnection?: ImplementationConnectionResolvers<ContextType>;
  ImplementationEdge?: ImplementationEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

