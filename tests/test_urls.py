"""Addresses: every path of the site, and how pages refer to it."""

from __future__ import annotations

import pytest

from micropd import urls
from micropd.slugs import make_slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Google Forms", "google-forms"),
        ("C#", "c-sharp"),
        ("C++", "c-plus-plus"),
        ("tips & tricks", "tips-and-tricks"),
        ("Éducation", "education"),
        ("Straße", "strasse"),
        ("K", "k"),
        ("日本語", "ri-ben-yu"),
        ("🎬", "u1f3ac"),
        ("!!!", "u21-u21-u21"),
    ],
)
def test_every_name_has_a_slug_in_ascii(name: str, slug: str) -> None:
    assert make_slug(name) == slug


def test_names_that_differ_only_by_case_share_a_page() -> None:
    assert urls.topic_page("tools", "Google forms") == urls.topic_page("tools", "google Forms")


def test_the_first_page_of_a_listing_is_the_listing_itself() -> None:
    assert urls.listing_page("videos/", 1) == "videos/"
    assert urls.listing_page("videos/", 2) == "videos/page/2/"


@pytest.mark.parametrize(
    ("path", "file", "root"),
    [
        ("", "index.html", "./"),
        ("videos/", "videos/index.html", "../"),
        ("videos/forms/", "videos/forms/index.html", "../../"),
        ("feed.xml", "feed.xml", "./"),
        ("videos/forms/poster.svg", "videos/forms/poster.svg", "../../"),
    ],
)
def test_a_path_has_one_file_and_a_way_home(path: str, file: str, root: str) -> None:
    assert urls.output_file(path) == file
    assert urls.root_of(path) == root
    assert urls.is_page(path) == file.endswith("index.html")


@pytest.mark.parametrize(
    ("address", "link", "absolute"),
    [
        ("clips/a.mp4", "../clips/a.mp4", "https://x.example/y/clips/a.mp4"),
        (
            "clips/a b#1?.mp4",
            "../clips/a%20b%231%3F.mp4",
            "https://x.example/y/clips/a%20b%231%3F.mp4",
        ),
        ("clips/ü.mp4", "../clips/%C3%BC.mp4", "https://x.example/y/clips/%C3%BC.mp4"),
        ("https://z.example/a?b#c", "https://z.example/a?b#c", "https://z.example/a?b#c"),
    ],
)
def test_files_are_referred_to_by_safe_addresses(address: str, link: str, absolute: str) -> None:
    assert urls.link("../", address) == link
    assert urls.absolute("https://x.example/y/", address) == absolute


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("about.md", "about/"),
        ("guide/index.md", "guide/"),
        ("guide/v1.2.markdown", "guide/v1.2/"),
        ("404.md", "404.html"),
        ("help/404.md", "help/404/"),
    ],
)
def test_a_hand_written_page_has_the_address_that_the_host_gives_it(source: str, path: str) -> None:
    assert urls.written_page(source) == path


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("index.html", ""),
        ("game/index.html", "game/"),
        ("game/no-index.html", "game/no-index.html"),
        ("feed.xml", "feed.xml"),
    ],
)
def test_a_copied_file_is_a_page_where_a_server_sends_it_for_a_folder(file: str, path: str) -> None:
    assert urls.copied_file(file) == path
