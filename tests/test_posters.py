"""Posters: a picture for every video that has none."""

from __future__ import annotations

from lxml import etree

from micropd.model.video import Video
from micropd.pages.posters import draw_poster

SVG = "{http://www.w3.org/2000/svg}"


def make_video(title: str, **facts: object) -> Video:
    return Video(
        id="one", title=title, url="https://youtu.be/AAAAAAAAAAA", published="2026-09-01", **facts
    )


def draw(title: str, **facts: object) -> etree._Element:
    return etree.fromstring(draw_poster(make_video(title, **facts)))


def test_a_poster_shows_title_and_tool_at_16_to_9() -> None:
    poster = draw("Branching in forms", tools=["Google Forms"])
    assert (poster.get("width"), poster.get("height")) == ("640", "360")
    assert " ".join(span.text for span in poster.iter(f"{SVG}tspan")) == "Branching in forms"
    assert poster.findall(f"{SVG}text")[-1].text == "Google Forms"


def test_a_long_title_is_cut_with_a_sign_of_it() -> None:
    lines = [span.text for span in draw("word " * 40).iter(f"{SVG}tspan")]
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_a_title_of_one_long_word_stays_within_the_picture() -> None:
    lines = [span.text for span in draw("W" * 200).iter(f"{SVG}tspan")]
    assert lines
    assert all(len(line) <= 21 for line in lines)


def test_markup_in_a_title_is_drawn_not_run() -> None:
    poster = draw('<script>alert("x")</script> & ]]>')
    assert not [node for node in poster.iter() if "script" in str(node.tag)]
    assert "<script>" in "".join(span.text for span in poster.iter(f"{SVG}tspan"))


def test_a_poster_asks_nobody_for_anything() -> None:
    text = draw_poster(make_video("Title")).replace("http://www.w3.org/2000/svg", "")
    assert "http" not in text
    assert "href" not in text


def test_videos_about_one_tool_share_a_colour() -> None:
    colours = {
        draw(title, tools=["Kami"]).find(f".//{SVG}stop").get("stop-color")
        for title in ("One", "Two", "Three")
    }
    assert len(colours) == 1


def test_the_same_video_gives_the_same_picture() -> None:
    assert draw_poster(make_video("Title")) == draw_poster(make_video("Title"))
