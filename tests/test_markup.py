"""Markdown from the catalog: rendered, and unable to do harm."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from micropd.markdown.render import plain_text, plain_words, render_markdown, sanitise

HOSTILE = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '<img src="a.png" onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](data:text/html;base64,AAAA)",
    "<iframe src=//evil.example></iframe>",
    "<object data=x></object><embed src=x>",
    '<form action="//evil.example"><button formaction="x">x</button></form>',
    '<p style="background:url(//evil.example)">x</p>',
    "<math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
    "<base href='//evil.example/'>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<video src=//evil.example/x.mp4 autoplay></video>",
    "![x](//evil.example/pixel.png)",
    "![x](https://evil.example/pixel.png)",
    r'<img src="\\evil.example\pixel.png">',
    '<img src="ht\ntps:/evil.example/x.png">',
    "<!-- --><script>alert(1)</script> -->",
    "</div></article><script>alert(1)</script>",
]


def elements(html: str) -> list:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [node for node in tree.iter() if isinstance(node.tag, str)]


def assert_harmless(html: str) -> None:
    for node in elements(html):
        assert node.tag not in {
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "style",
            "base",
            "meta",
            "link",
            "svg",
            "math",
            "video",
            "audio",
        }
        for name, value in node.attrib.items():
            assert not name.startswith("on")
            assert name not in {"style", "id", "class", "srcset", "formaction"}
            if name == "href":
                assert not value.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
            if name == "src":
                assert value.startswith("../")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_made_harmless(text: str) -> None:
    assert_harmless(render_markdown(text, "../../"))


@given(
    st.lists(st.sampled_from([*HOSTILE, "<", ">", '"', "'", "`", "\n\n", "    ", "*", "[", "]("]))
)
def test_pieces_of_hostile_text_are_made_harmless(pieces: list[str]) -> None:
    assert_harmless(render_markdown("".join(pieces), "../../"))


def test_common_marks_are_rendered() -> None:
    html = render_markdown("**b** *i* `c` ~~d~~\n\n- one\n\n| a |\n|---|\n| 1 |\n", "./")
    assert {"strong", "em", "code", "del", "li", "td"} <= {node.tag for node in elements(html)}


def test_relative_links_count_from_the_home_page() -> None:
    html = render_markdown(
        "[a](handouts/a.pdf) [b](/about/) [c](#end) [d](mailto:x@y.example)", "../"
    )
    links = [node.get("href") for node in elements(html) if node.tag == "a"]
    assert links == ["../handouts/a.pdf", "../about/", "#end", "mailto:x@y.example"]


def test_own_pictures_stay_and_foreign_ones_become_their_words() -> None:
    html = render_markdown('![a "<b>"](a.png) ![c <d>](https://e.example/f.png)', "../")
    images = [node for node in elements(html) if node.tag == "img"]
    assert [image.get("src") for image in images] == ["../a.png"]
    assert "c &lt;d&gt;" in html


def test_a_picture_without_words_is_marked_as_decoration() -> None:
    assert 'alt=""' in render_markdown("<img src='a.png'>", "./")


@pytest.mark.parametrize(("typed", "rendered"), [("#", "h2"), ("##", "h3"), ("######", "h6")])
def test_headings_rank_below_the_page_title(typed: str, rendered: str) -> None:
    assert render_markdown(f"{typed} Title", "./").startswith(f"<{rendered}>Title</{rendered}>")


def test_feeds_may_show_pictures_from_elsewhere() -> None:
    html = '<img src="https://x.example/a.png" alt="a" onload="x">'
    assert sanitise(html, foreign_images=True) == '<img src="https://x.example/a.png" alt="a">'


def test_plain_text_has_the_words_only() -> None:
    assert plain_text("<p>a &amp; <b>b</b>\n c</p><script>x</script>") == "a & b c"
    assert plain_words("*a* & <b onclick='x'>b</b>\n\n- c") == "a & b c"


def test_nothing_gives_nothing() -> None:
    assert render_markdown("", "./") == ""
    assert plain_words("") == ""


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert plain_words("x &#1;&#x0b;&#xFFFF; y \U0001f600") == "x y \U0001f600"
    assert sanitise("<p>a&#1;b\tc</p>") == "<p>ab\tc</p>"


def test_an_address_that_cannot_be_read_is_no_link() -> None:
    assert sanitise('<a href="http://[bad">x</a>') == '<a rel="noopener">x</a>'
