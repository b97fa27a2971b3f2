"""Each of the host's keys in `mkdocs.yml`, and the shape that its value must have."""

from __future__ import annotations

from micropd.config.shapes import ANYTHING, Shape

# A menu holds menus without end. A table has to end, and no navigation is so deep.
_DEEPEST_MENU = 12
_HYPHENS = "start each item on a line of its own with a hyphen and a space"
_LINES = 'write "key: value" lines below it, or remove the line'

_TEXT = Shape(kinds=("text", "nothing"), expected="text", fix="write plain text after the colon")
_FLAG = Shape(
    kinds=("flag", "nothing"), expected="true or false",
    fix="write true or false without quotes, or remove the line",
)  # fmt: skip
_WORD = Shape(kinds=("text",), expected="text", fix="write plain text after the hyphen")
_WORDS = Shape(kinds=("nothing",), items=_WORD, expected="a list", fix=_HYPHENS)
_GROUP = Shape(values=ANYTHING, expected="keys with values", fix=_LINES)
_OPTIONS = Shape(
    kinds=("nothing",), values=ANYTHING, expected="keys with values", fix=_LINES
)  # fmt: skip
_ADDITION = Shape(
    kinds=("text",), values=_OPTIONS, is_pair=True, expected="a name, or a name with its options",
    fix='write "- name", or "- name:" and its options below it',
)  # fmt: skip
# The host takes a group of names here as well, each with its options.
_ADDITIONS = Shape(
    kinds=("nothing",), items=_ADDITION, values=_OPTIONS, expected="a list", fix=_HYPHENS
)
_SCRIPT = Shape(kinds=("text",), values=ANYTHING, expected="a file", fix="name a file below docs/")
_GROUPS = Shape(kinds=("nothing",), items=_GROUP, expected="a list", fix=_HYPHENS)


def _menu() -> Shape:
    fix = 'write "- Name: page.md", or "- Name:" and its pages as a list below it'
    expected = "a page, or a list of pages"
    target = Shape(kinds=("text",), expected=expected, fix=fix)
    for _ in range(_DEEPEST_MENU):
        named = "a page, or a name with a page"
        entry = Shape(kinds=("text",), values=target, is_pair=True, expected=named, fix=fix)
        # The host lets a group pass for a list, with a warning.
        target = Shape(kinds=("text",), items=entry, values=target, expected=expected, fix=fix)
    return Shape(kinds=("nothing",), items=target.items, expected="a list", fix=fix)


HOST_KEYS: dict[str, Shape] = {
    "site_name": _TEXT,
    "nav": _menu(),
    "exclude_docs": _TEXT,
    "draft_docs": _TEXT,
    "not_in_nav": _TEXT,
    "site_url": _TEXT,
    "site_description": _TEXT,
    "site_author": _TEXT,
    "theme": Shape(
        kinds=("text", "nothing"), values=ANYTHING, expected="keys with values", fix=_LINES
    ),
    "docs_dir": _TEXT,
    "site_dir": _TEXT,
    "copyright": _TEXT,
    "dev_addr": _TEXT,
    "use_directory_urls": _FLAG,
    "repo_url": _TEXT,
    "repo_name": _TEXT,
    "edit_uri_template": _TEXT,
    "edit_uri": _TEXT,
    "extra_css": _WORDS,
    "extra_javascript": Shape(items=_SCRIPT, expected="a list", fix=_HYPHENS),
    "extra_templates": _WORDS,
    "markdown_extensions": _ADDITIONS,
    "strict": _FLAG,
    "remote_branch": _TEXT,
    "remote_name": _TEXT,
    "extra": _GROUP,
    "plugins": _ADDITIONS,
    "hooks": _WORDS,
    "watch": _WORDS,
    "validation": _GROUP,
}
"""The keys that the host knows; it warns of any other."""

THEME_KEYS: dict[tuple[str, str], Shape] = {
    ("theme", "name"): _TEXT,
    ("theme", "language"): _TEXT,
    ("theme", "custom_dir"): _TEXT,
    ("theme", "logo"): _TEXT,
    ("theme", "favicon"): _TEXT,
    ("theme", "features"): _WORDS,
    ("theme", "static_templates"): _WORDS,
    ("theme", "palette"): Shape(
        kinds=("nothing",), items=_GROUP, values=ANYTHING, expected="a list", fix=_HYPHENS
    ),
    ("extra", "social"): Shape(
        kinds=("nothing",),
        items=Shape(values=_WORD, expected="keys with values", fix=_LINES),
        expected="a list",
        fix=_HYPHENS,
    ),
    ("extra", "alternate"): _GROUPS,
}
"""What the theme takes apart without a look at it."""
