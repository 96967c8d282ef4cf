"""Prints what other tools take for a comment beside what Opina takes for the same.

usage: compare.py LINES [TABLE]

LINES holds one comment a line; TABLE is what opina-benchmarks printed for them. Without it, only the tools that Opina's
aims speak of are measured, and printed as opina-benchmarks reads them. CPU time of one process; each tool warms up first
and then reads comments for a few seconds.
"""
import sys
import time

WARM_UP = 50
SECONDS = 5.0

lines = [line.rstrip("\n") for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
opina = {}
for line in open(sys.argv[2], encoding="utf-8") if len(sys.argv) > 2 else []:
    cells = line.rsplit(maxsplit=6)
    if len(cells) == 7:
        try:
            opina[cells[0].strip()] = float(cells[2])
        except ValueError:
            pass


def spacy_tokens():
    import spacy

    return spacy.blank("xx").make_doc


def spacy_vader():
    import spacy
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    vader = SentimentIntensityAnalyzer()
    return lambda text: [vader.polarity_scores(sentence.text) for sentence in pipeline(text).sents]


def vader():
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer().polarity_scores


def leia():
    from LeIA import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer().polarity_scores


def lingua():
    from lingua import Language, LanguageDetectorBuilder

    four = [Language.SPANISH, Language.PORTUGUESE, Language.ITALIAN, Language.ENGLISH]
    return LanguageDetectorBuilder.from_languages(*four).with_preloaded_language_models().build().detect_language_of


def pycld2():
    import pycld2

    return pycld2.detect


def pyicu():
    import icu

    breaker = icu.BreakIterator.createWordInstance(icu.Locale("es"))

    def words(text):
        breaker.setText(icu.UnicodeString(text))
        return list(breaker)

    return words


# The tool, what it does, and what of Opina's does the same.
TOOLS = [
    ("PyICU", "word boundaries", pyicu, "scanning"),
    ("spaCy, blank tokenizer", "tokens", spacy_tokens, "scanning and tokens"),
    ("VADER", "sentiment, English only", vader, "whole reading"),
    ("LeIA", "sentiment, Portuguese only", leia, "whole reading"),
    ("spaCy, sentencizer and VADER", "sentences and sentiment", spacy_vader, "whole reading"),
    ("lingua, four languages", "language", lingua, "scanning and language"),
    ("lingua, four languages", "language, of words found", lingua, "language alone"),
    ("pycld2", "language", pycld2, "scanning and language"),
    ("pycld2", "language, of words found", pycld2, "language alone"),
]
# Those that the aims speak of.
AIMED_AT = [lingua, pycld2, spacy_vader]


def microseconds(read):
    """CPU time for a comment."""
    for line in lines[:WARM_UP]:
        read(line)
    count = 0
    start = time.process_time()
    while True:
        for line in lines:
            read(line)
            count += 1
            if count % 100 == 0 and time.process_time() - start > SECONDS:
                return (time.process_time() - start) / count * 1e6


def measure(name, make):
    """The same, or nothing for a tool that is not there."""
    try:
        return microseconds(make())
    except Exception as problem:
        print(f"compare.py: {name}: {problem}", file=sys.stderr)
        return None


if len(sys.argv) == 2:
    for name, make in [(tool[0], tool[2]) for tool in TOOLS if tool[2] in AIMED_AT and not tool[1].endswith("found")]:
        theirs = measure(name, make)
        if theirs is not None:
            print(f"microseconds\t{name}\t{theirs:.3f}")
    sys.exit()

sizes = [len(line.encode()) for line in lines]
print(f"{len(lines)} comments of {sum(sizes) / len(sizes):.0f} bytes; µs of CPU for a comment")
print()
print("| tool | does | µs | Opina's | µs | times faster |")
print("|---|---|---|---|---|---|")
measured = {}
for name, does, make, ours in TOOLS:
    if make not in measured:
        measured[make] = measure(name, make)
    theirs = measured[make]
    if theirs is not None and ours in opina:
        print(f"| {name} | {does} | {theirs:.1f} | {ours} | {opina[ours]:.2f} | {theirs / opina[ours]:.1f} |")
