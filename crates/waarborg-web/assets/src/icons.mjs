// Own icons: 24 by 24, drawn with one stroke; used as masks, so only their shape counts.
const circle = '<circle cx="12" cy="12" r="9"/>';
const solid = (inner) => ({ solid: inner });

export const icons = {
  // states: filled shapes, each with its own outline so that colour is never the only sign
  ok: solid('<path fill-rule="evenodd" d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm5.7 7.1-1.6-1.5-5.4 5.8-2.8-2.8-1.6 1.5 4.5 4.5 6.9-7.5Z"/>'),
  partial: solid('<path fill-rule="evenodd" d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 2.4a7.6 7.6 0 0 0 0 15.2V4.4Z"/>'),
  fail: solid('<path fill-rule="evenodd" d="M8 2h8l6 6v8l-6 6H8l-6-6V8l6-6Zm1.2 5.6L7.6 9.2l2.8 2.8-2.8 2.8 1.6 1.6 2.8-2.8 2.8 2.8 1.6-1.6-2.8-2.8 2.8-2.8-1.6-1.6-2.8 2.8-2.8-2.8Z"/>'),
  expired: solid('<path fill-rule="evenodd" d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-1.2 4.5v6l4.6 3.2 1.3-1.9-3.6-2.5V6.500h-2.300Z"/>'),
  missing: '<circle cx="12" cy="12" r="9" stroke-dasharray="3.6 2.9"/>',
  na: circle + '<path d="M7.500 12h9"/>',
  planned: '<rect x="3.500" y="5" width="17" height="15.500" rx="2"/><path d="M3.500 10h17M8 2.500v4.500M16 2.500v4.500"/>',
  unknown: circle + '<path d="M9.500 9.500a2.500 2.500 0 1 1 3.600 2.300c-.8.4-1.100.9-1.100 1.700M12 16.500v.2"/>',
  info: solid('<path fill-rule="evenodd" d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-1.300 8.500V17.500h2.600v-7h-2.600Zm1.300-4.300a1.600 1.600 0 1 0 0 3.200 1.600 1.600 0 0 0 0-3.200Z"/>'),
  warning: solid('<path fill-rule="evenodd" d="M12 2.300 23 21.500H1L12 2.300Zm-1.200 6.700.3 6h1.800l.3-6h-2.400Zm1.200 7a1.400 1.400 0 1 0 0 2.800 1.400 1.400 0 0 0 0-2.800Z"/>'),
  error: solid('<path fill-rule="evenodd" d="M8 2h8l6 6v8l-6 6H8l-6-6V8l6-6Zm2.800 4.800.3 7h1.800l.3-7h-2.400Zm1.200 8a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3Z"/>'),
  success: solid('<path fill-rule="evenodd" d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm5.700 7.100-1.600-1.500-5.400 5.800-2.800-2.800-1.600 1.500 4.500 4.500 6.900-7.500Z"/>'),
  // things to do
  search: '<circle cx="10.500" cy="10.500" r="6.500"/><path d="m15.500 15.500 5.500 5.500"/>',
  filter: '<path d="M3.500 6.500h17M6.500 12h11M10 17.500h4"/>',
  menu: '<path d="M3.500 6.500h17M3.500 12h17M3.500 17.500h17"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  check: '<path d="m4.500 12.500 5 5 10-11"/>',
  edit: '<path d="M4 20h4L19.500 8.500l-4-4L4 16v4ZM13 7l4 4"/>',
  trash: '<path d="M4 6.500h16M9 6.500V4h6v2.500M6 6.500 7 20h10l1-13.500M10 10.500v6M14 10.500v6"/>',
  lock: '<rect x="5" y="10.500" width="14" height="10" rx="2"/><path d="M8 10.500V7.500a4 4 0 0 1 8 0v3"/>',
  copy: '<rect x="8.500" y="8.500" width="12" height="12" rx="2"/><path d="M15.500 8.500v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3"/>',
  print: '<path d="M7 8V3.500h10V8M7 17H4V9.500A1.500 1.500 0 0 1 5.500 8h13A1.500 1.500 0 0 1 20 9.500V17h-3M7 14h10v6.500H7V14Z"/>',
  download: '<path d="M12 3.500v12M7 10.500l5 5 5-5M4 20.500h16"/>',
  upload: '<path d="M12 16V4M7 9l5-5 5 5M4 20.500h16"/>',
  external: '<path d="M13.500 4H20v6.500M20 4l-9 9M17.500 13.500V20H4V6.500h6.500"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.700 0l3.600-3.600a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3.600 3.600a4 4 0 0 0 5.700 5.700L12 17.700"/>',
  "chevron-down": '<path d="m5.500 9 6.500 6.500L18.500 9"/>',
  "chevron-right": '<path d="m9 5.500 6.500 6.500L9 18.500"/>',
  "chevron-left": '<path d="M15 5.500 8.500 12l6.500 6.500"/>',
  "arrow-up": '<path d="M12 20V4.500M5.500 11 12 4.500l6.500 6.500"/>',
  "arrow-down": '<path d="M12 4v15.500M5.500 13l6.500 6.500 6.500-6.500"/>',
  sort: '<path d="m8 9.500 4-4.500 4 4.500M8 14.500l4 4.500 4-4.500"/>',
  // places
  home: '<path d="M3.500 11.500 12 4l8.500 7.500M6 9.500V20h4.500v-6h3v6H18V9.500"/>',
  tasks: '<path d="m3.500 6.500 1.800 1.800 3-3.500M3.500 16l1.800 1.800 3-3.500M12 7h8.500M12 16.500h8.500"/>',
  shield: '<path d="M12 3 4.500 5.500V11c0 5 3.200 8.300 7.500 10 4.300-1.700 7.500-5 7.500-10V5.500L12 3Z"/><path d="m8.500 12 2.500 2.500 4.500-5"/>',
  organisation: '<path d="M4 20.500h16M5.500 20.500V10M18.500 20.500V10M9.800 20.500V10M14.200 20.500V10M3.500 9.500 12 4l8.500 5.500h-17Z"/>',
  process: '<rect x="3" y="4" width="6.500" height="6" rx="1"/><rect x="14.500" y="14" width="6.500" height="6" rx="1"/><path d="M9.500 7h5.500a2.500 2.500 0 0 1 2.500 2.500V14"/>',
  system: '<rect x="3" y="4" width="18" height="12" rx="2"/><path d="M8.500 20.500h7M12 16v4.500"/>',
  supplier: '<path d="M2.500 17V6.500h11V17M13.500 10h4l3.500 3.500V17h-2M9 17h5M2.500 17h1.500"/><circle cx="6.500" cy="17.500" r="2"/><circle cx="16.500" cy="17.500" r="2"/>',
  file: '<path d="M6 3h8l5 5v13H6V3ZM13.500 3.500V8.500h5M9 13h6.500M9 16.500h6.500"/>',
  list: '<path d="M8.500 6.500h12M8.500 12h12M8.500 17.500h12M4 6.500h.6M4 12h.6M4 17.500h.6"/>',
  statement: '<path d="M18 10.500V3H5v18h6M8.500 7.500h6M8.500 11h4"/><circle cx="16.500" cy="15.500" r="3.200"/><path d="m14.500 18.500-.5 4 2.500-1.300 2.500 1.300-.5-4"/>',
  log: '<path d="M5 3.500h14v17H5zM8.500 8h7M8.500 12h7M8.500 16h4.500"/>',
  settings: '<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4.500 20.500c.6-4 3.500-6 7.500-6s6.900 2 7.500 6"/>',
  users: '<circle cx="9" cy="8.500" r="3.500"/><path d="M2.500 20c.5-3.600 3-5.500 6.500-5.500s6 1.900 6.500 5.500M15.500 5.300a3.500 3.500 0 0 1 0 6.400M17.500 15c2.200.7 3.600 2.400 4 5"/>',
  logout: '<path d="M10 4H5v16h5M10.500 12H21M17 8l4 4-4 4"/>',
  calendar: '<rect x="3.500" y="5" width="17" height="15.500" rx="2"/><path d="M3.500 10h17M8 2.500v4.500M16 2.500v4.500"/>',
  clock: circle + '<path d="M12 7v5.500l3.500 2"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3.500 7 8.500 6.500L20.500 7"/>',
  question: circle + '<path d="M9.500 9.500a2.500 2.500 0 1 1 3.600 2.300c-.8.4-1.100.9-1.100 1.700M12 16.500v.2"/>',
  history: '<path d="M4 5v4.500h4.500M4.500 9.300A8.500 8.500 0 1 1 3.600 13M12 7.500v5l3.500 2"/>',
  flag: '<path d="M5.500 21V4M5.500 4.500h13l-3 4 3 4h-13"/>',
  eye: '<path d="M2.500 12C5 7.700 8.200 5.500 12 5.500s7 2.200 9.500 6.500c-2.500 4.300-5.700 6.500-9.500 6.500S5 16.300 2.500 12Z"/><circle cx="12" cy="12" r="2.800"/>',
};

/** One icon as a file. */
export function icon(name) {
  const shape = icons[name];
  const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"';
  if (shape.solid) return `${open}>${shape.solid}</svg>\n`;
  return `${open} fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>\n`;
}

/** Our mark: a W that is also a shield. */
export function logo() {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#0f4c5c" d="M24 2 5 8v15c0 11.500 7.800 19 19 23 11.200-4 19-11.500 19-23V8L24 2Z"/><path fill="none" stroke="#fff" stroke-width="4.200" stroke-linecap="round" stroke-linejoin="round" d="m13 16 5.500 15.500L24 19l5.500 12.500L35 16"/></svg>\n`;
}
