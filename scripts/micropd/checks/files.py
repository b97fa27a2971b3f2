"""Files that the catalogue or an issue names and nobody put there."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator

from micropd import urls
from micropd.problems import Place, Problem, quote
from micropd.sources.catalog import Entry
from micropd.sources.content import Content
from micropd.sources.records import Step
from micropd.suggestions import suggest


def find_problems(content: Content) -> Iterator[Problem]:
    """Yield a problem for every local file that is not there."""
    docs = content.files.sizes
    folder = content.config.docs_dir
    for entry in content.catalog.videos:
        for steps, name in _named_files(entry):
            if name not in docs:
                yield _missing(name, docs, folder, entry.place(*steps), f'video "{entry.id}"', steps)
    for found in content.newsletter.issues:
        image, names = found.issue.front.image, content.files.newsletter
        if image and image not in names:
            subject = f'issue "{found.issue.slug}"'
            yield _missing(image, names, "newsletter", found.place("image"), subject, ("image",))


def _named_files(entry: Entry) -> Iterator[tuple[tuple[Step, ...], str]]:
    video = entry.value
    if video is None:
        return
    named: list[tuple[tuple[Step, ...], str | None]] = [
        (("url",), video.url),
        (("thumbnail",), video.thumbnail),
        (("transcript",), video.transcript),
    ]
    named += [(("captions", i, "file"), track.file) for i, track in enumerate(video.tracks)]
    named += [(("sources", i, "url"), source.url) for i, source in enumerate(video.sources)]
    named += [(("resources", i, "url"), item.url) for i, item in enumerate(video.resources)]
    yield from ((steps, name) for steps, name in named if name and urls.is_local(name))


def _missing(
    name: str, known: Collection[str], folder: str, place: Place, subject: str,
    steps: tuple[Step, ...],
) -> Problem:  # fmt: skip
    # Far fewer candidates to compare in a project with thousands of files.
    near = suggest(name, (k for k in known if posixpath.splitext(k)[1] == posixpath.splitext(name)[1]))
    fix = f'did you mean "{near}"?' if near else f"put the file into {folder}/, or mend the name"
    field = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return Problem(
        place=place, rule="missing-file", subject=subject, field=field.lstrip("."),
        expected=f"a file below {folder}/", got=quote(name), fix=fix,
    )  # fmt: skip
