/**
 * Forms that know whether the reader is a man or a woman: "byłeś", "powinnaś", "mógłbyś", "jesteś zameldowany",
 * "będziesz musiała", "zgłosił(a)", and the same said by the reader: "wyszedłem", "chciałabym". Found as written.
 */
export function genderedForms(sentence: string): readonly string[] {
  if (!gate.test(sentence)) return [];
  const found = patterns.flatMap((pattern) => [...sentence.matchAll(pattern)].map(({ index, 0: text }) => ({ index, text })));
  const sorted = found.filter(({ text }) => !looksAlike(text)).sort((one, other) => one.index - other.index || other.text.length - one.text.length);
  const within = (text: string, index: number, place: number) => sorted.slice(0, place).some((other) => index + text.length <= other.index + other.text.length);
  return sorted.filter(({ text, index }, place) => !within(text, index, place)).map(({ text }) => text);
}

/** What every pattern below needs somewhere: most sentences are done after one quick look. */
const gate = /ł(?:[eay]ś|aby?ś|byś|[eay]m|by|aby|[(/])|[nt]y[(/]|powin|winie|winna|jesteś|będziesz|zosta/iu;

const patterns: readonly RegExp[] = [
  // The second person of the past and of "would": byłeś, byłaś, mógłbyś, chciałabyś.
  /(?<!\p{L})\p{L}*ł(?:eś|aś|byś|abyś)(?!\p{L})/giu,
  /(?<!\p{L})(?:powinieneś|powinnaś|winieneś|winnaś|powinienem|powinnam)(?!\p{L})/giu,
  // Both at once: zgłosił(a), miał/a, zameldowany/a.
  /(?<!\p{L})\p{L}+ł(?:\(-?a\)|\/-?a|\/-?ła)(?:[mś]|by[mś])?(?!\p{L})/giu,
  /(?<!\p{L})\p{L}+[nt]y(?:\(-?[nt]?a\)|\/-?[nt]?a)(?!\p{L})/giu,
  // The first person: wyszedłem, byłam, chciałbym.
  /(?<!\p{L})\p{L}*(?:[aiyą]łem|czułem|edłem|głem|[aiyę]łam|czułam|szłam|głam|łbym|łabym)(?!\p{L})/giu,
  // jesteś zameldowany, będziesz sama, zostaniesz zwolniona.
  /(?<!\p{L})(?:jesteś|będziesz|zostaniesz|zostałeś|zostałaś)\s+(?:(?:już|nie|też|nadal|tam|tu|tutaj|teraz|w pełni|na stałe)\s+)*(?:\p{L}+(?:any|ony|ęty|yty|ana|ona|ęta|yta)|sam|sama|chor[ya]|głodn[ya]|trzeźw[ya]|pewn[ya]|gotow[ya]|zdrow[ya]|pijan[ya]|bezdomn[ya]|bezrobotn[ya]|bezpieczn[ya]|wolny|wolna|pełnoletni|pełnoletnia)(?!\p{L})/giu,
  // będziesz musiał, będziesz mogła.
  /(?<!\p{L})będziesz\s+(?:\p{L}+\s+)?\p{L}+(?:[aioóeyą]ł|[aioeyę]ła|gła|gł|kł|kła|szła)(?!\p{L})/giu,
];

const looksAlike = (word: string): boolean => likeThePast.has(word.toLowerCase()) || /dzia(?:łem|łam)$|(?:sy|wo)łam$/iu.test(word);

/** Nouns in the instrumental that end like "byłem". Compounds of "dział" and verbs like "działam", "wysyłam" are left out by their ending. */
const likeThePast: ReadonlySet<string> = new Set(
  (
    'arsenałem banałem białem całem ciałem finałem generałem kanałem kapitałem kawałem kryształem kwartałem materiałem michałem oryginałem ' +
    'potencjałem pyłem rafałem regałem rytuałem sygnałem szałem trybunałem tyłem upałem wałem zapałem zawałem'
  ).split(' '),
);
