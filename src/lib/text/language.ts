import type {ItemSentence, ItsFunction, ItsHelpers, Model, WinkMethods} from "wink-nlp";

/** A token as the tagger sees it, before anything is removed. */
export interface Token {
  /** As it stands in the text. */
  text: string;
  /** `word`, `number`, `punctuation`, `symbol`, `emoji`, ...: wink's token types. */
  type: string;
  /** Universal Dependencies tag: `NOUN`, `VERB`, `PROPN`, ... */
  partOfSpeech: string;
  /** Dictionary form, in lower case. */
  lemma: string;
  /** Row number of its sentence in the text. */
  sentence: number;
  /** Whether white space stands before it. */
  spaced: boolean;
}

/** What is known of a word by itself. */
export interface WordFacts {
  /** In wink's English lexicon, as it stands or in the singular. */
  isKnown: boolean;
  /** In wink's list of English stopwords. */
  isStopword: boolean;
  /** Its dictionary form as a noun, else the word itself. */
  lemma: string;
}

export interface Analysis {
  tokens: Token[];
  sentences: number;
}

/** English: tokens, sentences, parts of speech and lemmas. Equal text gives equal answers whatever was read before. */
export interface Language {
  analyze(text: string): Analysis;
  /** Facts of one word in lower case. */
  describeWord(word: string): WordFacts;
}

/** The part of wink's model that holds the words it knows; wink adds those it meets. */
interface Lexicon {
  features: {lexeme: {hash: Record<string, number>; list: string[]}};
}

let loading: Promise<Language> | undefined;

/** Loads wink-nlp and its English model (3.4 MB, 1 MB compressed) when first called; later calls share the result. */
export function loadLanguage(): Promise<Language> {
  loading ??= Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]).then(
    ([{default: winkNlp}, {default: model}]) => createLanguage(winkNlp, model)
  );
  return loading;
}

function createLanguage(winkNlp: (model: Model, pipe: string[]) => WinkMethods, model: Model): Language {
  const read = createReader(winkNlp, model);
  const facts = new Map<string, WordFacts>();

  function describeWord(word: string): WordFacts {
    const known = facts.get(word);
    if (known) return known;
    if (facts.size >= 200_000) facts.clear();
    const found = readWord(word);
    facts.set(word, found);
    return found;
  }

  function readWord(word: string): WordFacts {
    return read(word, (parsed, its, isKnown) => {
      const tokens = parsed.tokens();
      if (tokens.length() !== 1) return {isKnown: false, isStopword: false, lemma: word};
      const token = tokens.itemAt(0);
      const noun = token.out(its.pos) === "NOUN" ? (token.out(lemmaOf(its)) as string).toLowerCase() : word;
      // wink has no plural for what it knows as an adjective only: "Americans", "Nazis".
      const lemma = noun === word && /..[^s]s$/.test(word) && isKnown(word.slice(0, -1)) ? word.slice(0, -1) : noun;
      return {isKnown: isKnown(word) || isKnown(lemma), isStopword: token.out(its.stopWordFlag) as boolean, lemma};
    });
  }

  function analyze(text: string): Analysis {
    return read(cutLongRuns(text), (parsed, its, isKnown) => {
      const all = parsed.tokens();
      const types = all.out(its.type) as string[];
      const tags = all.out(its.pos) as string[];
      const lemmas = all.out(lemmaOf(its)) as (string | undefined)[];
      const spaces = all.out(its.precedingSpaces) as string[];
      const tokens = all.out().map(
        (token, index): Token => ({
          text: token,
          type: types[index],
          partOfSpeech: tags[index],
          // For parts of "cannot" and "wont" wink's lemma points past the end of its lexicon.
          lemma: toKnown(lemmas[index], isKnown) ?? token.toLowerCase(),
          sentence: 0,
          spaced: index === 0 || spaces[index] !== ""
        })
      );
      let sentences = 0;
      let next = 0;
      parsed.sentences().each((sentence: ItemSentence) => {
        const end = next + sentence.tokens().length();
        for (; next < end; ++next) tokens[next].sentence = sentences;
        ++sentences;
      });
      return {tokens, sentences: tokens.length ? sentences : 0};
    });
  }

  return {analyze, describeWord};
}

function toKnown(lemma: string | undefined, isKnown: (word: string) => boolean): string | undefined {
  const lower = lemma?.toLowerCase();
  return lower !== undefined && isKnown(lower) ? lower : undefined;
}

// wink's tokenizer takes time with the square of a run without white space; no word is that long.
function cutLongRuns(text: string): string {
  return text.replace(/\S{100}(?=\S)/gu, "$& ");
}

// wink's declaration gives this helper one parameter too many.
function lemmaOf(its: ItsHelpers): ItsFunction<string> {
  return its.lemma as unknown as ItsFunction<string>;
}

type Read = <T>(
  text: string,
  use: (parsed: ReturnType<WinkMethods["readDoc"]>, its: ItsHelpers, isKnown: (word: string) => boolean) => T
) => T;

/**
 * wink remembers words that it met, and what it remembers changes how it reads later text; so each text is read with
 * the lexicon as it was loaded. Only the hash forgets: wink's own tables grow in step with the list.
 */
function createReader(winkNlp: (model: Model, pipe: string[]) => WinkMethods, model: Model): Read {
  let lexicon: Lexicon | undefined;
  const core = (model as unknown as {core(): Lexicon}).core;
  const observed = {
    ...(model as object),
    core: () => {
      lexicon = core();
      return lexicon;
    }
  } as unknown as Model;
  const nlp = winkNlp(observed, ["sbd", "pos"]);
  if (!lexicon) throw new Error("this version of wink-nlp does not load its lexicon when it starts");
  const {hash, list} = lexicon.features.lexeme;
  const size = list.length;
  let read = size;
  return (text, use) => {
    const parsed = nlp.readDoc(text);
    try {
      return use(parsed, nlp.its, (word) => hash[word] < size);
    } finally {
      for (; read < list.length; ++read) if (hash[list[read]] >= size) delete hash[list[read]];
    }
  };
}
