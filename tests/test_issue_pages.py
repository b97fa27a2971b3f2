"""The newsletter's pages, and what shortcodes put into hand-written ones."""

from __future__ import annotations

from lxml import html as lxml_html

from built_pages import article, page, words


def test_an_issue_shows_every_field() -> None:
    place = article("newsletter/captions/")
    shown = words(place)
    for text in (
        "Newsletter · No. 2 · November 16, 2026",
        "I keep bees.",
        "Spotlight: Oak Elementary School",
        "The library club made captions.",
        "Videos in this issue",
        "Find a video in ten seconds",
        "Captions challenge",
        "Open until December 18, 2026.",
        "Where I will be",
        "Pine & Fir Middle School",
        "Library, book a slot",
    ):
        assert text in shown
    assert place.xpath(".//img[@alt='A desk with a laptop']")
    assert "Not ready yet" not in shown


def test_a_competition_has_bars_in_the_order_of_the_scores() -> None:
    rows = article("newsletter/captions/").xpath(".//table[@class='pd-standings']/tbody/tr")
    assert [words(row) for row in rows] == [
        "Oak Elementary School14",
        "Pine & Fir Middle School7.5",
        "Elm High School0",
    ]
    assert [row.xpath(".//*[@class='pd-bar']/@style")[0] for row in rows] == [
        "width:100%",
        "width:54%",
        "width:0%",
    ]


def test_visits_stand_in_the_order_of_their_dates() -> None:
    rows = article("newsletter/captions/").xpath(".//table[@class='pd-visits']/tbody/tr")
    assert [words(row.xpath("./td")[0]) for row in rows] == [
        "Tuesday, November 24",
        "Wednesday, November 25, 8:00 AM–3:00 PM",
    ]


def test_an_issues_contents_list_what_its_fields_show() -> None:
    place = page("newsletter/captions/")
    links = place.xpath("//nav[contains(@class, 'md-nav--secondary')]//a[@href]")
    listed = [(words(link), link.get("href")) for link in links]
    assert listed == [
        ("A tidbit", "#a-tidbit"),
        ("Spotlight: Oak Elementary School", "#spotlight"),
        ("Videos in this issue", "#videos"),
        ("Captions challenge", "#competition"),
        ("Where I will be", "#visits"),
    ]
    assert all(place.xpath(f"//*[@id='{anchor[1:]}']") for _, anchor in listed)


def test_an_issues_title_and_summary_are_its_heads() -> None:
    head = page("newsletter/captions/").find("head")
    assert head.findtext("title").startswith('Captions & "bars" <script>')
    (description,) = head.xpath("meta[@name='description']/@content")
    assert description == 'Two schools lead; "quotes" & more.'


def test_the_archive_lists_issues_by_year() -> None:
    place = article("newsletter/")
    assert [words(heading) for heading in place.iter("h2")] == ["2026", "2025"]
    assert "Welcome back" in words(place)
    assert "December" not in words(place)


def test_shortcodes_become_cards_where_they_stand_alone() -> None:
    about = article("about/")
    assert titles_in(about.xpath(".//*[contains(@class, 'admonition')]")[0]) == [
        "Find a video in ten seconds",
        "Branching in Google Forms",
    ]
    assert titles_in(about.xpath(".//*[@class='tabbed-block']")[0]) == [
        "Find a video in ten seconds"
    ]
    assert not about.xpath(".//p/ul")
    assert len(titles_in(article(""))) == 3
    assert len(article("").xpath(".//*[@class='pd-issues__title']")) == 2


def titles_in(node: lxml_html.HtmlElement) -> list[str]:
    return node.xpath(".//*[@class='pd-card__title']/a/text()")


def test_shortcodes_in_code_and_within_lines_are_left_alone() -> None:
    assert "{{ video find-a-video }}" in words(article("about/").xpath(".//pre")[0])
    assert "such as {{ latest-videos }}, stay" in words(article(""))


def test_visits_of_the_coming_week_have_a_shortcode() -> None:
    assert "Pine & Fir Middle School" in words(article("about/"))
