"""What reads badly although it works: near-double tags, long titles, slips of units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from micropd import urls
from micropd.library import LONGEST_PLAUSIBLE_SECONDS
from micropd.model.times import format_clock
from micropd.problems import Place, Problem, quote
from micropd.sources.catalog import Entry
from micropd.sources.content import Content

_LONGEST_TITLE = 80
_LONGEST_SUMMARY = 200
_IMAGE_WITHOUT_ALT = re.compile(r"!\[\s*\]\((?P<file>[^)\s]*)")


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a warning for everything a careful reader would change, and missing image texts."""
    yield from _alike(content, "tags", "tag")
    yield from _alike(content, "tools", "tool")
    for entry in content.catalog.videos:
        if entry.value:
            yield from _lengths(entry)
            yield from _chapters(entry)
    for found in content.newsletter.issues:
        front, subject = found.issue.front, f'issue "{found.issue.slug}"'
        if front.image and not front.image_alt:
            fix = 'add a line "image_alt: …" that says what the picture shows'
            place = found.place("image")
            yield _problem(place, subject, "image", "image-without-alt", "image_alt", "none", fix)
    yield from _images(content)


def _alike(content: Content, field: str, kind: str) -> Iterator[Problem]:
    """Find words that differ only by case, punctuation or a plural s; the common one wins."""
    uses = Counter(w for e in content.catalog.videos if e.value for w in getattr(e.value, field))
    best: dict[str, str] = {}
    for word, _ in sorted(uses.items(), key=lambda item: (-item[1], item[0])):
        best.setdefault(_singular(word), word)
    told = set()
    for entry in content.catalog.videos:
        for index, word in enumerate(getattr(entry.value, field) if entry.value else ()):
            usual = best[_singular(word)]
            if word != usual and word not in told:
                told.add(word)
                place = entry.place(field, index)
                fix = f'write "{usual}" everywhere, as {uses[usual]} of the videos do'
                subject = f'video "{entry.id}"'
                expected = f"one spelling of a {kind}"
                yield _problem(
                    place, subject, field, f"{kind}s-alike", expected, quote(word), fix, "warning"
                )


def _singular(word: str) -> str:
    folded = urls.make_slug(word)
    if folded.endswith("ies") and len(folded) > 4:
        return folded[:-3] + "y"
    if re.search(r"(s|x|z|ch|sh)es$", folded):
        return folded[:-2]
    return folded[:-1] if folded.endswith("s") and len(folded) > 3 and folded[-2] not in "su" else folded


def _lengths(entry: Entry) -> Iterator[Problem]:
    video, subject = entry.value, f'video "{entry.id}"'
    if len(video.title) > _LONGEST_TITLE:
        expected, got = f"at most {_LONGEST_TITLE} characters", f"{len(video.title)}"
        fix = "phones cut it off: keep the words a teacher would look for"
        place = entry.place("title")
        yield _problem(place, subject, "title", "long-title", expected, got, fix, "warning")
    if len(video.summary) > _LONGEST_SUMMARY:
        expected, got = f"at most {_LONGEST_SUMMARY} characters", f"{len(video.summary)}"
        fix = 'keep two sentences, and move the rest to "description:"'
        place = entry.place("summary")
        yield _problem(place, subject, "summary", "long-summary", expected, got, fix, "warning")
    if video.duration and video.duration > LONGEST_PLAUSIBLE_SECONDS:
        in_milliseconds = format_clock(video.duration // 1000)
        fix = f"if these are milliseconds, write {in_milliseconds}; until then none is shown"
        got = quote(video.duration)
        place, expected = entry.place("duration"), "a length in seconds below 12 hours"
        yield _problem(
            place, subject, "duration", "implausible-length", expected, got, fix, "warning"
        )


def _chapters(entry: Entry) -> Iterator[Problem]:
    video, subject = entry.value, f'video "{entry.id}"'
    before = -1
    for index, chapter in enumerate(video.chapters):
        place, field = entry.place("chapters", index), f"chapters[{index}]"
        got = quote(format_clock(chapter.start))
        if chapter.start <= before:
            fix = "put the chapters in the order of their times"
            yield _problem(
                place, subject, field, "chapter-order", "a later time than before", got, fix
            )
        elif video.duration and chapter.start >= video.duration:
            expected = f"a time before the end, {format_clock(video.duration)}"
            fix = "mend the time, or the duration"
            yield _problem(place, subject, field, "chapter-beyond-end", expected, got, fix)
        before = chapter.start


def _images(content: Content) -> Iterator[Problem]:
    texts = [(page.file, page.text, 1) for page in content.files.pages]
    texts += [(f.issue.file, f.issue.body, f.issue.body_line) for f in content.newsletter.issues]
    for file, text, first_line in texts:
        for match in _IMAGE_WITHOUT_ALT.finditer(text):
            line = text.count("\n", 0, match.start())
            col = match.start() - text.rfind("\n", 0, match.start())
            place = Place(file=file, line=line + first_line, col=col)
            fix = "say what it shows between the square brackets"
            got = f"none for {quote(match['file'])}"
            yield _problem(place, "", "", "image-without-alt", "words for a picture", got, fix)


def _problem(
    place: Place, subject: str, field: str, rule: str, expected: str, got: str, fix: str,
    severity: str = "error",
) -> Problem:  # fmt: skip
    return Problem(
        place=place, rule=rule, subject=subject, field=field, expected=expected, got=got, fix=fix,
        severity="warning" if severity == "warning" else "error",
    )  # fmt: skip
