"""A site's own palette and style sheets, seen as the colours that a browser computes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.searching import field, open_search
from demo.server import serve
from micropd.assets.served import read_served
from projects import CONFIG, build_well, write_project

VIDEOS = """videos:
  - id: one
    title: One
    question: How do I begin?
    url: https://youtu.be/AAAAAAAAAAA
    published: 2026-01-01
    tools: [Kami]
"""
HOME = """# Home

[A link](about.md) and [a button](about.md){ .md-button .md-button--primary }
"""
TEAL, LIGHT_TEAL = (11, 90, 93), (18, 56, 59)
RED, INDIGO, INDIGO_ON_DARK = (239, 85, 82), (64, 81, 181), (84, 136, 232)
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
OWN = (120, 30, 160)
OWN_ROOT = f":root {{ --md-primary-fg-color: rgb{OWN}; }}\n"

Site = Callable[..., str]
READ = """(selector) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const [where, property] = selector.split(" | ");
  canvas.fillStyle = getComputedStyle(document.querySelector(where))[property];
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}"""
"""A colour as the browser paints it, however it was written."""
HEADER = ".md-header | backgroundColor"
LINK = "article p a:not(.md-button) | color"
BUTTON = ".md-button--primary | backgroundColor"
PILL, PILL_WORDS = ".pd-player__pill | backgroundColor", ".pd-player__pill | color"
QUESTION = ".pd-question | borderLeftColor"
FIELD = ".pd-search__input | borderTopColor"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Builds a site with some lines of its own in `mkdocs.yml`, and serves it."""
    with ExitStack() as stack:

        def make(config: str = "", style: str = "") -> str:
            root = write_project(
                tmp_path / "project",
                VIDEOS,
                CONFIG + config + ("extra_css: [own.css]\n" if style else ""),
                docs__index_md=HOME,
                docs__about_md="# About\n",
                docs__own_css=style,
            )
            return stack.enter_context(serve(build_well(root, tmp_path / "site")))

        yield make


@pytest.fixture
def dark(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme="dark")
    yield context.new_page()
    context.close()


def colour(page: Page, what: str) -> tuple[int, ...]:
    return tuple(page.evaluate(READ, what))


def colours(page: Page, address: str) -> dict[str, tuple[int, ...]]:
    """Return what has the main colour, and what follows the links'."""
    page.goto(address)
    found = {what: colour(page, what) for what in (HEADER, LINK, BUTTON)}
    page.goto(f"{address}videos/one/")
    found |= {what: colour(page, what) for what in (PILL, PILL_WORDS, QUESTION)}
    open_search(page)
    assert field(page).is_visible()
    return found | {FIELD: colour(page, FIELD)}


def palette(primary: str, scheme: str = "default") -> str:
    return f"theme: {{palette: {{scheme: {scheme}, primary: {primary}, accent: purple}}}}\n"


def test_a_named_colour_is_everywhere(page: Page, site: Site) -> None:
    found = colours(page, site(palette("red")))
    assert {**dict.fromkeys(found, RED), PILL_WORDS: WHITE} == found


def test_a_named_colour_is_lighter_where_it_has_to_be_read_on_dark(page: Page, site: Site) -> None:
    found = colours(page, site(palette("indigo", "slate")))
    lighter = dict.fromkeys((LINK, BUTTON, QUESTION, FIELD), INDIGO_ON_DARK)
    assert {HEADER: INDIGO, PILL: INDIGO, PILL_WORDS: WHITE, **lighter} == found


def test_words_stay_legible_on_a_light_colour(page: Page, site: Site) -> None:
    found = colours(page, site(palette("white")))
    assert found[HEADER] == found[PILL] == WHITE
    assert found[PILL_WORDS] == BLACK
    assert found[LINK] == found[BUTTON] == found[QUESTION] == INDIGO


def test_each_entry_of_a_list_counts_for_its_scheme(page: Page, dark: Page, site: Site) -> None:
    address = site(
        "theme:\n  palette:\n"
        '    - {media: "(prefers-color-scheme: light)", scheme: default, primary: red,'
        " toggle: {icon: material/weather-night, name: Dark}}\n"
        '    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: indigo,'
        " toggle: {icon: material/weather-sunny, name: Light}}\n"
    )
    assert colours(page, address)[HEADER] == RED
    assert colours(dark, address)[HEADER] == INDIGO


def test_an_accent_is_seen_where_the_pointer_is(page: Page, site: Site) -> None:
    page.goto(f"{site(palette('red'))}videos/one/")
    page.locator("a.pd-chip").hover()
    page.wait_for_timeout(300)
    assert colour(page, "a.pd-chip | color") == (223, 65, 251)


@pytest.mark.parametrize("config", ["", palette("custom").replace(", accent: purple", "")])
def test_a_style_sheet_of_the_site_names_its_own_colour(
    page: Page, site: Site, config: str
) -> None:
    found = colours(page, site(config, OWN_ROOT))
    assert {**dict.fromkeys(found, OWN), PILL_WORDS: WHITE} == found


def test_its_own_colour_is_legible_on_dark(dark: Page, site: Site) -> None:
    found = colours(dark, site("", OWN_ROOT))
    assert found[HEADER] == found[PILL] == OWN
    assert found[LINK] == found[BUTTON] == found[QUESTION] == found[FIELD]
    assert sum(found[LINK]) > sum(OWN) + 200
    assert found[LINK][1] == min(found[LINK]), "still of the same hue"


def test_a_scheme_of_its_own_counts(page: Page, site: Site) -> None:
    style = f'[data-md-color-scheme="own"] {{ --md-primary-fg-color: rgb{OWN}; }}\n'
    found = colours(page, site("theme: {palette: {scheme: own}}\n", style))
    assert found[HEADER] == found[PILL] == OWN


def test_our_own_variables_and_rules_give_way(page: Page, site: Site) -> None:
    style = ":root { --pd-accent: rgb(255, 0, 0); }\n.pd-player__pill { background: black; }\n"
    found = colours(page, site("", style))
    assert found[QUESTION] == found[FIELD] == (255, 0, 0)
    assert found[PILL] == BLACK
    assert found[HEADER] == TEAL


def test_without_a_word_everything_is_teal(page: Page, dark: Page, site: Site) -> None:
    address = site()
    assert {**dict.fromkeys(found := colours(page, address), TEAL), PILL_WORDS: WHITE} == found
    assert colours(dark, address)[HEADER] == LIGHT_TEAL


def test_the_browser_understands_every_declaration(page: Page) -> None:
    """What it does not know it leaves out in silence; names with a dash in front are for others."""
    served = read_served()
    style = served.contents[served.style].decode()
    page.set_content(f"<style>{style}</style>")
    unknown = page.evaluate(
        """(style) => {
      const plain = (text) => text.replaceAll(/\\s+|!important/g, " ").trim();
      const told = [...style.matchAll(/(?<=[;{]\\s*)([a-z-]+):\\s*([^;{}]+);/g)];
      return told.filter(([, name, value]) =>
        !name.startsWith("-") && !CSS.supports(name, plain(value))).map(([found]) => plain(found));
    }""",
        style,
    )
    assert unknown == []
