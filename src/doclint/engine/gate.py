"""What turns results into an exit code: two independent gates, and completeness."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.findings import SEVERITIES, DocumentReport, Gate
from doclint.settings import Settings, SettingsError
from doclint.text import Language, Text
from doclint.wording import SEVERITY_NAMES

NOTHING = Text(
    fr="incomplete: aucun document à contrôler (formats lus : docx, pptx, pdf, odt, odp, md, "
    "html, txt, rtf)",
    en="incomplete: no document to check (formats read: docx, pptx, pdf, odt, odp, md, html, "
    "txt, rtf)",
)
UNREAD = Text(
    fr="incomplete: {n:document|documents} sans contrôle, faute de pouvoir lire le contenu "
    "(premier : {first})",
    en="incomplete: {n:document|documents} could not be read (first: {first})",
)
CRASHED = Text(
    fr="incomplete: {n:contrôle|contrôles} en panne. Signalez-le à l'équipe de doclint "
    "(premier : {first})",
    en="incomplete: {n:check|checks} crashed. Please report it to the makers of doclint "
    "(first: {first})",
)
FAULTS = Text(
    fr="incomplete: {n:erreur|erreurs} dans les fiches jointes aux documents (première : {first})",
    en="incomplete: {n:mistake|mistakes} in the sidecar files of documents (first: {first})",
)
FAIL_ON = Text(
    fr="fail-on: {n:problème|problèmes} de gravité {threshold} ou plus",
    en="fail-on: {n:finding|findings} at or above {threshold}",
)
FAIL_UNDER = Text(
    fr="fail-under: {n:document|documents} sous {threshold}/100 (le plus bas : {path}, {value})",
    en="fail-under: {n:document|documents} below {threshold}/100 (lowest: {path}, {value})",
)


def judge(
    documents: Sequence[DocumentReport],
    settings: Settings,
    language: Language,
    unread: Sequence[str],
    crashes: Sequence[str],
    faults: Sequence[SettingsError] = (),
) -> Gate:
    """The verdict; an incomplete run never passes.

    `unread` holds paths, `crashes` one sentence for each check that failed by its own fault,
    `faults` the mistakes in sheets that stand beside documents.
    """
    failed = []
    if all(document.format is None for document in documents) and not unread:
        failed.append(NOTHING.render(language))
    if unread:
        failed.append(UNREAD.render(language, n=len(unread), first=unread[0]))
    if crashes:
        failed.append(CRASHED.render(language, n=len(crashes), first=crashes[0]))
    if faults:
        said = faults[0].render(language)
        failed.append(FAULTS.render(language, n=len(faults), first=said))
    if settings.fail_on != "never":
        counted = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1]
        number = sum(
            finding.severity in counted and finding.suppressed is None
            for document in documents
            for finding in document.findings
        )
        if number:
            threshold = SEVERITY_NAMES[settings.fail_on]
            failed.append(FAIL_ON.render(language, n=number, threshold=threshold))
    if settings.fail_under is not None:
        low = [document for document in documents if document.score < settings.fail_under]
        if low:
            worst = min(low, key=lambda document: (document.score, document.path))
            failed.append(
                FAIL_UNDER.render(
                    language,
                    n=len(low),
                    threshold=settings.fail_under,
                    path=worst.path,
                    value=worst.score,
                )
            )
    return Gate(passed=not failed, failed=tuple(failed))
