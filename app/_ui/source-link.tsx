/** A source as its title, linked where it has an address: a book has none. */
export function SourceLink({ title, url }: { title: string; url: string }) {
  if (url === '') return title;
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      {title || url}
    </a>
  );
}
