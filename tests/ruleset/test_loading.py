"""Rules come from the package and from the user's folders, and become one set."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from doclint.ruleset import RuleError, Ruleset, load_rules, packaged_folder
from doclint.ruleset import loading as loading_module
from tests.writing import kept, written


@pytest.fixture(scope="module")
def packaged() -> Ruleset:
    return load_rules()


def refused(*folders: Path) -> str:
    with pytest.raises(RuleError) as caught:
        load_rules(folders)
    return caught.value.render("fr")


def test_packaged_rules_are_sorted_by_code(packaged: Ruleset) -> None:
    codes = [rule.code for rule in packaged.rules.values()]
    assert codes == sorted(codes)
    assert "table-of-contents" in packaged.rules
    assert packaged.own == frozenset()


def test_a_wheel_holds_the_rules_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As pyproject's force-include lays them out: doclint/rules beside doclint/ruleset."""
    package = tmp_path / "site-packages" / "doclint"
    (package / "rules").mkdir(parents=True)
    monkeypatch.setattr(loading_module, "__file__", str(package / "ruleset" / "loading.py"))
    assert packaged_folder() == package / "rules"


def test_a_checkout_holds_the_rules_at_its_top(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "src" / "doclint" / "ruleset" / "loading.py"
    monkeypatch.setattr(loading_module, "__file__", str(module))
    assert packaged_folder() == tmp_path / "rules"


def test_a_folder_of_ones_own_adds_its_rules(tmp_path: Path, packaged: Ruleset) -> None:
    kept(tmp_path, "a/one.yaml", written())
    kept(tmp_path, "two.yml", written(code="DIR002", name="our-other-marking"))
    kept(tmp_path, "readme.txt", "Our rules.")
    ruleset = load_rules([tmp_path])
    assert ruleset.own == {"our-marking", "our-other-marking"}
    assert len(ruleset.rules) == len(packaged.rules) + 2
    assert ruleset.digest != packaged.digest


def test_the_digest_depends_on_what_the_files_say_not_on_where_they_are(tmp_path: Path) -> None:
    kept(tmp_path, "a/one.yaml", written())
    kept(tmp_path, "b/renamed.yaml", written())
    kept(tmp_path, "c/one.yaml", written(severity="info"))
    digests = [load_rules([tmp_path / name]).digest for name in "abc"]
    assert digests[0] == digests[1] != digests[2]


def test_no_rule_takes_the_name_or_code_of_another(tmp_path: Path) -> None:
    kept(tmp_path, "a.yaml", written())
    kept(tmp_path, "b.yaml", written())
    said = refused(tmp_path)
    assert "b.yaml:1: « DIR001 » est déjà pris par" in said
    assert "b.yaml:2: « our-marking » est déjà pris par" in said


@pytest.mark.parametrize("name", ["table-of-contents", "structure", "all"])
def test_no_rule_takes_a_name_that_doclint_uses(tmp_path: Path, name: str) -> None:
    kept(tmp_path, "a.yaml", written(name=name))
    assert f"« {name} » est déjà pris par" in refused(tmp_path)


def test_no_rule_takes_the_name_of_a_profile(tmp_path: Path) -> None:
    kept(tmp_path, "a.yaml", written(name="strict"))
    assert "« strict » est déjà pris par rules/profiles.yaml" in refused(tmp_path)


def test_mistakes_of_several_files_come_together(tmp_path: Path) -> None:
    kept(tmp_path, "a.yaml", written(severity="fatal"))
    kept(tmp_path, "b.yaml", "name: [")
    (tmp_path / "c.yaml").write_bytes(b"name: \xe9")
    said = refused(tmp_path)
    assert [name in said for name in ("a.yaml:", "b.yaml:", "c.yaml:")] == [True] * 3
    assert "UTF-8" in said


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    kept(tmp_path, "a.yaml", "\ufeff" + written())
    assert "our-marking" in load_rules([tmp_path]).rules


def test_a_folder_without_rules_is_a_mistake(tmp_path: Path) -> None:
    assert "Ce dossier ne contient aucune règle." in refused(tmp_path)
    assert "Ce dossier ne contient aucune règle." in refused(tmp_path / "missing")


def test_a_ruleset_travels_to_other_processes(packaged: Ruleset) -> None:
    assert pickle.loads(pickle.dumps(packaged)) == packaged
