import { ALL_IN, ASF, AUDIT, JOINT, REHAB } from './chart.mjs';

/** How costs are invoiced: how often, and in turn from whom, for what and with what VAT. Public parties lend staff without VAT. */
export const RULES = [
  {
    account: 4611,
    count: 3,
    from: [
      ['Kurs & Konferens Väst, konferensavgift', 25],
      ['Folkhögskolan, kurs i finansiell samordning', 0],
    ],
  },
  {
    account: 4671,
    count: 4,
    from: [
      ['Resebyrån, tågresa till konferens', 6],
      ['Resebyrån, resor kansliet', 6],
    ],
  },
  {
    account: 4672,
    count: 6,
    from: [
      ['Hotell Dalsland, hotell vid konferens', 12],
      ['Café Sluss, förtäring styrelsemöte', 12],
      ['Restaurang Kanalen, lunch beredningsgrupp', 12],
    ],
  },
  { account: 4691, perMonth: 1, from: [['Vänersborgs kommun, förbundschef och ekonomi', 0]] },
  { account: 5538, count: 2, from: [['IT-drift i Väst, licenser Arbetsrehabteamet', 25]] },
  {
    account: 5540,
    count: 3,
    from: [
      ['Utvärderarna, uppföljning av insats', 25],
      ['Verksamhetsstöd Väst, material till deltagare', 25],
    ],
  },
  {
    account: 5541,
    object: ASF,
    perMonth: 2,
    from: [
      ['Melleruds kommun, handledare ASF', 0],
      ['Vänersborgs kommun, processledare ASF', 0],
    ],
  },
  { account: 5541, object: ALL_IN, perMonth: 1, from: [['Vänersborgs kommun, projektledare ALL-IN', 0]] },
  {
    account: 5541,
    object: REHAB,
    perMonth: 4,
    from: [
      ['Vänersborgs kommun, rehabhandledare', 0],
      ['Melleruds kommun, socialsekreterare', 0],
      ['Försäkringskassan, samordnare', 0],
      ['Västra Götalandsregionen, arbetsterapeut', 0],
      ['Vänersborgs kommun, samordnare', 0],
    ],
  },
  { account: 5542, count: 3, from: [['Resebyrån, resor Arbetsrehabteamet', 6]] },
  {
    account: 5544,
    perMonth: 1,
    from: [
      ['Kurs & Konferens Väst, utbildningsdag för parterna', 25],
      ['Föreläsarna, föreläsning', 25],
      ['Folkhögskolan, handledarutbildning', 0],
    ],
  },
  { account: 5545, count: 1, from: [['Tryckeriet, informationsblad', 6]] },
  { account: 5548, count: 2, from: [['Teleoperatören, mobil Arbetsrehabteamet', 25]] },
  { account: 6211, count: 2, from: [['IT-drift i Väst, leasing av datorer', 25]] },
  {
    account: 6451,
    count: 4,
    from: [
      ['Kontorsvaror i Trestad, kontorsmaterial', 25],
      ['Kontorsvaror i Trestad, toner', 25],
    ],
  },
  { account: 6641, perMonth: 1, from: [['Billeasing Väst, leasingbil', 25]] },
  { account: 7212, perMonth: 1, from: [['Teleoperatören, mobilabonnemang kansliet', 25]] },
  { account: 7251, count: 4, from: [['Postföretaget, porto', 25]] },
  { account: 7541, perMonth: 1, from: [['IT-drift i Väst, drift och support', 25]] },
  {
    account: 7551,
    object: AUDIT,
    count: 2,
    from: [
      ['Revisionsbyrån, granskning av årsredovisning', 25],
      ['Revisionsbyrån, löpande granskning', 25],
    ],
  },
  {
    account: 7551,
    object: JOINT,
    count: 3,
    from: [
      ['Utredningsbyrån, processtöd', 25],
      ['Utredningsbyrån, gemensamma lokaler', 25],
    ],
  },
  {
    account: 7599,
    perMonth: 1,
    from: [
      ['Lokalvård Trestad, lokalvård', 25],
      ['Vänersborgs kommun, ekonomitjänster', 0],
    ],
  },
  {
    account: 7619,
    count: 6,
    from: [
      ['Föreningen, medlemsavgift', 0],
      ['Bokhandeln, litteratur', 6],
      ['Inredning i Trestad, inventarier av mindre värde', 25],
    ],
  },
];
