/** Office's own language: Swedish, or English where the page's address ends with ?office=en. Regional settings stay Swedish. */
export function officeLanguage(search: string): 'sv-SE' | 'en-US' {
  return new URLSearchParams(search).get('office')?.toLowerCase().startsWith('en') ? 'en-US' : 'sv-SE';
}
