"""Draws a document as PDF: equal documents give equal bytes.

Text is only ever drawn glyph by glyph, never parsed: reportlab's Paragraph understands
markup and would fetch files named in it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from reportlab.pdfgen.canvas import Canvas

from app.documents.marks import (
    FAINT,
    HEIGHT,
    INK,
    INNER,
    MARGIN,
    QUIET,
    WIDTH,
    Area,
    Ink,
    Line,
    Mark,
    Plate,
    Rule,
)
from app.documents.paper import Paper
from app.documents.setting import Setter
from app.documents.words import FALLBACK, Words
from app.paper.fitting import Room, fit
from app.paper.fonts import POINTS_PER_MM, Face, Fonts
from app.paper.symbols import Symbol, dark_runs, qr

_CODE = 22.0
_FIRST_TOP, _LATER_TOP = 66.0, 34.0
_TOP = HEIGHT * POINTS_PER_MM


def draw(paper: Paper, languages: Mapping[str, Words], fonts: Fonts) -> bytes:
    """The PDF of a document. Raises ShopError where its code cannot be drawn."""
    words = languages.get(paper.language, languages[FALLBACK])
    pages = Setter(fonts, _FIRST_TOP, _LATER_TOP).set_all(paper.blocks)
    symbol = qr(paper.code) if paper.code else None
    buffer = io.BytesIO()
    size = (WIDTH * POINTS_PER_MM, HEIGHT * POINTS_PER_MM)
    canvas = Canvas(buffer, pagesize=size, invariant=1, pageCompression=1, lang=paper.language)
    canvas.setTitle(fonts.drawable(f"{paper.title} {paper.number}", "sans"))
    canvas.setAuthor(fonts.drawable(paper.issuer.name, "sans"))
    canvas.setCreator("Refactory Station")
    for number, marks in enumerate(pages, 1):
        _stamp(canvas, paper, words, fonts)
        head = _head(paper, words, fonts, first=number == 1)
        for mark in (*head, *marks, *_foot(paper, words, fonts, number, len(pages))):
            _mark(canvas, mark)
        if number == 1 and symbol is not None:
            _symbol(canvas, symbol)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


# ------------------------------------------------------------------------ head and foot


def _head(paper: Paper, words: Words, fonts: Fonts, *, first: bool) -> Sequence[Mark]:
    issuer = paper.issuer
    permit = words.say("permit", permit=issuer.permit) if issuer.permit else ""
    room = INNER - (_CODE + 6 if first and paper.code else 62)
    marks: list[Mark] = [_line(fonts, issuer.name, MARGIN, 21, "sans-bold", 13, room)]
    if not first:
        number = fonts.drawable(paper.number, "mono-bold")
        marks.append(Line(number, WIDTH - MARGIN, 21, "mono-bold", 9, "right"))
        marks.append(_line(fonts, paper.title, MARGIN, 26, "sans", 8.5, INNER, QUIET))
        return [*marks, Rule(MARGIN, 29, INNER, 0.5, INK), *_demo(paper, words, fonts)]
    about = " · ".join(one for one in (issuer.contact, permit) if one)
    for place, text in enumerate((issuer.address, about)):
        marks.append(_line(fonts, text, MARGIN, 26 + place * 4.2, "sans", 8.5, room, QUIET))
    marks.append(Rule(MARGIN, 38.5, INNER, 0.5, INK))
    marks.append(_line(fonts, paper.title, MARGIN, 49, "sans-bold", 20, INNER))
    caption = words.say("number")
    width = fonts.width(caption + " ", "sans", 9)
    marks.append(Line(caption, MARGIN, 56, "sans", 9, grey=QUIET))
    marks.append(_line(fonts, paper.number, MARGIN + width, 56, "mono-bold", 10, 70))
    marks.append(_line(fonts, paper.basis, MARGIN, 61, "sans", 8, INNER, QUIET))
    return [*marks, *_demo(paper, words, fonts)]


def _demo(paper: Paper, words: Words, fonts: Fonts) -> Sequence[Mark]:
    if not paper.demo:
        return ()
    text = fonts.drawable(words.say("demo"), "sans-bold")
    width = fonts.width(text, "sans-bold", 8.5) + 6
    x = (WIDTH - width) / 2
    box = Area(x, 6.5, width, 6, edge=INK)
    return (box, Line(text, WIDTH / 2, 10.6, "sans-bold", 8.5, "centre"))


def _foot(paper: Paper, words: Words, fonts: Fonts, number: int, of: int) -> Sequence[Mark]:
    page = words.say("page", number=number, of=of)
    digest = words.say("digest", digest=paper.digest) if paper.digest else ""
    return (
        Rule(MARGIN, HEIGHT - 19, INNER, 0.2, FAINT),
        _line(fonts, paper.number, MARGIN, HEIGHT - 14.6, "mono-bold", 7.5, 90),
        Line(fonts.drawable(page, "sans"), WIDTH - MARGIN, HEIGHT - 14.6, "sans", 7.5, "right"),
        _line(fonts, digest, MARGIN, HEIGHT - 10.8, "mono", 6.5, INNER, QUIET),
    )


def _line(
    fonts: Fonts,
    text: str,
    x: float,
    baseline: float,
    face: Face,
    size: float,
    width: float,
    grey: float = INK,
) -> Line:
    """One line that fits its width, smaller first, cut visibly at last."""
    room = Room(width, 100, size, size * 0.7)
    fitted = fit(fonts, fonts.drawable(text, face), face, room)
    return Line(" ".join(fitted.lines), x, baseline, face, fitted.size, grey=grey)


# ------------------------------------------------------------------------------ drawing


def _stamp(canvas: Canvas, paper: Paper, words: Words, fonts: Fonts) -> None:
    """Behind the words, across the page: that it holds no more, or never held."""
    text = paper.stamp or (words.say("demo_stamp") if paper.demo else "")
    if not text:
        return
    text = fonts.drawable(text, "sans-bold")
    size = min(110.0, 110 * 190 / max(fonts.width(text, "sans-bold", 110), 1))
    canvas.saveState()
    canvas.translate(WIDTH / 2 * POINTS_PER_MM, _TOP * 0.45)
    canvas.rotate(52)
    canvas.setFillGray(0.8 if paper.stamp else 0.92)
    canvas.setFont("sans-bold", size)
    canvas.drawCentredString(0, -size * 0.36, text)
    canvas.restoreState()


def _mark(canvas: Canvas, mark: Mark) -> None:
    match mark:
        case Line():
            draw_string = {
                "left": canvas.drawString,
                "centre": canvas.drawCentredString,
                "right": canvas.drawRightString,
            }[mark.align]
            canvas.setFillGray(mark.grey)
            canvas.setFont(mark.face, mark.size)
            draw_string(mark.x * POINTS_PER_MM, _TOP - mark.baseline * POINTS_PER_MM, mark.text)
        case Rule():
            canvas.setStrokeGray(mark.grey)
            canvas.setLineWidth(mark.thick * POINTS_PER_MM)
            y = _TOP - mark.y * POINTS_PER_MM
            canvas.line(mark.x * POINTS_PER_MM, y, (mark.x + mark.width) * POINTS_PER_MM, y)
        case Area():
            _area(canvas, mark)
        case Ink():
            _ink(canvas, mark)
        case Plate():
            _plate(canvas, mark)


def _plate(canvas: Canvas, plate: Plate) -> None:
    # Read when the first picture is drawn: a terminal opens sooner without it.
    from reportlab.graphics import renderPDF

    y = _TOP - plate.y * POINTS_PER_MM - plate.drawing.height
    renderPDF.draw(plate.drawing, canvas, plate.x * POINTS_PER_MM, y)


def _area(canvas: Canvas, area: Area) -> None:
    if area.filling is not None:
        canvas.setFillGray(area.filling)
    if area.edge is not None:
        canvas.setStrokeGray(area.edge)
        canvas.setLineWidth(0.3 * POINTS_PER_MM)
    canvas.rect(
        area.x * POINTS_PER_MM,
        _TOP - (area.y + area.height) * POINTS_PER_MM,
        area.width * POINTS_PER_MM,
        area.height * POINTS_PER_MM,
        stroke=int(area.edge is not None),
        fill=int(area.filling is not None),
    )


def _ink(canvas: Canvas, ink: Ink) -> None:
    """A hand's strokes as vectors; a mere dot is drawn as one."""
    canvas.setStrokeGray(0)
    canvas.setLineWidth(0.45 * POINTS_PER_MM)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for stroke in ink.strokes:
        path = canvas.beginPath()
        for number, (across, down) in enumerate(stroke):
            x = (ink.x + across * ink.scale) * POINTS_PER_MM
            y = _TOP - (ink.y + down * ink.scale) * POINTS_PER_MM
            if number == 0:
                path.moveTo(x, y)
            if number or len(stroke) == 1:
                path.lineTo(x, y)
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.setLineCap(0)
    canvas.setLineJoin(0)


def _symbol(canvas: Canvas, symbol: Symbol) -> None:
    """The code in the upper right corner; white paper around it is its quiet zone."""
    module = _CODE / symbol.columns * POINTS_PER_MM
    left, top = (WIDTH - MARGIN - _CODE) * POINTS_PER_MM, _TOP - 13.5 * POINTS_PER_MM
    canvas.setFillGray(0)
    for first, row, count, _ in dark_runs(symbol.cells).tolist():
        y = top - (row + 1) * module
        canvas.rect(left + first * module, y, count * module, module * 1.02, stroke=0, fill=1)
