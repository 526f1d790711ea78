"""From a rule's YAML to a `Rule`, or to the list of all its mistakes."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from typing import Any, get_args

from doclint.findings import DIMENSIONS, SEVERITIES
from doclint.ruleset.conditions import MESSAGE_FIELDS, kinds_of_finding, read_test
from doclint.ruleset.errors import did_you_mean
from doclint.ruleset.model import (
    Parameter,
    ParameterType,
    ParameterValue,
    Risk,
    Rule,
    RuleKind,
    Variant,
)
from doclint.ruleset.sheet import Path, Sheet
from doclint.text import Text

KINDS: tuple[RuleKind, ...] = get_args(RuleKind)
_TYPES: tuple[ParameterType, ...] = get_args(ParameterType)
WITHOUT_PYTHON = ("pattern", "lexicon", "metric", "metadata")
RESERVED_CODES = ("STR", "LEN", "CON", "MET", "REA", "SEN", "INT")
"""Beginnings of the packaged codes: a user's rule takes another, so none ever clashes."""

_REQUIRED = (
    "code", "name", "title", "dimension", "severity", "risk", "kind", "message", "why", "fix",
)  # fmt: skip
_OPTIONAL = (
    "since", "origin", "blocking", "between", "params", "variants", "test", "notes", "examples",
)  # fmt: skip


def read_rule(sheet: Sheet, packaged: bool = True) -> Rule:
    """The rule that a file states; raises RuleError with all its mistakes.

    A packaged rule may need Python and uses the reserved codes; a user's rule neither.
    """
    given = sheet.keys((), sheet.data, _REQUIRED, _OPTIONAL)
    get = given.get
    kind = sheet.choice(("kind",), get("kind", "detector"), KINDS)
    params = _params(sheet, get("params", {}))
    test = read_test(sheet, kind, get("test", {}), params) if _tested(sheet, kind, given) else {}
    severity = sheet.choice(("severity",), get("severity", "error"), SEVERITIES)
    rule = Rule(
        code=_named(sheet, "code", get("code"), r"[A-Z]{2,8}\d{3}", "DIR001"),
        name=_named(sheet, "name", get("name"), r"[a-z][a-z0-9]*(-[a-z0-9]+)*", "our-own-rule"),
        dimension=sheet.choice(("dimension",), get("dimension", "structure"), DIMENSIONS),
        since=sheet.string(("since",), given["since"]) if "since" in given else "",
        severity=severity,
        risk=_risk(sheet, get("risk", {"impact": 1, "likelihood": 1})),
        origin=_said(sheet, ("origin",), given),
        kind=kind,
        message=_said(sheet, ("message",), given),
        why=_said(sheet, ("why",), given),
        fix=_said(sheet, ("fix",), given),
        title=_said(sheet, ("title",), given),
        blocking=sheet.boolean(("blocking",), get("blocking", False)),
        between=sheet.boolean(("between",), get("between", False)),
        params=params,
        variants=_variants(sheet, get("variants", {})),
        test=test,
        notes=_said(sheet, ("notes",), given) if "notes" in given else None,
        examples=_examples(sheet, get("examples", {})),
        source=sheet.file,
    )
    _check_messages(sheet, rule)
    _check_variants(sheet, rule)
    if rule.between and rule.kind != "detector":
        sheet.problem(
            ("between",),
            Text("« between » ne vaut que pour la sorte « detector ».",
                 "“between” is only for the kind “detector”."),
            Text("Retirez « between ».", "Remove “between”."),
        )  # fmt: skip
    if not packaged:
        _check_user_rule(sheet, rule)
    sheet.finish()
    return rule


