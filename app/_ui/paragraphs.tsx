/** What a person wrote without formatting: an empty line starts a paragraph, a line end stays one. Each finds its own direction. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((part, index) => (
    <p key={index} dir="auto" className="said">
      {part}
    </p>
  ));
}
