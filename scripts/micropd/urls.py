"""The address of every page and file of the site; the only place that spells one.

A *path* is site-relative, without a slash in front: `videos/forms/`, `feed.xml`, `` for the home
page. A path that is empty or ends with a slash is a page.
"""

from __future__ import annotations

import functools
import re
from urllib.parse import quote

from micropd.model.addresses import is_local
from micropd.model.media import WEBVTT_ENDING, ends_with
from micropd.model.video import Video
from micropd.slugs import make_slug

LIBRARY = "videos/"
QUESTIONS = "questions/"
NEWSLETTER = "newsletter/"
VIDEO_FEED = "feed.xml"
NEWSLETTER_FEED = "newsletter.xml"
SITEMAP, PACKED_SITEMAP = "sitemap.xml", "sitemap.xml.gz"
NOT_FOUND = "404.html"
ASSETS = "assets/micropd/"
SEARCH = "search/"
SEARCH_START, SEARCH_CARDS = f"{SEARCH}start.json", f"{SEARCH}cards.json"
FRAMES = "micropd-frame/"
"""Folder of the pages that the host renders only to get a frame."""
HOST_FOLDERS = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""What hosts make for their own use."""

_LISTING_PAGE = "page/"
_INDEX = re.compile(r"/index\.(?:md|html)$")
_INDEX_NAMES = ("index", "README")
# Windows reserves these with any ending; the raised digits count as digits there.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def video_page(name: str) -> str:
    """Path of a watch page, by the video's name or one of its aliases."""
    return f"{LIBRARY}{name}/"


def poster(video: Video) -> str:
    """Path of the picture that stands for a video: its own, else the one drawn for it."""
    return video.thumbnail or f"{video_page(video.name)}poster.svg"


def search_folder(version: str) -> str:
    """Path of the folder with the parts of one version of the search index."""
    return f"{SEARCH}{version}/"


def transcript_file(name: str) -> str:
    """Path of a video's transcript as plain text."""
    return f"{video_page(name)}transcript.txt"


def chapters_file(name: str) -> str:
    """Path of a video's chapters as WebVTT."""
    return f"{video_page(name)}chapters.vtt"


# Why: decisions.md#why-formssrtvtt
def captions_file(file: str) -> str:
    """Path at which captions are published: as they are, or as WebVTT beside the file."""
    return file if ends_with(file, WEBVTT_ENDING) else f"{file}{WEBVTT_ENDING}"


def issue_page(slug: str) -> str:
    """Path of a newsletter issue."""
    return f"{NEWSLETTER}{slug}/"


def newsletter_file(file: str) -> str:
    """Path of a file that lies in `newsletter/`."""
    return copied_file(f"{NEWSLETTER}{file}")


def written_page(source: str) -> str:
    """Path of a hand-written page, by its path below `docs/`."""
    folder, _, name = source.rpartition("/")
    stem = name.rpartition(".")[0]
    # Why: decisions.md#why-are-docs404html-and-docs404md-refused
    if (folder, stem) == ("", "404"):
        return NOT_FOUND  # as it was meant; the host would put it where no server looks
    parts = [folder] if stem in _INDEX_NAMES else [folder, stem]
    return "".join(f"{part}/" for part in parts if part)


def copied_file(file: str) -> str:
    """Path of a file that is published as it is, by its path below `docs/`."""
    return file.removesuffix("index.html") if file.rpartition("/")[2] == "index.html" else file


def topic_index(kind: str) -> str:
    """Path of the page that lists all tools, grades, series or tags."""
    return f"{kind}/"


@functools.cache  # of thousands of videos, many have the same few topics
def topic_page(kind: str, name: str) -> str:
    """Path of the listing of one tool, grade, series or tag."""
    slug = make_slug(name)
    # A tool may well be called "Aux"; nobody can be asked to rename it.
    return f"{kind}/{slug}-1/" if is_reserved(slug) else f"{kind}/{slug}/"


def listing_page(first: str, number: int) -> str:
    """Path of a listing's further page; page 1 is the listing itself."""
    return first if number == 1 else f"{first}{_LISTING_PAGE}{number}/"


def is_reserved(name: str) -> bool:
    """Whether Windows keeps a name for itself, so that no file or folder can have it."""
    return bool(_RESERVED.fullmatch(name))


def output_file(path: str) -> str:
    """Path of the file that a web server sends for a path."""
    return f"{path}index.html" if is_page(path) else path


def paths_meant(path: str) -> tuple[str, str]:
    """Return what a link to a path may mean: a file, or a page without its slash or by its file."""
    return path, _INDEX.sub("", path) + "/"


def is_page(path: str) -> bool:
    """Whether the path names a page, not a file."""
    return not path or path.endswith("/")


def root_of(path: str) -> str:
    """Return the way from a path back to the home page: `../` for each folder."""
    return "../" * path.count("/") or "./"


def link(root: str, address: str) -> str:
    """Return how a page from which `root` leads home refers to a path or a public address."""
    # A path may hold spaces and letters of any alphabet; addresses came as browsers show them.
    return f"{root}{quote(address)}" if is_local(address) else address


def absolute(site_url: str, address: str) -> str:
    """Return the public address of a path or of an address that is public already."""
    return f"{site_url}{quote(address)}" if is_local(address) else address
