"""A share of the videos, for one process: what is said in them read, indexed and rendered."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from building.processes import Work
from building.writing import write_outputs
from micropd.checks import check_speech
from micropd.library import Library, find_speech
from micropd.pages import transcripts, watch
from micropd.pages.stamp import stamp
from micropd.search.index import index_videos
from micropd.sources.content import Content, read_speech

_MOST = 4
"""More processes than this gain nothing: the host's own work takes longer then."""


def cut_shares(library: Library) -> Iterator[slice]:
    """Yield the videos in as many parts as there are processors to work on them."""
    count = max(2, min(_MOST, os.cpu_count() or 1))
    bounds = [len(library.videos) * number // count for number in range(count + 1)]
    yield from map(slice, bounds, bounds[1:])


def work_on_share(root: Path, content: Content, library: Library, share: slice) -> Work:
    """Do it in steps; `content` and `library` come without what is said.

    1. Return the problems of the captions; be told that there is no reason to wait.
    2. Return this part of the search index; be told the site's address and its folder.
    3. Return when the watch pages are rendered; be told the frames.
    4. Return the paths of what was written.
    """
    videos = library.videos[share]
    read = read_speech(root, content, videos)
    yield check_speech(content, read)
    speeches = [find_speech(video, read, library.settings) for video in videos]
    site_url, folder = yield index_videos(library, speeches)
    library = library.at(site_url)
    pages = list(watch.render(library, speeches))
    frames = yield
    files = transcripts.render_files(speeches)
    return write_outputs(folder, chain(stamp(pages, library, frames), files))
