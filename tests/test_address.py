"""Web addresses taken apart: which hosts there can be, and what is left of a pasted link."""

from __future__ import annotations

import pytest

from micropd.links.address import Address, read_address

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
