"""What changed in a register since the last time, in lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.identity.model import FIELD_NAMES
from doclint.register.columns import in_words
from doclint.register.records import CHANGE_NAMES
from doclint.register.update import Updated
from doclint.text import Language, Text

_SHOWN = 10
"""Documents named of each sort; the register names them all."""
_SUMMARY = Text(
    fr="{file} : {n:document|documents}, {new:nouveau|nouveaux}, {changed:modifié|modifiés}, "
    "{moved:déplacé|déplacés}, {gone:disparu|disparus}.",
    en="{file}: {n:document|documents}, {new} new, {changed} changed, {moved} moved, {gone} gone.",
)
_MORE = Text(fr="  et {n:autre|autres}.", en="  and {n:other|others}.")
_LINE = Text(fr="  {change} : {path}", en="  {change}: {path}")
_TO_CHECK = Text(
    fr="  à vérifier : {path}, {field} : « {said} » dans le registre, « {value} » dans le document",
    en="  to check: {path}, {field}: “{said}” in the register, “{value}” in the document",
)


def tell(updated: Updated, file: str, language: Language, *, first: bool) -> Iterator[str]:
    """A summary, then the documents that changed; those of a `first` register are all new."""
    counts = updated.counts()
    yield _SUMMARY.render(language, file=file, n=len(updated.records), **counts)
    if not first:
        for lines in _groups(updated, language):
            yield from lines[:_SHOWN]
            if len(lines) > _SHOWN:
                yield _MORE.render(language, n=len(lines) - _SHOWN)


def _groups(updated: Updated, language: Language) -> Iterator[list[str]]:
    def line(change: Text, path: str, before: str = "") -> str:
        said = change.render(language, before=before)
        return _LINE.render(language, change=said, path=path)

    for change, name in CHANGE_NAMES.items():
        changed = [record for record in updated.records if record.change == change]
        yield [line(name, record.entry.path, record.before) for record in changed]
    yield [line(CHANGE_NAMES["gone"], path) for path in updated.gone]
    yield [
        _TO_CHECK.render(
            language,
            path=record.entry.path,
            field=FIELD_NAMES[field],
            said=record.values[field],
            value=in_words(field, value, language),
        )
        for record in updated.records
        for field, value in record.to_check
    ]
