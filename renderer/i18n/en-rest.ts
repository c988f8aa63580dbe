import type { RestWords } from './shape.ts'

export const enRest: RestWords = {
  errors: {
    unknown_call: { title: 'Window and program do not match', todo: 'Close Grondslag and start it again. If this stays, install the same version of both.' },
    invalid_input: { title: 'The question did not come across well', todo: 'Take your change back, or ask the question again.' },
    empty_question: { title: 'There is no question yet', todo: 'Write who gives data and who gets them, or choose one of the examples.' },
    too_long: { title: 'This question is too long', todo: 'Make it one question: who, to whom, which data, what for. A story about a case is not needed.' },
    unknown_party: { title: 'The sources do not know this party', todo: 'Take your change back and choose a party from the list, or name the party in the question itself.' },
    unknown_fact: { title: 'This fact is not there', todo: 'The reference comes from another corpus. Ask the question again and open the fact from the answer.' },
    no_sources: { title: 'The text of the source is not here', todo: 'Grondslag keeps no sentences of the sources. Point to the folder with your own copy: put its name in GRONDSLAG_SOURCES and start the program again.' },
    unknown_source: { title: 'This source is not in your folder', todo: 'Put the file named above in the folder with sources and try again.' },
    out_of_range: { title: 'These lines are not in your copy', todo: 'Your copy has fewer lines than the fact refers to. Use the copy on which the corpus was made.' },
    store_unavailable: { title: 'The store cannot be reached', todo: 'Start Grondslag again. Your question stays; then try once more.' },
    cancelled: { title: 'The question was cancelled', todo: 'Nothing has changed. Ask again whenever you like.' },
    internal: { title: 'The answer cannot be finished', todo: 'The fault lies with the program, not with your question. Try again; if it stays, report what is written below.' },
  },
  retry: 'Try again',
  broken: { title: 'This part of the window is stuck', todo: 'The rest still works. Go back or ask the question again.' },
  passage: {
    title: 'Passage',
    lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}-${last}`),
    own: 'From your own copy of the source.',
    cited: 'The cited lines stand on the coloured background.',
    citation: 'Place',
  },
  fact: {
    title: 'Fact', status: 'Status', basis: 'Basis', state: 'State', said: 'the text says it', inferred: 'inferred by the editors', id: 'Reference',
    kinds: {
      routes: 'provision route', prohibitions: 'prohibition', absent_grounds: 'absent ground', absent_duties: 'absent duty', not_covered: 'not in the sources',
      open_questions: 'open question', secrecy: 'duty of secrecy', receiving: 'receiving ground', onward: 'onward limit', rules: 'rule', practice: 'practice',
      issues: 'disputed point', cases: 'case', needs: 'need', checks: 'check',
    },
    fields: {
      claim: 'Claim', gist: 'Gist', from: 'From', to: 'To', data: 'Data', purpose: 'Purpose', phase: 'Phase', modality: 'Modality', grounds: 'Norms', conditions: 'Conditions',
      unless: 'Unless', note: 'Note', question: 'Question', holders: 'Who', about: 'About', on: 'Rests on', breaks: 'Broken by', label: 'As the text has it', duties: 'Afterwards',
      initiative: 'On whose initiative', positions: 'Positions',
    },
  },
  settings: {
    title: 'Settings', language: 'Language', theme: 'Colours', themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    languageNote: 'The answer itself stays Dutch: the legal terms have no English counterpart.',
    beamer: 'For a room', beamerNote: 'Larger type, fewer panels, more contrast.', sources: 'Folder with sources', noSources: 'Not set. Put the name of the folder in GRONDSLAG_SOURCES and start the program again.',
    about: 'About this program', program: 'Version', corpus: 'Corpus', store: 'Store',
  },
  help: {
    title: 'Help', keys: 'Keys', signs: 'Signs', outcomes: 'Outcome of a check', readings: 'Readings', shapes: 'Shapes in the drawing',
    keyList: [
      ['Ctrl K', 'to the question, from anywhere'], ['Enter', 'ask'], ['↓ ↑', 'through completions or choices'], ['Esc', 'close a list or the source'], ['Alt ← →', 'back and forward'],
    ],
    verdicts: {
      ja: 'The sources say that it may or must be done. Necessity is yours to weigh.', ja_mits: 'It may or must be done, if the conditions named are met.', nee: 'The sources forbid it, or say that there is no ground.',
      omstreden: 'On this point the positions differ.', onbekend: 'The sources say nothing about this. That is no prohibition.',
    },
    reasons: 'Grondslag gives reasons, not legal advice. The law in the sources is that of 2014 to 2016; every answer names what has changed since.',
  },
}
