"""The `test:` of the kinds of rules without Python: what an author may write, made complete.

`read_test` checks it and fills what was left out, so that the kinds (checks/kinds) read plain
facts. What each key means is said there, in the module of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

from doclint.ruleset.errors import did_you_mean
from doclint.ruleset.expressions import mistake_in
from doclint.ruleset.model import Parameter, RuleKind
from doclint.ruleset.sheet import Path, Sheet
from doclint.text import LANGUAGES, Text

SCOPES: Final = (
    "body", "heading", "top", "cover", "header", "footer", "watermark", "labelled", "file-name",
)  # fmt: skip
"""Parts of a document where a pattern can be looked for; `PROPERTY` names one more kind."""

PROPERTY_PLACES: Final = (
    "property", "core", "app", "custom", "info", "xmp", "odf", "front-matter", "html",
)  # fmt: skip
"""Where a property may stand: `front-matter:direction`; `property:direction` is anywhere."""
PROPERTY = re.compile(rf"(?:{'|'.join(PROPERTY_PLACES)}):\S.*")

WAYS: Final = ("line", "segment", "anywhere")
"""How an expression is compared with a scope: with whole lines, whole segments, or inside."""

IDENTITY_FIELDS: Final = (
    "title", "owner", "author", "reference", "version", "date", "effective", "modified", "status",
    "approver", "approved", "audience", "purpose", "review_by", "retention", "licence", "language",
    "kind",
)  # fmt: skip

_NAMED_SCOPE = re.compile(rf"identity:(?:{'|'.join(IDENTITY_FIELDS)})|{PROPERTY.pattern}")
"""The scopes that name a field of the identity or a property."""

METRICS: Final = (
    "pages", "words", "tokens", "characters", "sentences", "words_per_sentence", "readability",
    "headings", "longest_section", "tables", "images", "kilobytes",
)  # fmt: skip

REQUIREMENTS: Final = ("present", "real", "valid", "listed", "fresh")

KIND_OF_FAILURE: Final[Mapping[str, str]] = {
    "present": "missing", "real": "placeholder", "valid": "malformed", "listed": "unlisted",
    "fresh": "stale",
}  # fmt: skip
"""The `data.kind` of a metadata finding, by the requirement that fails."""

MESSAGE_FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "pattern": frozenset({"kind", "text", "zone", "count"}),
    "lexicon": frozenset({"kind", "word", "replacement", "count"}),
    "metric": frozenset({"measures"}),
    "metadata": frozenset({"kind", "value"}),
}
"""What the check of a kind puts into `Finding.data`, besides the parameters."""

DEFAULT_LONGEST: Final = 80
"""A marking is short: of 4,857 real documents none had one over 80 characters."""


def read_test(
    sheet: Sheet, kind: RuleKind, value: Any, params: Mapping[str, Parameter]
) -> dict[str, Any]:
    """The `test:` of a rule, checked and completed; problems are noted on the sheet."""
    reader = _READERS.get(kind)
    if reader is None:
        sheet.problem(
            ("test",),
            Text("Une règle « {kind} » n'a pas de « test ».", "A “{kind}” rule has no “test”."),
            Text("Retirez cette clé.", "Remove this key."),
            kind=kind,
        )
        return {}
    return reader(sheet, value, params)


def kinds_of_finding(kind: RuleKind, test: Mapping[str, Any]) -> frozenset[str] | None:
    """The `data.kind`s that a rule can give, to which its variants answer; None: any."""
    if kind == "pattern":
        named = {group["kind"] for group in test.get("patterns", ()) if group["kind"]}
        return frozenset(named | ({"listed"} if test.get("listed_from") else set()))
    if kind == "metadata":
        return frozenset(KIND_OF_FAILURE[one] for one in test.get("require", ()))
    if kind == "lexicon":
        return frozenset({"replace", "avoid"})
    return frozenset() if kind == "metric" else None


def _pattern(sheet: Sheet, value: Any, _: Mapping[str, Parameter]) -> dict[str, Any]:
    path: Path = ("test",)
    optional = ("labels", "longest", "exceptions", "listed_from", "once")
    given = sheet.keys(path, value, ("where", "patterns"), optional)
    where = _where(sheet, (*path, "where"), given.get("where"))
    labelled = any("labelled" in scopes for scopes in where.values())
    if labelled != ("labels" in given):
        sheet.problem(
            (*path, "labels"),
            Text("« labels » et le lieu « labelled » vont ensemble.",
                 "“labels” and the scope “labelled” go together."),
            Text("Ajoutez l'un ou retirez l'autre.", "Add one or remove the other."),
        )  # fmt: skip
    return {
        "where": where,
        "labels": _expressions(sheet, (*path, "labels"), given.get("labels"), searched=False),
        "longest": sheet.integer(
            (*path, "longest"), given.get("longest", DEFAULT_LONGEST), 1, 400
        ),
        "patterns": _groups(sheet, (*path, "patterns"), given.get("patterns"), where),
        "exceptions": _expressions(
            sheet, (*path, "exceptions"), given.get("exceptions"), searched=True
        ),
        "listed_from": sheet.integer(
            (*path, "listed_from"), given.get("listed_from", 0), 0, 100
        ),
        "once": sheet.boolean((*path, "once"), given.get("once", False)),
    }  # fmt: skip


def _where(sheet: Sheet, path: Path, value: Any) -> dict[str, tuple[str, ...]]:
    where: dict[str, tuple[str, ...]] = {}
    if value is None:
        return where
    ways = sheet.keys(path, value, (), WAYS)
    if not any(ways.values()):
        sheet.expected(path, Text("« line », « segment » ou « anywhere »",
                                  "“line”, “segment” or “anywhere”"))  # fmt: skip
    for way, scopes in ways.items():
        where[way] = sheet.strings((*path, way), scopes)
        for i, scope in enumerate(where[way]):
            if scope and scope not in SCOPES and not _NAMED_SCOPE.fullmatch(scope):
                sheet.problem(
                    (*path, way, i),
                    Text("Lieu inconnu : « {scope} ».", "Unknown scope: “{scope}”."),
                    did_you_mean(scope, (*SCOPES, "property:…")),
                    scope=scope,
                )
    return where


def _groups(
    sheet: Sheet, path: Path, value: Any, where: Mapping[str, tuple[str, ...]]
) -> list[dict[str, Any]]:
    """Groups of expressions; a plain list of expressions is one group without a name."""
    searched = "anywhere" in where
    if not isinstance(value, list) or not value:
        sheet.expected(path, Text("une liste", "a list"))
        return []
    if all(isinstance(one, str) for one in value):
        expressions = _expressions(sheet, path, value, searched)
        return [{"kind": "", "language": "", "only": (), "expressions": expressions}]
    scopes = frozenset(scope for way in where.values() for scope in way)
    return [_group(sheet, (*path, i), group, scopes, searched) for i, group in enumerate(value)]


def _group(
    sheet: Sheet, path: Path, value: Any, scopes: frozenset[str], searched: bool
) -> dict[str, Any]:
    given = sheet.keys(path, value, ("expressions",), ("kind", "language", "only"))
    only = sheet.strings((*path, "only"), given["only"]) if "only" in given else ()
    for i, scope in enumerate(only):
        if scope not in scopes:
            sheet.problem(
                (*path, "only", i),
                Text("« {scope} » n'est pas un lieu de « where ».",
                     "“{scope}” is not a scope of “where”."),
                did_you_mean(scope, tuple(sorted(scopes))),
                scope=scope,
            )  # fmt: skip
    return {
        "kind": sheet.string((*path, "kind"), given["kind"]) if "kind" in given else "",
        "language": (
            sheet.choice((*path, "language"), given["language"], LANGUAGES)
            if "language" in given
            else ""
        ),
        "only": only,
        "expressions": _expressions(
            sheet, (*path, "expressions"), given.get("expressions"), searched
        ),
    }


def _expressions(sheet: Sheet, path: Path, value: Any, searched: bool) -> tuple[str, ...]:
    if value is None:
        return ()
    found = sheet.strings(path, value)
    for i, expression in enumerate(found):
        mistake = mistake_in(expression, searched)
        if mistake:
            remedy = Text("Corrigez l'expression.", "Mend the expression.")
            sheet.problem((*path, i), mistake, remedy)
    return found


def _lexicon(sheet: Sheet, value: Any, _: Mapping[str, Parameter]) -> dict[str, Any]:
    given = sheet.keys(("test",), value, ("words",))
    path: Path = ("test", "words")
    words: dict[str, dict[str, str]] = {}
    for language, entries in sheet.keys(path, given.get("words", {}), (), LANGUAGES).items():
        here = words[language] = {}
        for word, use in sheet.mapping((*path, language), entries).items():
            if isinstance(use, list):
                use = " / ".join(sheet.strings((*path, language, word), use))
            here[word] = "" if use is None else sheet.string((*path, language, word), use)
    return {"words": words}


def _metric(sheet: Sheet, value: Any, params: Mapping[str, Parameter]) -> dict[str, Any]:
    made: dict[str, dict[str, str]] = {}
    sides = sheet.keys(("test",), value, (), ("above", "below"))
    for side, limits in sides.items():
        made[side] = {}
        for metric, name in sheet.keys(("test", side), limits, (), METRICS).items():
            made[side][metric] = _parameter(
                sheet, ("test", side, metric), name, params, ("integer", "number")
            )
    if not any(sides.values()):
        sheet.expected(("test",), Text("« above » ou « below »", "“above” or “below”"))
    return made


def _metadata(sheet: Sheet, value: Any, params: Mapping[str, Parameter]) -> dict[str, Any]:
    path: Path = ("test",)
    optional = ("labels", "pattern", "allowed", "max_age", "today")
    given = sheet.keys(path, value, ("field", "require"), optional)
    field = sheet.string((*path, "field"), given.get("field"))
    if field and field not in IDENTITY_FIELDS and not PROPERTY.fullmatch(field):
        sheet.problem(
            (*path, "field"),
            Text("Champ inconnu : « {field} ».", "Unknown field: “{field}”."),
            did_you_mean(field, (*IDENTITY_FIELDS, "property:…")),
            field=field,
        )
    require = tuple(
        sheet.choice((*path, "require", i), one, REQUIREMENTS)
        for i, one in enumerate(sheet.strings((*path, "require"), given.get("require")))
    )
    for need, key in (("valid", "pattern"), ("listed", "allowed"), ("fresh", "max_age")):
        if (need in require) != (key in given):
            sheet.problem(
                (*path, "require"),
                Text("« {need} » et « {key} » vont ensemble.", "“{need}” and “{key}” go together."),
                Text("Ajoutez l'un ou retirez l'autre.", "Add one or remove the other."),
                need=need,
                key=key,
            )
    pattern = given.get("pattern")
    patterns = _expressions(sheet, (*path, "pattern"), pattern and [pattern], searched=False)
    made: dict[str, Any] = {
        "field": field,
        "require": require,
        "labels": _expressions(sheet, (*path, "labels"), given.get("labels"), searched=False),
        "pattern": patterns[0] if patterns else "",
    }
    typed = (("allowed", ("list",)), ("max_age", ("integer", "number")), ("today", ("string",)))
    for key, types in typed:
        if key in given:
            made[key] = _parameter(sheet, (*path, key), given[key], params, types)
    return made


def _parameter(
    sheet: Sheet, path: Path, value: Any, params: Mapping[str, Parameter], types: Collection[str]
) -> str:
    if value in params and params[value].type in types:
        return str(value)
    fitting = ", ".join(name for name, parameter in params.items() if parameter.type in types)
    sheet.expected(
        path,
        Text("le nom d'un paramètre de type {types} ({fitting})",
             "the name of a parameter of type {types} ({fitting})"),
        types=" / ".join(types),
        fitting=fitting or "–",
    )  # fmt: skip
    return ""


_READERS: Mapping[str, Callable[[Sheet, Any, Mapping[str, Parameter]], dict[str, Any]]] = {
    "pattern": _pattern,
    "lexicon": _lexicon,
    "metric": _metric,
    "metadata": _metadata,
}
