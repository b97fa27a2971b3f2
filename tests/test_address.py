"""Web addresses taken apart: which hosts there can be, and what is left of a pasted link."""

from __future__ import annotations

import pytest

from micropd.links.address import (
    LONGEST_START,
    Address,
    looks_like_host,
    parse_start,
    read_address,
    write_as_given,
)

LABELS = ".".join(["a" * 63] * 3)
LONGEST_HOST = f"{LABELS}.{'b' * 61}"


def host_of(url: str) -> str | None:
    address = read_address(url)
    return address.host if isinstance(address, Address) else None


@pytest.mark.parametrize(
    ("host", "is_one"),
    [
        (LONGEST_HOST, True),
        (f"{LONGEST_HOST}.", True),
        (f"{LONGEST_HOST}b", False),
        (f"{'a' * 63}.example", True),
        (f"{'a' * 64}.example", False),
        ("a..example", False),
        ("..", False),
    ],
)
def test_a_host_has_at_most_253_characters_and_63_between_dots(host: str, is_one: bool) -> None:
    assert (host_of(f"https://{host}/x") is not None) is is_one


def test_an_address_has_at_most_4000_characters() -> None:
    assert host_of("https://x.example/".ljust(4000, "a")) == "x.example"
    assert host_of("https://x.example/".ljust(4001, "a")) is None


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://x.example:443/", "x.example"),
        ("http://x.example:80/", "x.example"),
        ("https://x.example:80/", "x.example:80"),
        ("https://x.example:8443/", "x.example:8443"),
        ("https://[2001:db8::1]:8443/", "[2001:db8::1]:8443"),
    ],
)
def test_a_port_is_told_where_it_is_not_the_usual_one(url: str, site: str) -> None:
    address = read_address(url)
    assert isinstance(address, Address)
    assert address.site == site


@pytest.mark.parametrize(
    ("rest", "parameters"),
    [
        ("?V=1&v=2&List=a%20b#top", {"v": "1", "list": "a b", "#": "top"}),
        ("?v=1#t=3&v=2", {"v": "1", "t": "3", "#": "t=3&v=2"}),
        ("#!v=2", {"v": "2", "#": "!v=2"}),
        ("#/watch?v=2", {"v": "2", "#": "/watch?v=2"}),
        ("#2", {"#": "2"}),
    ],
)
def test_of_a_parameter_that_is_given_twice_the_first_counts_whatever_its_case(
    rest: str, parameters: dict[str, str]
) -> None:
    address = read_address(f"https://x.example/{rest}")
    assert isinstance(address, Address)
    assert address.parameters == parameters


@pytest.mark.parametrize(
    ("query", "known", "left"),
    [
        ("b=1&utm_source=x&fbclid=2&gclid=3&mc_cid=4&mc_eid=5&amp;utm_term=6", False, "?b=1"),
        ("si=1&feature=x&usp=y&sid=z&pp=a&ab_channel=b&c", True, "?c"),
        ("si=1&feature=x", False, "?si=1&feature=x"),
        ("&&", True, ""),
        ('a=b%20c+d&e="<\u00e4>', False, "?a=b%20c+d&e=%22%3C%C3%A4%3E"),
    ],
)
def test_an_address_loses_what_only_tells_who_follows_it(
    query: str, known: bool, left: str
) -> None:
    address = read_address(f"https://x.example?{query}")
    assert isinstance(address, Address)
    written = write_as_given(address, scheme="https", known=known, fragment="")
    assert written == f"https://x.example/{left}"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("99:59:59", LONGEST_START), ("99:60:00", None), ("99h59m59s", LONGEST_START),
        ("99h60m", None), ("359999", LONGEST_START), ("360000", None), ("1h", 3600), ("2m", 120),
        ("1:00", 60), ("npt:90", 90), ("?start=90", 90), ("&t=90,120", 90), ("t=t=90", None),
    ],
)  # fmt: skip
def test_a_start_is_read_up_to_what_players_understand(text: str, seconds: int | None) -> None:
    assert parse_start(text) == seconds


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("youtu.be/x", True), ("www.x.example", True), ("x.example:8080/a", True),
        ("x.example?a=1", True), ("a/x.example", False), ("clips/a.mov", False), ("a.mov", False),
        ("A.JPG", False), ("a.mov/b", True), ("x", False), ("a b.example", False),
    ],
)  # fmt: skip
def test_a_host_without_its_start_is_told_from_a_file(text: str, is_one: bool) -> None:
    assert looks_like_host(text) is is_one
