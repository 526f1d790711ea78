"""Rules of kind `metric`: named measures of a document compared with parameters of the rule.

    test:
      above: {pages: max_pages, words: max_words}     # too much when above any of them
      below: {words: min_words}                       # too little when below

One finding names every measure out of bounds: the message's `{measures}` reads
`14 pages (maximum : 10), 6 200 mots (maximum : 5 000)`; `data.values` holds the
numbers. What a document does not have (the pages of a web page, the readability of twenty
words) is not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from doclint.analysis import Analysis
from doclint.findings import Finding
from doclint.ruleset.errors import filled
from doclint.ruleset.model import ActiveRule
from doclint.text import Text

Measure = Callable[[Analysis], float | None]


def _words_per_sentence(analysis: Analysis) -> float | None:
    sentences = analysis.sentences
    if not sentences:
        return None
    return round(sum(sentence.words for sentence in sentences) / len(sentences), 1)


MEASURES: Mapping[str, tuple[Measure, Text]] = {
    "pages": (lambda a: a.metrics.pages, Text("{value:page|pages}", "{value:page|pages}")),
    "words": (lambda a: a.metrics.words, Text("{value:mot|mots}", "{value:word|words}")),
    "tokens": (
        lambda a: a.metrics.tokens,
        Text("environ {value:jeton|jetons}", "about {value:token|tokens}"),
    ),
    "characters": (
        lambda a: len(a.text),
        Text("{value:caractère|caractères}", "{value:character|characters}"),
    ),
    "sentences": (
        lambda a: a.metrics.sentences,
        Text("{value:phrase|phrases}", "{value:sentence|sentences}"),
    ),
    "words_per_sentence": (
        _words_per_sentence,
        Text("{value:mot|mots} par phrase en moyenne", "{value:word|words} a sentence on average"),
    ),
    "readability": (
        lambda a: a.metrics.readability,
        Text("lisibilité de {value} sur 100", "readability of {value} out of 100"),
    ),
    "headings": (
        lambda a: sum(block.kind == "heading" for _, block in a.body),
        Text("{value:titre|titres}", "{value:heading|headings}"),
    ),
    "longest_section": (
        lambda a: max((section.words for section in a.sections), default=0),
        Text(
            "{value:mot|mots} dans la plus longue partie",
            "{value:word|words} in the longest section",
        ),
    ),
    "tables": (
        lambda a: sum(block.kind == "table" for _, block in a.body),
        Text("{value:tableau|tableaux}", "{value:table|tables}"),
    ),
    "images": (
        lambda a: len(a.document.images),
        Text("{value:image|images}", "{value:picture|pictures}"),
    ),
    "kilobytes": (
        lambda a: a.document.bytes / 1000,
        Text("{value:kilo-octet|kilo-octets}", "{value:kilobyte|kilobytes}"),
    ),
}
_BOUNDS = {
    "above": Text("{said} (maximum : {limit})", "{said} (maximum: {limit})"),
    "below": Text("{said} (minimum : {limit})", "{said} (minimum: {limit})"),
}


def check(analysis: Analysis, rule: ActiveRule) -> Iterator[Finding]:
    """One finding when a measure is out of its bounds, naming all that are."""
    values: dict[str, float] = {}
    said: list[Text] = []
    for side, limits in rule.rule.test.items():
        for name, parameter in limits.items():
            measure, unit = MEASURES[name]
            value, limit = measure(analysis), rule.params[parameter]
            if value is not None and (value > limit if side == "above" else value < limit):
                values[name] = value
                said.append(filled(_BOUNDS[side], said=filled(unit, value=value), limit=limit))
    if said:
        measures = Text(", ".join(one.fr for one in said), ", ".join(one.en for one in said))
        yield rule.finding(measures=measures, values=values)