def message_fields(template: str) -> set[str]:
    """The names of the `{fields}` of a message; raises ValueError when a brace is alone."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def _tested(sheet: Sheet, kind: RuleKind, given: Mapping[str, Any]) -> bool:
    if kind in WITHOUT_PYTHON and "test" not in given:
        sheet.keys((), given, ("test",), given)
    return "test" in given


def _said(sheet: Sheet, path: Path, given: Mapping[str, Any]) -> Text:
    key = path[-1]
    return sheet.text(path, given[str(key)]) if key in given else Text("", "")


def _named(sheet: Sheet, key: str, value: Any, shape: str, example: str) -> str:
    if value is None:
        return ""
    name = sheet.string((key,), value)
    if name and not re.fullmatch(shape, name):
        sheet.expected((key,), Text("une forme comme {x}", "a form like {x}"), x=example)
    return name


def _risk(sheet: Sheet, value: Any) -> Risk:
    given = sheet.keys(("risk",), value, ("impact", "likelihood"))
    return Risk(*(sheet.integer(("risk", k), given.get(k, 1), 1, 5) for k in Risk.__slots__))


def _params(sheet: Sheet, value: Any) -> dict[str, Parameter]:
    made = {}
    for name, parameter in sheet.mapping(("params",), value).items():
        path: Path = ("params", name)
        given = sheet.keys(path, parameter, ("type", "default", "help"))
        default: ParameterValue = given.get("default", "")
        made[name] = Parameter(
            type=sheet.choice(
                (*path, "type"), given.get("type", "integer"), get_args(ParameterType)
            ),
            default=default,
            help=_said(sheet, (*path, "help"), given),
        )
        if "default" in given and not made[name].accepts(default):
            sheet.expected(
                (*path, "default"), Text("une valeur de type {type}", "a value of type {type}"),
                type=made[name].type,
            )  # fmt: skip
    return made


def _variants(sheet: Sheet, value: Any) -> dict[str, Variant]:
    made = {}
    for kind, variant in sheet.mapping(("variants",), value).items():
        path: Path = ("variants", kind)
        given = sheet.keys(path, variant, (), ("message", "fix", "severity", "blocking"))
        made[kind] = Variant(
            message=_said(sheet, (*path, "message"), given) if "message" in given else None,
            fix=_said(sheet, (*path, "fix"), given) if "fix" in given else None,
            severity=(
                sheet.choice((*path, "severity"), given["severity"], SEVERITIES)
                if "severity" in given
                else None
            ),
            blocking=(
                sheet.boolean((*path, "blocking"), given["blocking"])
                if "blocking" in given
                else None
            ),
        )
    return made


def _examples(sheet: Sheet, value: Any) -> dict[str, tuple[Mapping[str, Any], ...]]:
    made = {}
    for side, examples in sheet.keys(("examples",), value, (), ("flagged", "clean")).items():
        if isinstance(examples, list) and all(isinstance(one, dict) for one in examples):
            made[side] = tuple(examples)
        else:
            sheet.expected(("examples", side), Text("une liste d'exemples", "a list of examples"))
    return made


def _check_messages(sheet: Sheet, rule: Rule) -> None:
    """Fields exist and are the same in both languages; a detector's are known when it runs."""
    known = MESSAGE_FIELDS.get(rule.kind, frozenset()) | rule.params.keys()
    texts: list[tuple[Path, Text | None]] = [(("message",), rule.message), (("fix",), rule.fix)]
    for kind, variant in rule.variants.items():
        texts.append((("variants", kind, "message"), variant.message))
        texts.append((("variants", kind, "fix"), variant.fix))
    for path, text in texts:
        if text is None:
            continue
        try:
            french, english = message_fields(text.fr), message_fields(text.en)
        except ValueError as error:
            sheet.problem(
                path,
                Text("Accolade seule ou champ mal écrit : {why}.", "Stray brace or field: {why}."),
                Text("Écrivez {{champ}}.", "Write {{field}}."),
                why=error,
            )
            continue
        for name in sorted(french ^ english) if text.fr and text.en else ():
            sheet.problem(
                path,
                Text("Le champ « {name} » n'est que dans une langue.",
                     "The field “{name}” is in one language only."),
                Text("Mettez-le dans les deux, ou dans aucune.", "Put it in both, or in none."),
                name=name,
            )  # fmt: skip
        for name in sorted(french & english) if rule.kind in MESSAGE_FIELDS else ():
            if name not in known:
                sheet.problem(
                    path,
                    Text("Champ inconnu : « {name} ».", "Unknown field: “{name}”."),
                    did_you_mean(name, known),
                    name=name,
                )


def _check_variants(sheet: Sheet, rule: Rule) -> None:
    """A variant answers to a kind of finding that the rule gives; only an error can block."""
    kinds = kinds_of_finding(rule.kind, rule.test)
    for kind, variant in rule.variants.items():
        if kinds is not None and kind not in kinds:
            sheet.problem(
                ("variants", kind),
                Text("Aucun constat de cette règle n'est de la sorte « {kind} ».",
                     "No finding of this rule is of the kind “{kind}”."),
                did_you_mean(kind, kinds),
                kind=kind,
            )  # fmt: skip
        blocking = rule.blocking if variant.blocking is None else variant.blocking
        if variant.blocking and blocking and (variant.severity or rule.severity) != "error":
            _only_errors_block(sheet, ("variants", kind, "blocking"))
    if rule.blocking and rule.severity != "error":
        _only_errors_block(sheet, ("blocking",))


def _only_errors_block(sheet: Sheet, path: Path) -> None:
    sheet.problem(
        path,
        Text("Seule une erreur peut bloquer un document.", "Only an error can block a document."),
        Text("Écrivez « severity: error ».", "Write “severity: error”."),
    )


def _check_user_rule(sheet: Sheet, rule: Rule) -> None:
    if rule.kind not in WITHOUT_PYTHON:
        sheet.problem(
            ("kind",),
            Text("La sorte « {kind} » demande du Python : elle est réservée à doclint.",
                 "The kind “{kind}” needs Python: it is kept for doclint."),
            Text("Choisissez : {kinds}.", "Choose: {kinds}."),
            kind=rule.kind,
            kinds=", ".join(WITHOUT_PYTHON),
        )  # fmt: skip
    if rule.code.startswith(RESERVED_CODES) and rule.code[3:].isdigit():
        sheet.problem(
            ("code",),
            Text("Les codes {codes} sont réservés à doclint.", "Codes {codes} belong to doclint."),
            Text("Prenez vos propres lettres, par exemple DIR001.", "Take letters of your own, "
                 "for example DIR001."),
            codes=", ".join(f"{code}…" for code in RESERVED_CODES),
        )  # fmt: skip
