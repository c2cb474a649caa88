import { GraphQLError, GraphQLScalarType } from 'graphql';
import { isUploadedFile, type UploadedFile } from './uploads/spool.js';

/** The `Upload` scalar: a file of a multipart request, and nothing that could be written in a query or in JSON. */
export const UploadScalar = new GraphQLScalarType<UploadedFile, never>({
  name: 'Upload',
  serialize: refuse,
  parseValue: (value) => (isUploadedFile(value) ? value : refuse()),
  parseLiteral: refuse,
});

function refuse(): never {
  throw new GraphQLError(
    'Tệp phải gửi kèm bằng yêu cầu multipart (graphql-multipart-request-spec). A file is sent along in a multipart request.',
    { extensions: { code: 'BAD_INPUT' } },
  );
}
