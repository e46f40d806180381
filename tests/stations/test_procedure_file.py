"""Procedure files: what reads, what is refused, and that every finding names its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import InvalidProcedure
from app.domain.procedure import Limit, Procedure, Requirement
from app.stations.procedure_file import Finding, check, load

FRACTIONS = ("F-OIL",)
CLEAN = """\
schema: refactory.procedure/1
id: test.lockout
version: 1.0.0
title: {en: Lock out, fr: Consigner}
domain: dismantling
languages: [en, fr]
author: somebody
order: graph
quals:
  HV: {en: High voltage, fr: Haute tension}
instruments: {vat: {name: {en: Tester, fr: Testeur}, calibration_d: 365}}
states: {hv: [dead, live]}
safe: {hv: dead}
context:
  vehicle.has_hv: {type: bool}
params:
  u_legal: {type: num, unit: V, value: 60, source: UN R100}
derived:
  has_hv: vehicle.has_hv or A010.sign
not_possible: {who: [HV], then: hold}
sections:
- id: A
  title: {en: First, fr: Premier}
  steps:
  - id: A010
    title: {en: Look, fr: Regarder}
    fields:
    - {id: sign, type: bool, label: {en: Sign, fr: Signe}, ok: "True"}
    - {id: way, type: choice, label: {en: Way, fr: Voie}, options: [fire, remove]}
  - id: A020
    title: {en: Measure, fr: Mesurer}
    hazard: [HV]
    qual: [HV]
    when: has_hv
    requires: [A010]
    wait: {default_s: 600, min_s: 300}
    instrument: vat
    fields:
    - id: u
      type: number
      label: {en: Voltage, fr: Tension}
      unit: V
      abs_below: u_legal
      site_max: 5
      limit_source: site rule
    sets: [{state: hv, value: dead, ttl_min: 480, until: [A040]}]
    hold: {who: [HV], distinct: true}
    on_fail: {do: goto, to: A010}
  - id: A030
    title: {en: Fire, fr: Tirer}
    when: A010.way == 'fire'
    requires: [A020]
    needs: [{state: hv, value: dead}]
    timer_s: 60
    fields: [{id: done, type: bool, label: {en: Done, fr: Fait}}]
  - id: A040
    title: {en: Close, fr: Fermer}
    requires: [{step: A030, when: has_hv}, A020]
    fields: [{id: kg, type: number, unit: kg, min: 0, label: {en: Mass, fr: Masse}}]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "test.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def found(folder: Path, text: str) -> tuple[Finding, ...]:
    return check(written(folder, text), ("en", "fr"), FRACTIONS)


def read(folder: Path) -> Procedure:
    return load(written(folder, CLEAN))


def line_of(text: str, part: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


def test_a_clean_file_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, CLEAN) == ()


def test_the_shorthands_are_written_out(tmp_path: Path) -> None:
    one = read(tmp_path)
    measure, fire, close = (one.by_id[name] for name in ("A020", "A030", "A040"))
    assert measure.fields[0].limits == (
        Limit("abs_below", "u_legal", "legal", "site rule"),
        Limit("max", "5", "site", "site rule"),
    )
    assert fire.wait is not None and (fire.wait.default_s, fire.wait.min_s) == (60, 60)
    assert close.requires == (Requirement("A030", "has_hv"), Requirement("A020"))
    assert [option.id for option in one.by_id["A010"].fields[1].options] == ["fire", "remove"]


