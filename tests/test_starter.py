"""The starter's content, as it was shipped: right, real, and talking to nobody."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from pathlib import Path

import pytest
import yaml

from micropd.checks import check_project
from micropd.sources.content import read_content
from projects import SCRIPTS, TODAY, load
from starter import starter_project, write_starter

ROOT = starter_project()
DOCS = ROOT / "docs"
MEDIA = DOCS / "media"
CONTENT = read_content(ROOT)
VIDEOS = [entry.value for entry in CONTENT.catalog.videos]
ISSUES = [found.issue for found in CONTENT.newsletter.issues]
TEXTS = [
    *(ROOT / name for name in ("mkdocs.yml", "videos.yaml")),
    *sorted(DOCS.rglob("*.md")), *sorted((ROOT / "newsletter").glob("*.md")),
    *sorted(MEDIA.glob("*.vtt")),
]  # fmt: skip
each_video = pytest.mark.parametrize("video", VIDEOS, ids=lambda video: video.id)
each_issue = pytest.mark.parametrize("issue", ISSUES, ids=lambda issue: issue.slug)
each_text = pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.name)


def test_check_finds_nothing() -> None:
    assert [str(problem) for problem in check_project(ROOT)] == []


def test_first_entry_opens_with_what_every_video_needs() -> None:
    first = yaml.safe_load((ROOT / "videos.yaml").read_text(encoding="utf-8"))["videos"][0]
    assert list(first)[:4] == ["id", "title", "url", "published"]


def test_catalog_names_its_schema() -> None:
    line = (ROOT / "videos.yaml").read_text(encoding="utf-8").splitlines()[0]
    schema = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
    assert schema
    assert (SCRIPTS.parent / schema[1]).is_file()


def test_six_screencasts_teach_the_library_itself() -> None:
    assert {video.id for video in VIDEOS} >= {
        "find-a-video", "watch-with-the-transcript", "subscribe", "read-the-newsletter",
        "add-a-video", "fix-a-mistake",
    }  # fmt: skip


@each_video
def test_screencast_has_all_that_a_good_entry_has(video) -> None:
    assert all((video.question, video.summary, video.description, video.steps, video.tools,
                video.tags, video.level, video.series, video.reviewed))  # fmt: skip


@each_video
def test_captions_cover_the_video(video) -> None:
    [track] = video.tracks
    cues = vtt_cues((DOCS / track.file).read_text(encoding="utf-8"))
    assert cues[0][0] == 0
    assert all(end == start for (_, end, _), (start, _, _) in itertools.pairwise(cues))
    assert round(cues[-1][1]) == video.duration
    # A reader needs a second for about 20 letters.
    assert all(len(words) / (end - start) <= 20 for start, end, words in cues)


def test_three_issues_run_through_autumn() -> None:
    months = [issue.date.strftime("%Y-%m") for issue in ISSUES]
    assert sorted(months) == ["2026-09", "2026-10", "2026-11"]
    assert sorted(issue.front.issue for issue in ISSUES) == [1, 2, 3]


@each_issue
def test_issue_has_what_staff_look_for(issue) -> None:
    front = issue.front
    assert "## A tidbit" in issue.body
    assert len(front.competition.scores) >= 3
    assert all((front.summary, front.videos, front.visits, front.spotlight))


@each_issue
def test_issue_visits_on_school_days_after_its_date(issue) -> None:
    for visit in issue.front.visits:
        assert visit.start >= issue.date
        assert visit.start.weekday() < 5


def test_starter_day_has_visits_in_the_week_after_and_later() -> None:
    days = [visit.start.date() for issue in ISSUES for visit in issue.front.visits]
    week = TODAY + dt.timedelta(days=7)
    assert any(TODAY <= day < week for day in days)
    assert any(day >= week for day in days)


@each_text
def test_text_names_no_real_host(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    hosts = re.findall(r"(?:https?://|[\w.]+@)([\w.-]+)", text)
    assert {host for host in hosts if not host.endswith(".example")} <= {"127.0.0.1"}


def test_pages_use_the_addresses_of_the_settings() -> None:
    facts = CONTENT.config.settings.extra
    assert facts.request in (DOCS / "ask.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", [0, 1])
def test_what_the_coach_is_told_to_type_works(number: int, tmp_path: Path) -> None:
    page = (DOCS / "for-the-coach.md").read_text(encoding="utf-8")
    lines = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    entry = "".join(lines[: number + 1])
    write_starter(tmp_path)
    catalog = tmp_path / "videos.yaml"
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.replace("\nvideos:\n", f"\nvideos:\n{entry}\n"), encoding="utf-8")
    assert load(tmp_path, today=dt.date(2026, 12, 1)).by_id["google-forms-branching"]
    assert check_project(tmp_path) == ()


def test_issue_the_coach_is_told_to_write_works(tmp_path: Path) -> None:
    page = (DOCS / "for-the-coach.md").read_text(encoding="utf-8")
    [(name, text)] = re.findall(r"`(\d{4}\S+\.md)`:\s+```markdown\n(.*?)```", page, re.DOTALL)
    write_starter(tmp_path)
    (tmp_path / "newsletter" / name).write_text(text, encoding="utf-8")
    assert check_project(tmp_path) == ()


def vtt_cues(text: str) -> list[tuple[float, float, str]]:
    head, *blocks = text.strip().split("\n\n")
    assert head == "WEBVTT"
    cues = []
    for block in blocks:
        times, *words = block.split("\n")
        start, end = (vtt_seconds(time) for time in times.split(" --> "))
        cues.append((start, end, " ".join(words)))
    return cues


def vtt_seconds(clock: str) -> float:
    minutes, seconds = re.fullmatch(r"(\d\d):(\d\d\.\d{3})", clock).groups()
    return int(minutes) * 60 + float(seconds)
