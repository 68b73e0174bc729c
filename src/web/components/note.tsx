import type { ReactNode } from 'react';

type NoteProps = Readonly<{
  /** Opens the note in bold: "Modelschatting." */
  title?: string | undefined;
  kind?: 'info' | 'warning' | 'error';
  children: ReactNode;
}>;

/** Something a reader must know before using what stands beside it. */
export function Note({ title, kind = 'info', children }: NoteProps) {
  return (
    <div className={`note note-${kind}`}>
      <p>
        {title && <b>{title} </b>}
        {children}
      </p>
    </div>
  );
}