PLANTED = [
    ("title: {en: Look, fr: Regarder}", "titel: {en: Look}", "unknown-key", "titel"),
    ("fr: Regarder", "nl: Kijken", "text-missing", "nl: Kijken"),
    ("fr: Regarder", "frr: Regarder", "language", "frr"),
    ("id: A030", "id: A020", "duplicate-id", "id: A020"),
    ("id: A030", "id: a30", "bad-id", "id: a30"),
    ("id: done", "id: class", "bad-id", "id: class"),
    ("hazard: [HV]\n    qual: [HV]", "hazard: [HV]", "hv-unqualified", "hazard"),
    ("hold: {who: [HV], distinct: true}", "hold: {who: []}", "hold-unsigned", "who: []"),
    ("qual: [HV]", "qual: [HVX]", "unknown-qualification", "HVX"),
    ("instrument: vat", "instrument: vatt", "unknown-instrument", "vatt"),
    (
        "needs: [{state: hv, value: dead}]",
        "needs: [{state: hv, value: off}]",
        "unknown-state",
        "off",
    ),
    (
        "needs: [{state: hv, value: dead}]",
        "needs: [{state: hv, value: live}]",
        "state-not-set",
        "live",
    ),
    ("when: has_hv\n", "when: has_hw\n", "unknown-name", "has_hw"),
    ("when: has_hv\n", "when: u_legal\n", "type", "when: u_legal"),
    ("when: A010.way == 'fire'", "when: A010.way == 'fir'", "unknown-option", "'fir'"),
    (
        "when: A010.way == 'fire'",
        "when: A010.way == 'fire' and A010.way == 'remove'",
        "unreachable",
        "and",
    ),
    ("abs_below: u_legal", "abs_below: 2 * u_legal * u_legal", "unit", "abs_below"),
    ("unit: V\n", "unit: Volt\n", "unknown-unit", "unit: Volt"),
    ("site_max: 5", "site_max: 5\n      min: 9", "limits-cross", "id: u"),
    ("abs_below: u_legal\n      site_max: 5", "max: 4\n      site_max: 5", "site-looser", "id: u"),
    ("wait: {default_s: 600", "wait: {default_s: 200", "wait-below-minimum", "wait"),
    ("min_s: 300}", "min_s: soon}", "value", "soon"),
    ("on_fail: {do: goto, to: A010}", "on_fail: {do: goto, to: A999}", "unknown-step", "A999"),
    ("requires: [A010]", "requires: [A011]", "unknown-step", "A011"),
    ("requires: [A010]", "requires: [A010, A040]", "dead-end", "A010, A040"),
    ("not_possible: {who: [HV], then: hold}\n", "", "no-way-out", "id: sign"),
    ("then: hold", "then: go_on", "unproved", "id: u"),
    ("min: 0, label", "label", "unlimited", "id: kg"),
    ("min: 0, label", "min: 0, ok: A040.kg > 5, label", "unit", "kg > 5"),
    ("min: 0, label", "min: 0, pattern: '[', label", "pattern", "pattern"),
    ("min: 0, label", "min: 0, records: fraction, label", "records", "records"),
    ("min: 0, label", "min: 0, records: 'fraction:F-OLI', label", "unknown-fraction", "F-OLI"),
    ('ok: "True"', "ok: A020.u > 0", "early-value", "A020.u"),
    ("has_hv: vehicle", "has_hv: has_hv or vehicle", "cycle", "has_hv: has_hv"),
    ("value: 60", "value: sixty", "type", "sixty"),
    ("order: graph", "order: tree", "value", "tree"),
    ("version: 1.0.0", "version: 1", "version", "version"),
    ("safe: {hv: dead}", "safe: {hv: off}", "unknown-state", "safe"),
]


@pytest.mark.parametrize(("good", "bad", "code", "at"), PLANTED)
def test_a_planted_error_is_found_on_its_line(
    tmp_path: Path, good: str, bad: str, code: str, at: str
) -> None:
    assert good in CLEAN
    text = CLEAN.replace(good, bad, 1)
    hits = [one for one in found(tmp_path, text) if one.code == code]
    wanted = {n for n, line in enumerate(text.splitlines(), 1) if at in line}
    assert hits, found(tmp_path, text)
    assert {one.line for one in hits} & wanted, (hits, wanted)


def test_a_misspelt_key_is_answered_with_the_nearest(tmp_path: Path) -> None:
    (hit,) = found(tmp_path, CLEAN.replace("ttl_min: 480", "ttl_mn: 480"))
    assert (hit.line, "did you mean ttl_min?" in hit.message) == (line_of(CLEAN, "ttl_min"), True)


def test_a_private_value_is_never_known_to_rules(tmp_path: Path) -> None:
    text = CLEAN.replace("id: way, type: choice", "id: way, type: choice, private: true")
    assert "private" in [one.code for one in found(tmp_path, text)]


def test_loading_stops_at_the_first_error_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(InvalidProcedure) as caught:
        load(written(tmp_path, CLEAN.replace("requires: [A010]", "requires: [A011]")))
    params = caught.value.reason.params
    assert (params["file"], params["line"]) == (
        "test.yaml",
        str(line_of(CLEAN, "requires: [A010]")),
    )


