"""Shortcodes are found where they stand alone, and nowhere else."""

from __future__ import annotations

import pytest

from micropd.markdown.shortcodes import Shortcode, fill_shortcodes, find_shortcodes, take_shortcodes


def test_finds_name_arguments_and_place() -> None:
    text = "!!! tip\n\n    {{ video forms quiz }}  \n{{latest-videos 6}}\n"
    assert list(find_shortcodes(text)) == [
        Shortcode("video", ("forms", "quiz"), 3, 5, "    "),
        Shortcode("latest-videos", ("6",), 4, 1, ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "see {{ video forms }} here", "```\n{{ video forms }}\n```", "~~~~\n{{ x }}\n~~~\n~~~~",
        "`{{ video forms }}`", "{{ a }} {{ b }}", "{ { video } }", "{{ video\nforms }}",
        "So:\n\n    {{ video forms }}", "- a\n\n        {{ video forms }}",
    ],
)  # fmt: skip
def test_passes_over_code_and_running_text(text: str) -> None:
    assert not list(find_shortcodes(text))


def test_finds_a_shortcode_without_a_name() -> None:
    (code,) = find_shortcodes("{{ }}")
    assert (code.name, code.arguments) == ("", ())


def test_fills_in_where_the_mark_came_out() -> None:
    text, codes = take_shortcodes("One\n{{ video a }}\n!!! tip\n    {{ video b }}\n")
    assert "{{" not in text
    first, second = (line.strip() for line in text.split("\n") if "Shortcode" in line)
    html = f"<p>One</p><p>{first}</p><div class='tip'><ul><li>{second}</li></ul></div>"
    filled = fill_shortcodes(html, codes, lambda code: f"<b>{code.arguments[0]}</b>")
    assert filled == "<p>One</p><b>a</b><div class='tip'><ul><li><b>b</b></li></ul></div>"


def test_keeps_the_indent_that_places_a_shortcode() -> None:
    text, _ = take_shortcodes('=== "Tab"\n\n    {{ video a }}\n')
    assert "\n    Micropd" in text


def test_fills_in_text_that_looks_like_a_mark() -> None:
    text, codes = take_shortcodes("\n".join(f"{{{{ video v{n} }}}}" for n in range(12)))
    filled = fill_shortcodes(text, codes, lambda code: f"[{code.arguments[0]}]")
    assert filled.split() == [f"[v{n}]" for n in range(12)]


def test_shows_as_typed_what_came_out_as_code() -> None:
    text, codes = take_shortcodes("{{ video a }}\n{{  video  b }}\n")
    first, second = text.split()
    html = f"<p>{first}</p><pre><span></span><code>{second}\n</code></pre>"
    filled = fill_shortcodes(html, codes, lambda code: f"<b>{code.arguments[0]}</b>")
    assert filled == "<b>a</b><pre><span></span><code>{{  video  b }}\n</code></pre>"
