"""Whatever is raised can be said: in every language, short, with the gaps the raiser fills.

What is raised is read from the syntax of the program, not from running it.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest

from app.domain.errors import Reason
from app.domain.procedure import LimitLevel
from app.domain.run_state import Status
from app.main import load_sentences

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = {"en", "fr", "nl"}
LONGEST = 260
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")
SOURCES = {
    path.relative_to(ROOT): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "app").rglob("*.py"))
}

Params = dict[str, set[str]]


def errors() -> tuple[set[str], set[ast.ClassDef]]:
    """Names called with a code as first argument, and the errors that know their own code."""
    names, spoken_for = {"ShopError", "Reason"}, set()
    classes = [
        n for tree in SOURCES.values() for n in ast.walk(tree) if isinstance(n, ast.ClassDef)
    ]
    before = -1
    while before != len(names):
        before = len(names)
        for one in classes:
            if not names & {base.id for base in one.bases if isinstance(base, ast.Name)}:
                continue
            has_init = any(
                isinstance(n, ast.FunctionDef) and n.name == "__init__" for n in one.body
            )
            if has_init and one.name != "Refused":
                spoken_for.add(one)
            else:
                names.add(one.name)
    return names, spoken_for


def called(node: ast.Call) -> str:
    """The last part of what is called."""
    func = node.func
    return func.id if isinstance(func, ast.Name) else getattr(func, "attr", "")


def scopes_of(node: ast.AST, tree: ast.Module) -> list[ast.AST]:
    """The functions around a node, innermost first, then its module."""
    around = [
        one
        for one in ast.walk(tree)
        if isinstance(one, ast.FunctionDef) and any(part is node for part in ast.walk(one))
    ]
    return [*reversed(around), tree]


def keys_of(node: ast.AST, scopes: list[ast.AST]) -> Iterator[str]:
    """Parameter names in a dict display, or in the displays a name stands for."""
    if isinstance(node, ast.Name):
        for scope in scopes:
            values = [
                one.value
                for one in ast.walk(scope)
                if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == node.id
            ]
            for value in values:
                yield from keys_of(value, scopes)
            if values:
                return
    for part in ast.walk(node):
        if isinstance(part, ast.Dict):
            for key, value in zip(part.keys, part.values, strict=True):
                if isinstance(key, ast.Constant):
                    yield str(key.value)
                elif key is None:
                    yield from keys_of(value, scopes)


def params_of(node: ast.Call, scopes: list[ast.AST]) -> set[str]:
    """What a call fills in."""
    spread = [one.value for one in node.keywords if one.arg is None]
    given = {one.arg for one in node.keywords if one.arg}
    return given.union(*(keys_of(part, scopes) for part in (*node.args[1:], *spread)))


def codes_of(name: ast.Name, scopes: list[ast.AST]) -> set[str]:
    """What a variable code can be: what is assigned to it, else whatever in its module fits."""
    assigned = [
        one.value
        for one in ast.walk(scopes[0])
        if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == name.id
    ]
    return set().union(*map(codes_in, assigned)) or codes_in(scopes[-1])


def codes_in(node: ast.AST) -> set[str]:
    """The constants with the shape of a code and at least one hyphen."""
    constants = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant))
    words = {one for one in constants if isinstance(one, str) and "-" in one}
    return {one for one in words if CODE.fullmatch(one)}


def raised_in(tree: ast.Module, names: set[str]) -> Params:
    """Codes raised in a module, with the parameters given.

    Where the code is a variable, it is one of the constants around that look like a code.
    """
    found: Params = defaultdict(set)
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call) and one.args]
    for call in calls:
        first = call.args[0]
        if called(call) in names and isinstance(first, ast.Constant | ast.Name):
            scopes = scopes_of(call, tree)
            one_of = codes_of(first, scopes) if isinstance(first, ast.Name) else {str(first.value)}
            for code in one_of:
                found[code] |= params_of(call, scopes)
    for call in calls:
        for code in found.keys() & {ast.unparse(one).strip("'") for one in call.args}:
            found[code] |= {one.arg for one in call.keywords if one.arg}
    return found


def composed() -> Params:
    """Codes put together from a state or a level, by the types that list them."""
    run_rules = SOURCES[Path("app/domain/run_rules.py")]
    judgement = SOURCES[Path("app/domain/run_judgement.py")]
    stopped = [one for one in get_args(Status) if one != "running"]
    found = {f"run-{one.replace('_', '-')}": composed_params(run_rules, "run-") for one in stopped}
    for level in get_args(LimitLevel):
        found[f"{level}-limit-broken"] = composed_params(judgement, "-limit-broken")
    return found


def composed_params(tree: ast.Module, piece: str) -> set[str]:
    """What the one composed Reason with this piece in its code fills in."""
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.JoinedStr)
    ]
    return set().union(
        *(params_of(n, scopes_of(n, tree)) for n in calls if piece in ast.unparse(n.args[0]))
    )


@pytest.fixture(scope="module")
def raised() -> Params:
    names, spoken_for = errors()
    # errors.py itself passes on whatever code it is given.
    modules = [tree for path, tree in SOURCES.items() if path.name != "errors.py"]
    found: Params = defaultdict(set)
    for part in (*(raised_in(tree, names) for tree in modules), composed()):
        for code, given in part.items():
            found[code] |= given
    for one in spoken_for:
        for node in ast.walk(one):
            if isinstance(node, ast.Call) and called(node) == "__init__" and node.args:
                found[ast.literal_eval(node.args[0])] |= params_of(node, [one])
    return found


@pytest.fixture(scope="module")
def sentences() -> Mapping[str, Mapping[str, str]]:
    return load_sentences().by_code


def test_the_search_finds_what_is_raised(raised: Params) -> None:
    assert {"badge-unknown", "disk-full", "run-held", "site-limit-broken"} <= set(raised)
    assert {"expression-invalid", "state-proof-expired", "database-older"} <= set(raised)
    assert raised["vin-length"] == {"text", "length"}
    assert raised["too-few"] == {"field", "have", "need"}
    assert raised["run-unknown"] == {"run"}
    assert raised["run-held"] == {"reason"}


def test_a_code_is_written_in_lower_case_with_hyphens(raised: Params) -> None:
    assert [code for code in raised if not CODE.fullmatch(code)] == []


def test_everything_raised_has_a_sentence(
    raised: Params, sentences: Mapping[str, Mapping[str, str]]
) -> None:
    assert sorted(set(raised) - set(sentences)) == []


def test_no_sentence_is_of_something_that_is_never_raised(
    raised: Params, sentences: Mapping[str, Mapping[str, str]]
) -> None:
    assert sorted(set(sentences) - set(raised)) == []


def test_no_sentence_stands_in_two_files() -> None:
    files = sorted((ROOT / "resources" / "sentences").glob("*.toml"))
    codes = [code for file in files for code in tomllib.loads(file.read_text(encoding="utf-8"))]
    assert sorted({code for code in codes if codes.count(code) > 1}) == []


def test_a_sentence_speaks_every_language(sentences: Mapping[str, Mapping[str, str]]) -> None:
    assert {code: set(said) for code, said in sentences.items() if set(said) != LANGUAGES} == {}


def test_all_languages_fill_in_the_same(sentences: Mapping[str, Mapping[str, str]]) -> None:
    wrong = [
        code
        for code, said in sentences.items()
        if len({frozenset(PLACEHOLDER.findall(text)) for text in said.values()}) > 1
    ]
    assert wrong == []


def test_a_sentence_fills_in_only_what_is_given_where_it_is_raised(
    raised: Params, sentences: Mapping[str, Mapping[str, str]]
) -> None:
    wrong = {
        code: lost
        for code, said in sentences.items()
        if (lost := set(PLACEHOLDER.findall(said["en"])) - raised.get(code, set()))
    }
    assert wrong == {}


def test_a_sentence_is_read_at_a_glance(sentences: Mapping[str, Mapping[str, str]]) -> None:
    long = [
        f"{code}.{language}: {len(text)}"
        for code, said in sentences.items()
        for language, text in said.items()
        if len(text) > LONGEST
    ]
    assert long == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_count_leaves_no_gap_where_a_unit_would_stand(language: str) -> None:
    params = {"field": "Parts", "value": "55", "bound": "5"}
    counted = Reason("legal-limit-broken", {**params, "unit": ""})
    measured = Reason("legal-limit-broken", {**params, "unit": "V"})

    assert "5." in load_sentences().say(counted, language)
    assert "  " not in load_sentences().say(counted, language)
    assert "55 V" in load_sentences().say(measured, language)