def test_a_sequence_waits_for_nothing_that_comes_later(tmp_path: Path) -> None:
    text = CLEAN.replace("order: graph", "order: sequence").replace(
        "requires: [A010]", "requires: [A040]"
    )
    assert "dead-end" in [one.code for one in found(tmp_path, text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("a: &x [1]\nb: *x\n", "alias"),
        ("a: !!python/object/apply:os.system [ls]\n", "tag"),
        ("a: 1\na: 2\n", "twice"),
        ("a: 1\n---\nb: 2\n", "two-documents"),
        ("a:\n\t- 1\n", "not-yaml"),
        ("a: [1, 2\n", "not-yaml"),
        ("? [a, b]\n: 1\n", "odd-key"),
        ("[" * 500, "too-deep"),
        ("x" * 1_000_001, "too-big"),
        ("- x\n" * 30_001, "too-big"),
        ("- a\n- b\n", "shape"),
        ("schema: another/1\n", "schema"),
    ],
)
def test_hostile_and_sloppy_files_are_refused_in_a_sentence(
    tmp_path: Path, text: str, code: str
) -> None:
    assert code in [one.code for one in found(tmp_path, text)]


@pytest.mark.parametrize(
    ("escape", "code"),
    [
        (r"\ud800", "half-character"),
        (r"\udfff", "half-character"),
        (r"\ud83d\ude00", "half-character"),
        (r"\U00110000", "not-yaml"),
        (r"\UFFFFFFFF", "not-yaml"),
    ],
)
def test_a_character_that_is_none_is_found_on_its_line(
    tmp_path: Path, escape: str, code: str
) -> None:
    (hit,) = found(tmp_path, CLEAN.replace("en: Look", f'en: "Look {escape}"'))
    assert (hit.line, hit.code) == (line_of(CLEAN, "en: Look"), code)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "test.yaml"
    path.write_bytes(b"\xff\xfe\x00a")
    assert [one.code for one in check(path, (), FRACTIONS)] == ["not-utf-8"]
    assert [one.code for one in check(tmp_path / "none.yaml", (), FRACTIONS)] == ["no-file"]


def split(folder: Path, name: str, part: str) -> Path:
    head, _, rest = CLEAN.partition("- id: A\n")
    (folder / part).write_text("id: A\n" + rest.replace("\n  ", "\n").removeprefix("  "))
    return written(folder, f"{head}- include: {name}\n")


def test_a_section_may_stand_in_its_own_file(tmp_path: Path) -> None:
    assert load(split(tmp_path, "10-first.yaml", "10-first.yaml")) == read(tmp_path)


@pytest.mark.parametrize("name", ["../secret.yaml", "/etc/passwd", "First.yaml", "missing.yaml"])
def test_an_include_is_a_plain_name_beside_the_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidProcedure):
        load(split(tmp_path, name, "10-first.yaml"))


def test_a_finding_in_an_included_file_names_that_file(tmp_path: Path) -> None:
    path = split(tmp_path, "10-first.yaml", "10-first.yaml")
    part = tmp_path / "10-first.yaml"
    part.write_text(part.read_text().replace("qual: [HV]", "qual: [HVX]"))
    (hit,) = check(path, ("en", "fr"), FRACTIONS)
    assert (hit.file, hit.line) == ("10-first.yaml", line_of(part.read_text(), "HVX"))


def test_a_missing_include_is_one_finding_where_it_is_asked_for(tmp_path: Path) -> None:
    path = split(tmp_path, "gone.yaml", "10-first.yaml")
    (hit,) = check(path, ("en", "fr"), FRACTIONS)
    line = line_of(path.read_text(), "include")
    assert (hit.file, hit.line, hit.code) == ("test.yaml", line, "no-file")
    assert "gone.yaml" in hit.message


def test_a_tab_is_answered_with_what_to_write(tmp_path: Path) -> None:
    (hit,) = found(tmp_path, CLEAN.replace("  - id: A010", "\t- id: A010"))
    assert hit.message.endswith("use spaces instead of tabs")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (
            "    hold: {who: [HV], distinct",
            "    skip: {who: [HV]}\n    hold: {who: [HV], distinct",
            "skip-critical",
        ),
        (", ttl_min: 480, until: [A040]", "", "for-good"),
    ],
)
def test_a_safety_step_cannot_be_weakened(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert old in CLEAN
    hits = found(tmp_path, CLEAN.replace(old, new))
    assert [one.code for one in hits if one.level == "error"] == [code]
