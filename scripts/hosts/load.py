"""A project's folder as a MkDocs configuration with our defaults and our hook in it."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path
from typing import Any, TextIO

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils.yaml import yaml_load

from hosts.refusals import explain_values
from micropd.problems import ContentError

_HOSTS = Path(__file__).parent
_DEFAULTS = _HOSTS / "mkdocs-defaults.yml"
_HOOK = _HOSTS.parent / "mkdocs_hook.py"
_NO_DOCS = _HOSTS / "no-docs"
_log = logging.getLogger("mkdocs")


def load_config(root: Path, **options: Any) -> MkDocsConfig:
    """Load the project's `mkdocs.yml`; an option that is not None overrides a key of it.

    Raises `ContentError` for values that MkDocs refuses.
    """
    stream = open_config(root)
    config = MkDocsConfig(config_file_path=stream.name)
    config.load_file(stream)
    config.load_dict({key: value for key, value in options.items() if value is not None})
    errors, warnings = config.validate()
    for key, warning in warnings:
        _log.warning("Config value '%s': %s", key, warning)
    if errors:
        raise ContentError(explain_values(root, errors))
    if config.strict and warnings:
        raise Abort("With --strict, warnings keep the site from being built.")
    return config


def open_config(root: Path) -> TextIO:
    """Open the project's `mkdocs.yml` as MkDocs shall read it.

    Raises `ConfigurationError` when there is none, or when it is no YAML.
    """
    path = root.resolve() / "mkdocs.yml"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise ConfigurationError(f"{root} holds no mkdocs.yml that can be read") from None
    except UnicodeDecodeError:
        raise ConfigurationError("mkdocs.yml is not saved as UTF-8") from None
    stream = io.StringIO(text + _additions(text, path))
    stream.name = str(path)
    return stream


def _additions(text: str, path: Path) -> str:
    """Return the lines that a bare project lacks; they come last, so that line numbers hold."""
    own = yaml_load(text)
    if not isinstance(own, dict):
        raise ConfigurationError('mkdocs.yml: start with a line "site_name: …"')
    try:
        with path.open("rb") as file:
            whole = yaml_load(file)  # with what it inherits
    except (RecursionError, OSError):
        raise ConfigurationError("mkdocs.yml inherits from itself, or from no file") from None
    lines = [""]
    if "INHERIT" not in own:
        lines.append(f"INHERIT: {json.dumps(_DEFAULTS.as_posix())}")
    hooks = [str(hook) for hook in whole.get("hooks") or ()]
    if not any(Path(hook).name == _HOOK.name for hook in hooks):
        # Of two equal keys YAML takes the last.
        lines.append(f"hooks: {json.dumps([*hooks, _HOOK.as_posix()])}")
    if "docs_dir" not in whole and not (path.parent / "docs").is_dir():
        lines.append(f"docs_dir: {json.dumps(_NO_DOCS.as_posix())}")
    return "\n".join(lines) + "\n"
