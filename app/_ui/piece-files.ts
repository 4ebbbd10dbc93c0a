/** The files that a piece can come in as, for a file field. What a file really is the server decides by its content. */
export const pieceFiles = '.docx,.html,.htm,.md,.markdown,.txt,.text';
