"""To whom a report goes: the documents to mend, by the service of the directory that owns them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from doclint.findings import DocumentReport
from doclint.identity.owners.people import names_person
from doclint.identity.owners.services import Service, service_of
from doclint.reporters.text_corpus import Page
from doclint.ruleset.masking import masked
from doclint.text import Text

_TITLE = Text(fr="À qui l'envoyer :", en="Whom to send it to:")
_NOBODY = Text(fr="Aucun service de votre annuaire", en="No department of your directory")
_TO_MEND = Text(
    fr="{n:document à corriger|documents à corriger}", en="{n:document|documents} to mend"
)
_MORE = Text(fr="et {n:autre|autres}", en="and {n:other|others}")
_NAMED = 3
"""Documents named for each service; the others are counted."""
_WORDS = re.compile(r"[._-]")


def to_whom(
    documents: Sequence[DocumentReport], directory: Sequence[Service], page: Page
) -> Iterator[str]:
    """A line for each service that has documents to mend, and their names, worst first.

    Those who have most come first; last, the documents of no service that the directory holds.
    """
    paths = _by_service(documents, [service.name for service in directory])
    services = {service.name: service for service in directory}
    if paths:
        yield ""
        yield page.paint(page.say(_TITLE), "1")
    colon = (" : ", ": ")[page.options.language == "en"]
    for name, found in sorted(paths.items(), key=lambda item: (not item[0], -len(item[1]), item)):
        whom = f"{name} <{address(services[name])}>" if name else page.say(_NOBODY)
        yield from page.wrap(f"{whom}{colon}{page.say(_TO_MEND, n=len(found))}", 4, first="  • ")
        more = [page.say(_MORE, n=len(found) - _NAMED)] if len(found) > _NAMED else []
        yield from page.wrap(" ".join([", ".join(found[:_NAMED]), *more]), 4)


def _by_service(
    documents: Sequence[DocumentReport], names: Sequence[str]
) -> Mapping[str, list[str]]:
    """The documents with an error or a warning, by their service; empty for no service."""
    paths: dict[str, list[str]] = {}
    for document in documents:
        open_ = (finding for finding in document.findings if finding.suppressed is None)
        if any(finding.severity != "info" for finding in open_):
            owner = document.identity.owner or ""
            paths.setdefault(service_of(owner, names) or "", []).append(document.path)
    return paths


def address(service: Service) -> str:
    """The e-mail of a service; that of a person is masked, as everywhere."""
    words = _WORDS.split(service.email.partition("@")[0])
    person = names_person(" ".join(words).title()) or (len(words) > 1 and len(words[0]) == 1)
    return str(masked(service.email)) if person else service.email
