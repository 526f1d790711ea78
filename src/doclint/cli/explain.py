"""`doclint explain RULE` and `doclint explain --score FILE`"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from doclint.cli.language import current, say, t

if TYPE_CHECKING:
    from doclint.findings import CorpusReport
    from doclint.ruleset.model import Rule
    from doclint.scoring import Score

WIDTH = 80
SHOWN_LINES = 12
"""Lines of an example: enough to see what it shows."""


def command() -> click.Command:
    """The command, its help in the current language."""

    @click.command(
        "explain",
        help=t(
            "Explique une règle (nom ou code), ou détaille la note d'un document.",
            "Explain a rule (name or code), or break down the score of a document.",
        ),
    )
    @click.argument("rule", required=False, metavar=t("[RÈGLE]", "[RULE]"))
    @click.option(
        "--score",
        type=click.Path(path_type=Path),
        metavar=t("FICHIER", "FILE"),
        help=t("Détaille la note de ce document.", "Break down the score of this document."),
    )
    @click.option(
        "--lang",
        type=click.Choice(["fr", "en"]),
        expose_value=False,
        help=t("Langue des messages.", "Language of the messages."),
    )
    def explain(rule: str | None, score: Path | None) -> None:
        if (rule is None) == (score is None):
            raise click.UsageError(
                t(
                    "Donnez le nom d'une règle, ou --score et un document. "
                    "Exemple : doclint explain table-of-contents",
                    "Give the name of a rule, or --score and a document. "
                    "Example: doclint explain table-of-contents",
                )
            )
        if score is not None:
            click.echo("\n".join(_score_lines(score)))
        elif rule is not None:
            click.echo("\n".join(_rule_lines(rule)))

    return explain


def _rule_lines(name: str) -> Iterator[str]:
    from doclint.cli.rules import load

    return _describe(load(Path.cwd()).rule(name))


def _describe(rule: Rule) -> Iterator[str]:
    from doclint.wording import SEVERITY_NAMES

    yield from _lines(f"{rule.code}  {rule.name}  —  {say(rule.title)}", "", "  ")
    yield t(
        f"{SEVERITY_NAMES[rule.severity].fr}, poids {rule.weight} "
        f"(impact {rule.risk.impact} × vraisemblance {rule.risk.likelihood})",
        f"{SEVERITY_NAMES[rule.severity].en}, weight {rule.weight} "
        f"(impact {rule.risk.impact} × likelihood {rule.risk.likelihood})",
    ) + (t(", bloquant", ", blocking") if rule.blocking else "")
    yield from _part(t("Pourquoi", "Why"), say(rule.why))
    yield from _part(t("Comment corriger", "How to mend it"), _bare(rule.fix, rule))
    if rule.notes:
        yield from _part(t("À savoir", "Good to know"), say(rule.notes))
    if rule.params:
        yield ""
        yield t("Réglages", "Settings") + f"  [rules.{rule.name}]"
        for key, parameter in rule.params.items():
            said = f"{key} = {_toml(parameter.default)}  {say(parameter.help)}"
            yield from _lines(said, "  ", "      ")
    for kind, label in (
        ("flagged", t("Exemples signalés", "Flagged examples")),
        ("clean", t("Exemples sans problème", "Clean examples")),
    ):
        for number, example in enumerate(rule.examples.get(kind, ())):
            if not number:
                yield ""
                yield label
            yield from _example(example)
    yield ""
    yield from _lines(t("Origine : ", "Origin: ") + say(rule.origin), "", "  ")


def _part(title: str, text: str) -> Iterator[str]:
    yield ""
    yield title
    for paragraph in text.strip().split("\n"):
        yield from _lines(paragraph, "  ", "  ") or [""]


def _lines(text: str, first: str, others: str) -> list[str]:
    """The text within the width; words longer than a line, addresses, stay whole."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _bare(text: Any, rule: Rule) -> str:
    """A message whose fields have no value yet: parameters show their default."""
    from doclint.text import fields

    template = text.fr if current() == "fr" else text.en
    values: dict[str, Any] = dict.fromkeys(fields(template), "…")
    values |= {name: p.default for name, p in rule.params.items() if name in values}
    return str(text.render(current(), **values))


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return str(value)


def _example(example: Mapping[str, Any]) -> Iterator[str]:
    documents = example.get("documents") or [example]
    for document in documents:
        yield f"  · {document.get('path', '')}"
        for line in _content(document).splitlines()[:SHOWN_LINES]:
            yield from _lines(line, "      ", "      ") or [""]


def _content(document: Mapping[str, Any]) -> str:
    """What an example holds: its text, or the texts of its blocks with their kind."""
    written = document.get("text") or document.get("content")
    if written:
        return str(written)
    blocks = document.get("document", {}).get("blocks", ())
    return "\n".join(f"[{block.get('kind')}] {block.get('text', '')}" for block in blocks)


def _score_lines(path: Path) -> Iterator[str]:
    from doclint.engine import check
    from doclint.scoring import score
    from doclint.settings import load_settings

    settings = load_settings([path], lang=current())
    report: CorpusReport = check([path], settings)
    if len(report.documents) != 1:
        raise click.UsageError(
            t("--score attend un seul document.", "--score expects one document.")
        )
    document = report.documents[0]
    read = document.format is not None
    yield from _breakdown(path, score(document.findings, read=read), read)


def _breakdown(path: Path, score: Score, read: bool) -> Iterator[str]:
    from doclint.wording import DECISION_NAMES, DIMENSION_NAMES

    def line(label: str, hundredths: int, *, sign: bool = True) -> str:
        written = f"{hundredths / 100:+.2f}" if sign else f"{hundredths / 100:.2f}"
        if current() == "fr":
            written = written.replace(".", ",")
        return f"{label:<60}{written:>10}"

    yield path.as_posix()
    yield line(t("Départ", "Start"), 100_00, sign=False)
    for cost in score.costs:
        times = f" × {cost.findings}" if cost.findings > 1 else ""
        yield line(
            f"  {say(DIMENSION_NAMES[cost.dimension])} / {cost.rule}{times}", -cost.hundredths
        )
    if score.relief:
        label = (
            t("  plafond d'une famille, ou plancher à 0", "  ceiling of a dimension, or floor at 0")
            if read
            else t("  document non lu : note 0", "  document not read: score 0")
        )
        yield line(label, score.relief)
    if score.rounding:
        yield line(t("  arrondi", "  rounding"), score.rounding)
    yield line(t("Note", "Score"), score.value * 100, sign=False)
    yield f"{score.grade}  {say(DECISION_NAMES[score.decision])}"
