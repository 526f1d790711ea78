"""The chunks of one document, as lines for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.chunks import Chunked, Spoil
from doclint.reporters.cleaning import clean
from doclint.reporters.text import wrapped
from doclint.text import Language, Text, number, shortened
from doclint.tokens import tokens

SCHEMA = "doclint/chunks/1"
QUOTED = 72
"""Characters of a chunk that are shown."""

NAMES: dict[Spoil, Text] = {
    "contents": Text("sommaire ou index", "table of contents or index"),
    "running": Text("haut ou bas de page", "page header or footer"),
    "cut-table": Text("tableau coupé", "cut table"),
    "no-heading": Text("aucun titre", "no heading"),
    "mid-sentence": Text("phrase coupée", "cut sentence"),
}
_HEAD = Text(
    "Morceaux de {size:caractère|caractères} au plus, dont {overlap} repris du précédent "
    "(cible : {target}).",
    "Chunks of at most {size:character|characters}, {overlap} shared with the one before "
    "(target: {target}).",
)
_CHUNK = Text("{size:caractère|caractères}", "{size:character|characters}")
_SUMMARY = Text(
    "{n:morceau|morceaux}, dont {spoiled:abîmé|abîmés} ({share} %).",
    "{n:chunk|chunks}, {spoiled} spoiled ({share}%).",
)
_TOKENS = Text(
    "{n:jeton|jetons} en tout. Perdus pour les sommaires, les hauts et les bas de page : {wasted}.",
    "{n:token|tokens} in all. Lost to tables of contents, page headers and footers: {wasted}.",
)
_NONE = Text(
    "Aucun morceau : ce document n'a pas de texte.", "No chunk: this document has no text."
)


def render_text(report: Chunked, language: Language, width: int) -> str:
    """A line a chunk with its page, headings and what spoils it, then the sums."""
    return "\n".join(_lines(report, language, width)) + "\n"


def _lines(report: Chunked, language: Language, width: int) -> Iterator[str]:
    def say(text: Text, **values: object) -> str:
        return text.render(language, **values)

    target = report.target
    yield clean(report.path)
    head = say(_HEAD, size=target.size, overlap=target.overlap, target=target.name)
    yield from wrapped(head, width)
    if not report.chunks:
        yield say(_NONE)
        return
    marks = ("« {} »", "“{}”")[language == "en"]
    for chunk in report.chunks:
        yield ""
        parts = [f"{chunk.number}."]
        if chunk.page is not None:
            parts.append(f"p. {chunk.page}")
        parts.append(say(_CHUNK, size=len(chunk.text)))
        if chunk.spoiled:
            parts.append("✗ " + ", ".join(say(NAMES[spoil]) for spoil in chunk.spoiled))
        yield from wrapped("  ".join(parts), width, hang=4)
        if chunk.heading:
            yield from wrapped(" › ".join(chunk.heading), width, 4)
        yield from wrapped(marks.format(_beginning(chunk.shown)), width, 4, cut=True)
    yield ""
    share = round(100 * report.spoiled / len(report.chunks))
    yield from wrapped(
        say(_SUMMARY, n=len(report.chunks), spoiled=report.spoiled, share=share), width
    )
    for spoil, times in report.by_spoil.items():
        if times:
            yield f"  {say(NAMES[spoil])}  {number(times, language)}"
    yield from wrapped(say(_TOKENS, n=report.tokens, wasted=report.wasted), width)


def _beginning(text: str) -> str:
    return shortened(text[: 4 * QUOTED], QUOTED)


def render_json(report: Chunked) -> str:
    """The whole, personal data masked: schema `doclint/chunks/1`, one object."""
    import msgspec

    content = {
        "schema": SCHEMA,
        "path": report.path,
        "target": {
            "name": report.target.name,
            "size": report.target.size,
            "overlap": report.target.overlap,
        },
        "chunks": [
            {
                "number": chunk.number,
                "page": chunk.page,
                "heading": chunk.heading,
                "characters": len(chunk.text),
                "tokens": tokens(len(chunk.text)),
                "spoiled": chunk.spoiled,
                "text": chunk.shown,
            }
            for chunk in report.chunks
        ],
        "summary": {
            "chunks": len(report.chunks),
            "spoiled": report.spoiled,
            "by_cause": report.by_spoil,
            "tokens": report.tokens,
            "tokens_wasted": report.wasted,
        },
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"
