"""A project's folder as a MkDocs configuration with our defaults and our hook in it."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path
from typing import Any, TextIO

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from hosts.mkdocs.refusals import RefusedError, explain_values
from micropd.text_file import read_text

_HERE = Path(__file__).parent
_DEFAULTS = _HERE / "defaults.yml"
_HOOK = _HERE.parent.parent / "mkdocs_hook.py"
# MkDocs refuses a project without this folder, but a catalog alone is a site for us.
_NO_DOCS = _HERE / "no-docs"
_log = logging.getLogger("mkdocs")


def load_config(root: Path, **options: Any) -> MkDocsConfig:
    """Load the project's `mkdocs.yml`; an option that is not None overrides a key of it.

    Raises `RefusedError` for values that MkDocs refuses.
    """
    stream = open_config(root)
    # Not `mkdocs.config.load_config`: it logs what is wrong, without a place, and ends.
    config = MkDocsConfig(config_file_path=stream.name)
    config.load_file(stream)
    # After the file: of two values MkDocs takes the later.
    config.load_dict({key: value for key, value in options.items() if value is not None})
    try:
        errors, warnings = config.validate()
    except (KeyError, AttributeError) as error:  # an empty group in a list, for one
        raise ConfigurationError(f"mkdocs.yml: MkDocs cannot take it apart: {error!r}") from error
    for key, warning in warnings:
        _log.warning("Config value '%s': %s", key, warning)
    if errors:
        raise RefusedError(explain_values(root, errors))
    if config.strict and warnings:
        raise Abort("With --strict, warnings keep the site from being built.")
    return config


def open_config(root: Path) -> TextIO:
    """Open the project's `mkdocs.yml` as MkDocs shall read it.

    Raises `ConfigurationError` when there is none, or when it is no YAML.
    """
    path = root.resolve() / "mkdocs.yml"
    text, problems = read_text(path, path.name)
    if text is None:
        raise ConfigurationError("\n".join(map(str, problems)))
    return _name_stream(text + _additions(text, path), path)


def _name_stream(text: str, path: Path) -> TextIO:
    """Open a text as if it stood in a file, from which MkDocs finds what it inherits."""
    stream = io.StringIO(text)
    # MkDocs takes the path of the file, and of what it inherits, from the name of its stream.
    stream.name = str(path)
    return stream


def _additions(text: str, path: Path) -> str:
    """Return the lines that a bare project lacks; they come last, so that line numbers hold."""
    loader = get_yaml_loader(config=MkDocsConfig())
    # Read twice, since the second reading hides which keys are the project's own.
    own = yaml_load(text, loader)
    if not isinstance(own, dict):
        raise ConfigurationError('mkdocs.yml: start with a line "site_name: …"')
    try:
        whole = yaml_load(_name_stream(text, path), loader)  # with what it inherits
    except (RecursionError, OSError):
        raise ConfigurationError("mkdocs.yml inherits from itself, or from no file") from None
    lines = [""]
    # MkDocs follows one parent: a project that has one names our defaults there, or goes without.
    if "INHERIT" not in own:
        lines.append(f"INHERIT: {json.dumps(_DEFAULTS.as_posix())}")
    hooks = [str(hook) for hook in whole.get("hooks") or ()]
    # For `mkdocs build` a project names our hook itself; here twice, it would hear each event
    # twice.
    if not any(Path(hook).name == _HOOK.name for hook in hooks):
        # YAML takes the last of two equal keys.
        lines.append(f"hooks: {json.dumps([*hooks, _HOOK.as_posix()])}")
    if "docs_dir" not in whole and not (path.parent / "docs").is_dir():
        lines.append(f"docs_dir: {json.dumps(_NO_DOCS.as_posix())}")
    return "\n".join(lines) + "\n"
