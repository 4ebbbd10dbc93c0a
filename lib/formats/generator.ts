/** What a page or a text of ours says in its metadata: by this name it is known again, and read exactly. */
export const generator = 'Counterpoint';
