// Our own line icons on a field of 24 by 24: few, plain, and always beside or instead of a named word.
const paths = {
  ask: 'M4 5h16v11H10l-5 4v-4H4z',
  help: 'M9.2 9a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.3M12 17.2v.1M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
  close: 'M6 6l12 12M18 6L6 18',
  chevron: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 7.5v5l3.5 2',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  book: 'M5 4h6c1 0 1.6.6 1.6 1.6V20c0-1-.7-1.6-1.7-1.6H5zM20 4h-6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.4 15.4L20 20',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.1',
  arrow: 'M4 12h15M13 6l6 6-6 6',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
