"""Every text of the screens exists in every language, with the same gaps to fill in."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from build_translations import qt_tool

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = sorted(path.stem.removeprefix("refactory_") for path in TRANSLATIONS.glob("*.ts"))
PLACEHOLDER = re.compile(r"\{[^{}]*\}")

Message = tuple[str, str, ElementTree.Element]


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translation files as they would be after `make translations`, made elsewhere."""
    folder = tmp_path_factory.mktemp("translations")
    sources = sorted(str(path) for path in (ROOT / "app").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-tr-function-alias", "translate+=tr"]
    for code in LANGUAGES:
        target = shutil.copy(TRANSLATIONS / f"refactory_{code}.ts", folder)
        known = ["-source-language", "en", "-target-language", code, "-ts", str(target)]
        subprocess.run([qt_tool("lupdate"), *sources, *options, *known], check=True)
    return folder


def messages(folder: Path, code: str) -> list[Message]:
    """Context, source text and translation of every text."""
    tree = ElementTree.parse(folder / f"refactory_{code}.ts")
    return [
        (context.findtext("name", ""), message.findtext("source", ""), translation)
        for context in tree.iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    ]


def words(translation: ElementTree.Element) -> str:
    """A translation with all its plural forms."""
    return "".join(translation.itertext())


def test_the_screens_speak_french_and_dutch() -> None:
    assert {"fr", "nl"} <= set(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_of_the_screens_is_translated(extracted: Path, code: str) -> None:
    missing = [
        f"{context}: {source}"
        for context, source, translation in messages(extracted, code)
        if translation.get("type") == "unfinished" or not words(translation).strip()
    ]
    assert missing == [], "run `make translations` and write these texts"


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_translation_is_of_a_text_that_is_gone(extracted: Path, code: str) -> None:
    known = {(context, source) for context, source, _ in messages(extracted, code)}
    kept = {(context, source) for context, source, _ in messages(TRANSLATIONS, code)}
    assert sorted(kept - known) == [], "run `make translations`"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_fills_in_what_its_source_does(extracted: Path, code: str) -> None:
    wrong = [
        f"{context}: {source} -> {words(translation)}"
        for context, source, translation in messages(extracted, code)
        if words(translation)
        and sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(words(translation)))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_ends_as_its_source_does(extracted: Path, code: str) -> None:
    """A lost full stop or colon is the first sign of a text cut off by accident."""
    wrong = [
        f"{context}: {source} -> {words(translation)}"
        for context, source, translation in messages(extracted, code)
        if (text := words(translation).strip())
        and (source.strip()[-1:] in ".:?…") != (text[-1:] in ".:?…")
    ]
    assert wrong == []
