"""Addresses as people paste them: out of menus, mails, old pages, and pages only they can open."""

from __future__ import annotations

import pytest

import test_providers
from micropd.links.address import Address, read_address
from micropd.links.matching import ANYWHERE, match_row, rows_of, tidy
from micropd.links.providers import LinkFault, VideoLink, parse_link
from micropd.links.table import ROWS
from micropd.model.media import UNPLAYED_ENDINGS
from test_providers import short, understood

YT = "Kj3_x9QvW2c"
YT_WATCH = f"https://www.youtube.com/watch?v={YT}"
LIST = "PLqu1zzesAndSurv3ys"
DRIVE = "1zYxWvUtSrQpOnMlKjIhGfEdCbA98765"
DRIVE_WATCH = f"https://drive.google.com/file/d/{DRIVE}/view"
VIDS = "1vIdSvIdSvIdSvIdSvIdSvIdSvIdSvIdS"
LOOM = "fedcba9876543210fedcba9876543210"
LOOM_WATCH = f"https://www.loom.com/share/{LOOM}"
GUID = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
PANOPTO = "https://d.hosted.panopto.com/Panopto/Pages"
TED = "https://www.ted.com/talks/a_coach_who_listens"
CASTIFY = "Qm4xTz81LpWvRk2c"
ITEM = "https://archive.org/details/pd-evening"
VIDYARD = "https://share.vidyard.com/watch/aB3dEfGh1JkLmN"
WISTIA = "https://fast.wistia.net/embed/iframe/ab12cd34ef"
DAILYMOTION = "https://www.dailymotion.com/video/x7tgad0"
TUBE = f"https://tube.example/w/{GUID}"

# The page of a video, and all that leads to it.
SAME_VIDEO: dict[str, list[str]] = {
    YT_WATCH: [
        f"https://www.youtube.com/watch_popup?v={YT}", f"https://www.youtube.com/watch/{YT}",
        f"https://www.youtube.com/watch/?v={YT}", f"https://www.youtube.com/watch.php?v={YT}",
        f"https://www.youtube.com/source/{YT}/shorts", f"https://www.youtube.com/vi/{YT}",
        f"https://www.youtube.com/v/{YT}&hl=de&fs=1", f"https://www.youtube.com/?v={YT}",
        f"https://www.youtube.com/live_chat?v={YT}", f"https://www.youtube.com/movie?v={YT}",
        f"https://www.youtube.com/user/SomeCoach?v={YT}",
        f"https://www.youtube.com/user/SomeCoach#p/u/3/{YT}",
        f"https://www.youtube.com/edit?o=U&video_id={YT}",
        f"https://www.youtube.com/tv#/watch?v={YT}",
        f"https://www.youtube.com/tv#/watch/video/control?v={YT}",
        f"https://m.youtube.com/#/watch?v={YT}", f"https://www.youtube.com/watch#!v={YT}",
        f"https://youtube.googleapis.com/v/{YT}", f"https://gaming.youtube.com/watch?v={YT}",
        f"https://i.ytimg.com/vi/{YT}/hqdefault.jpg", f"https://img.youtube.com/vi/{YT}/0.jpg",
        f"https://i.ytimg.com/vi_webp/{YT}/maxresdefault.webp",
        f"https://www.youtube.com/watch?feature=x&amp;v={YT}", f"https://youtu.be/watch?v={YT}",
        f"https://youtu.be/shorts/{YT}", f"https://redirect.invidious.io/watch?v={YT}",
        f"https://www.youtube.com/watch?v={YT}&list=RD{YT}&start_radio=1",
        f"https://www.youtube.com/watch?v={YT}&list=WL&index=2",
        f"https://www.google.com/search?q=forms#fpstate=ive&vld=cid:1a2b,vid:{YT},st:0",
        # What stood around it.
        f"https://youtu.be/{YT}.", f"https://youtu.be/{YT})", f"https://youtu.be/{YT}%22",
        f"https://youtu.be/{YT}*", f"{YT_WATCH}.", f"{YT_WATCH})", f"{YT_WATCH}&pp=iAQB,",
        f"{YT_WATCH}]",
    ],
    f"{YT_WATCH}&t=30s": [
        f"https://youtu.be/{YT}&t=30", f"https://youtu.be/{YT}?si=x?t=30", f"{YT_WATCH}?t=30",
        f"https://www.youtube.com/embed/{YT}?si=x&amp;clip=Ugkx&amp;start=30",
        f"https://www.youtube.com/embed/{YT}?start=30&end=60", f"{YT_WATCH}&t=30.5s",
        f"https://youtu.be/{YT}?t=30.", f"https://youtu.be/{YT}#t=0:30",
    ],
    f"https://www.youtube.com/playlist?list={LIST}": [
        f"https://youtu.be/playlist?list={LIST}", f"https://youtube.com/watch?list={LIST}",
    ],
    "https://www.youtube.com/playlist?list=OLAK5uy_abc": [
        "https://music.youtube.com/playlist?list=OLAK5uy_abc",
    ],
    "https://vimeo.com/76979871": [
        "https://vimeo.com/76979871/es", "https://vimeo.com/de/76979871",
        "https://vimeo.com/76979871/pt-BR", "https://vimeo.com/groups/pd/76979871",
        "http://vimeo.com/moogaloop.swf?clip_id=76979871&server=vimeo.com",
        "https://vimeopro.com/district/how-to/video/76979871", "https://vimeo.com/video/76979871",
        "https://vimeo.com/76979871?share=copy&fl=pl", "https://vimeo.com/76979871.",
    ],
    "https://vimeo.com/76979871/0a1b2c3d4e#t=90s": [
        "https://vimeo.com/76979871/0a1b2c3d4e#at=90",
     "https://vimeo.com/76979871?h=0a1b2c3d4e#t=90",
        "https://player.vimeo.com/video/76979871?h=0a1b2c3d4e&amp;badge=0#t=1m30s",
    ],
    "https://vimeo.com/76979871/0a1b2c3d": ["https://vimeo.com/76979871/0a1b2c3d"],
    "https://vimeo.com/showcase/12?video=76979871": [
        "https://vimeo.com/showcase/12?video=76979871", "https://vimeo.com/album/12?video=76979871",
    ],
    f"https://vimeo.com/reviews/{GUID}/videos/76979871": [
        f"https://vimeo.com/reviews/{GUID}/videos/76979871",
    ],
    "https://vimeo.com/event/4753/videos/76979871": ["https://vimeo.com/event/4753/videos/76979871"],
    DRIVE_WATCH: [
        f"https://drive.google.com/thumbnail?id={DRIVE}&sz=w640",
        f"https://drive.google.com/viewer?srcid={DRIVE}", f"{DRIVE_WATCH}?usp=drive_link&pli=1",
        f"https://drive.google.com/u/1/uc?id={DRIVE}&export=download",
        f"https://drive.google.com/get_player?docid={DRIVE}",
        f"https://drive.google.com/a/district.example/open?id={DRIVE}&authuser=coach@district.example",
        f"https://drive.google.com/file/d/{DRIVE}/share", f"{DRIVE_WATCH}.",
        f"https://lh3.googleusercontent.com/d/{DRIVE}=w1000",
    ],
    LOOM_WATCH: [
        f"https://www.loom.com/share/{LOOM.upper()}", f"https://useloom.com/share/{LOOM}",
        f"https://cdn.loom.com/sessions/thumbnails/{LOOM}-with-play.gif",
        f"https://www.loom.com/share/A-Title-{LOOM}?sid={GUID}&from_recorder=1",
    ],
    f"{PANOPTO}/Viewer.aspx?id={GUID}": [f"{PANOPTO}/Viewer.aspx?pid={YT}&id={GUID}&advance=true"],
    TED: [
        f"{TED}/transcript", f"{TED}?subtitle=en",
     "https://www.ted.com/dubbing/a_coach_who_listens",
        f"{TED}.html",
    ],
    f"{TED}?language=es": [
        f"{TED}?language=es&subtitle=en", f"{TED}/transcript?language=es",
        "https://embed.ted.com/talks/lang/es/a_coach_who_listens",
    ],
    DAILYMOTION: [
        "https://www.dailymotion.com/fr/video/x7tgad0", "https://www.dailymotion.com/swf/x7tgad0",
        "https://www.dailymotion.com/swf/video/x7tgad0",
        "https://www.dailymotion.com/crawler/video/x7tgad0",
        "https://www.dailymotion.com/playlist/x12_list/1#video=x7tgad0",
    ],
    f"{ITEM}/Part+1+of+2.mp4": [
        f"{ITEM}/Part+1+of+2.mp4", "https://archive.org/stream/pd-evening/Part+1+of+2.mp4",
    ],
    f"{ITEM}/disc1/02+Act+%28two%29.mp4": [f"{ITEM}/disc1/02+Act+(two).mp4"],
    f"{ITEM}/Act+%28two%29": [f"{ITEM}/Act+(two)"],
    ITEM: [f"{ITEM}/a$b.mp4"],
    "https://go.screenpal.com/watch/cTVQlXVfKzK": [
        "https://screencast-o-matic.com/embed?ff=true&sc=cTVQlXVfKzK",
        "https://somecoach.screenpal.com/watch/cTVQlXVfKzK",
    ],
    WISTIA: [
        "https://fast.wistia.net/embed/medias/ab12cd34ef.jsonp",
        "https://fast.wistia.net/embed/channel/xyz123?wmediaid=ab12cd34ef",
        "https://home.wistia.com/anything?wvideo=ab12cd34ef",
    ],
    VIDYARD: [
        "https://play.vidyard.com/aB3dEfGh1JkLmN/type/standalone",
        "https://play.vidyard.com/player/aB3dEfGh1JkLmN.json",
        "https://district.hubs.vidyard.com/watch/aB3dEfGh1JkLmN?x=1",
    ],
    "https://streamable.com/i7gdzj": ["https://streamable.com/s/i7gdzj/drxjds"],
    "https://streamable.com/moo": ["https://streamable.com/moo"],
    TUBE: [f"{TUBE};threadId=12"],
}  # fmt: skip

# A page that only its owner opens, and the one that others do.
OWNERS = [
    (f"https://studio.youtube.com/video/{YT}/edit", YT_WATCH),
    (f"https://studio.youtube.com/video/{YT}/translations", YT_WATCH),
    (f"https://studio.youtube.com/playlist/{LIST}/videos",
     f"https://www.youtube.com/playlist?list={LIST}"),
    ("https://vimeo.com/manage/videos/76979871", "https://vimeo.com/76979871"),
    ("https://vimeo.com/manage/videos/76979871/advanced", "https://vimeo.com/76979871"),
    ("https://vimeo.com/manage/76979871/general", "https://vimeo.com/76979871"),
    ("https://vimeo.com/76979871/settings", "https://vimeo.com/76979871"),
    ("https://vimeo.com/manage/videos/76979871/0a1b2c3d4e",
     "https://vimeo.com/76979871/0a1b2c3d4e"),
    (f"https://www.loom.com/edit/{LOOM}", LOOM_WATCH),
    (f"https://app.screencastify.com/v3/edit/{CASTIFY}",
     f"https://app.screencastify.com/v3/watch/{CASTIFY}"),
    (f"https://app.screencastify.com/v2/share/{CASTIFY}",
     f"https://app.screencastify.com/v2/watch/{CASTIFY}"),
    (f"https://docs.google.com/videos/d/{VIDS}/edit?usp=sharing",
     f"https://docs.google.com/videos/d/{VIDS}/view"),
    (f"{PANOPTO}/Editor/Default.aspx?id={GUID}", f"{PANOPTO}/Viewer.aspx?id={GUID}"),
    (f"https://tube.example/videos/update/{GUID}", TUBE),
    (f"https://tube.example/videos/manage/{GUID}/thumbnail", TUBE),
    (f"https://tube.example/studio/edit/{GUID}", TUBE),
    ("https://www.dailymotion.com/partner/x2m/media/video/details/x7tgad0", DAILYMOTION),
    ("https://screenpal.com/content/video/cTVQlXVfKzK",
     "https://go.screenpal.com/watch/cTVQlXVfKzK"),
    ("https://edpuzzle.com/media/0123456789abcdef01234567/edit",
     "https://edpuzzle.com/media/0123456789abcdef01234567"),
    ("https://app.genially.com/editor/0123456789abcdef01234567",
     "https://view.genially.com/0123456789abcdef01234567"),
]  # fmt: skip

# What cannot be a video for everybody, and a word of what to do.
ADVISED = [
    ("https://www.youtube.com/@SomeDistrict", "no single video"),
    ("https://www.youtube.com/@SomeDistrict/live", "no single video"),
    ("https://www.youtube.com/channel/UC123", "no single video"),
    ("https://www.youtube.com/results?search_query=forms", "no single video"),
    ("https://www.youtube.com/", "no single video"), ("https://youtu.be/", "no single video"),
    ("https://www.youtube.com/post/Ugkx1", "no single video"),
    ("https://www.youtube.com/feed/history", "no single video"),
    ("https://www.youtube.com/shorts", "no single video"),
    ("https://studio.youtube.com/channel/UC1/videos/upload", "no single video"),
    ("https://www.youtube.com/playlist?list=WL", "others cannot see"),
    ("https://www.youtube.com/playlist?list=TLGGabc", "others cannot see"),
    ("https://vimeo.com/somedistrict", "no single video"),
    ("https://vimeo.com/", "no single video"),
    ("https://vimeo.com/showcase/3253534", "several"), ("https://vimeo.com/album/12/", "several"),
    ("https://vimeo.com/manage/videos", "no single video"),
    ("https://drive.google.com/drive/u/0/folders/1AbC?resourcekey=0-x", "folder"),
    ("https://drive.google.com/drive/my-drive", "folder"),
    ("https://drive.google.com/folderview?id=1", "folder"),
    ("https://drive.google.com/", "no single video"),
    ("https://vids.google.com/", "no single video"),
    (f"https://docs.google.com/presentation/d/{DRIVE}/edit", "document"),
    (f"https://docs.google.com/a/d.example/document/d/{DRIVE}/edit", "document"),
    ("https://photos.google.com/photo/AF1", "Create link"),
    ("https://www.loom.com/looms/videos", "no single video"),
    (f"https://www.loom.com/share/folder/{LOOM}/Kami", "folder"),
    ("https://app.screencastify.com/v3/my-videos", "no single video"),
    ("https://www.wevideo.com/hub#media/ci/12345", "no single video"),
    ("https://www.canva.com/design/DAFabc123_x/tok-EN_1234/edit", "public"),
    ("https://www.canva.com/projects", "no single video"),
    ("https://onedrive.live.com/embed?resid=ABC", "staff-login"),
    ("https://school.sharepoint.com/sites/pd/Shared%20Documents/how.mp4?web=1", "staff-login"),
    (f"{PANOPTO}/Sessions/List.aspx#folderID=%22{GUID}%22", "several"),
    ("https://d.hosted.panopto.com/", "several"),
    ("https://video.school.example/Panopto/Pages/Home.aspx", "several"),
    ("https://archive.org/search?query=forms", "no single video"),
    ("https://archive.org/details/@some_coach", "no single video"),
    ("https://archive.org/details/a-book/page/n9/mode/2up", "no single video"),
    ("https://screencast-o-matic.com/u/abc/some-title", "no single video"),
    ("https://fast.wistia.com/embed/playlists/ab12cd34ef", "several"),
    ("https://home.wistia.com/projects/ab12cd34ef", "several"),
    ("https://home.wistia.com/", "no single video"), ("https://vidyard.com/x", "no single video"),
    ("https://streamable.com/login", "no single video"),
    ("https://www.ted.com/playlists/171/most_popular", "several"),
    ("https://www.ted.com/about", "no single video"),
    ("https://www.dailymotion.com/somecoach", "no single video"),
    ("https://padlet.com/dashboard", "no single video"),
    ("https://edpuzzle.com/assignments/0123456789abcdef01234567/watch", "Copy link"),
    ("https://app.genially.com/dashboard", "no single video"),
    ("https://us02web.zoom.us/rec/share/AbC_d.eF?startTime=17", "download"),
    ("https://zoom.us/recording/detail?meeting_id=1", "download"),
    ("https://zoom.us/j/123456?pwd=x", "meeting"),
    ("https://d.webex.com/recordingservice/sites/d/recording/playback/1", "download"),
    ("https://meet.google.com/abc-defg-hij", "meeting"),
    ("https://teams.microsoft.com/l/meetup-join/19%3a", "meeting"),
    ("https://teams.microsoft.com/l/meetingrecap?driveId=x", "staff-login"),
    ("https://we.tl/t-abc", "deleted"), ("https://flip.com/s/AbC", "retired"),
    ("https://classroom.google.com/c/abc", "sign-in"),
    ("https://mail.google.com/mail/u/0/#inbox/abc", "mail"),
    ("https://app.clipchamp.com/editor/abc", "Share"),
    ("https://bit.ly/3abcdEF", "short"), ("https://lnkd.in/abc", "short"),
    ("https://tinyurl.com/forms-how", "short"), ("https://t.co/abc", "short"),
    ("https://www.google.com/search?q=forms+video", "search"),
    ("https://www.bing.com/videos/search?q=forms", "search"),
    ("https://protect-us.mimecast.com/s/abc?domain=youtu.be", "mail"),
    ("https://d.us1.list-manage.com/track/click?u=1&e=2", "mail"),
    (f"https://go.district.example/out?to=https%3A%2F%2Fyoutu.be%2F{YT}", YT_WATCH),
    (f"https://go.district.example/{YT_WATCH}", YT_WATCH),
    ("https://github.com/coach/site/blob/main/docs/how.mp4", "Raw"),
    ("https://git.district.example/coach/site/-/blob/main/how.mp4", "Raw"),
    ("https://gitlab.com/coach/site/-/blob/main/how.webm?ref_type=heads", "Raw"),
    ("https://bitbucket.org/coach/site/src/main/how.mp4", "Raw"),
    ("https://codeberg.org/coach/site/src/branch/main/how.mp4", "Raw"),
    ("https://huggingface.co/coach/site/blob/main/how.mp4", "download"),
    ("https://storage.cloud.google.com/bucket/how.mp4", "download"),
    ("https://commons.wikimedia.org/wiki/File:How_to.webm", "Original"),
    ("https://wiki.district.example/index.php/File:How_to.mp4", "Original"),
    ("https://www.dropbox.com/scl/fo/abc/def?rlkey=x&dl=0", "folder"),
    ("https://district.app.box.com/file/123", "Share"),
    *((f"https://cdn.example/how{ending}?x=1", ending) for ending in UNPLAYED_ENDINGS),
    ("https://cdn.example/HOW.MKV", ".mkv"), ("https://archive.org/download/a/how.avi", ".avi"),
]  # fmt: skip
NAMED = [
    ("https://tube.example/c/coach/videos", "several"),
    ("https://tube.example/my-library/playlists", "only you"),
]

# What is only linked to, and right that way.
CARDS = [
    ("https://www.youtube.com/clip/UgkyAbC", "YouTube"), ("https://vimeo.com/event/4753", "Vimeo"),
    (f"https://docs.google.com/videos/d/{VIDS}/view", "Google Vids"),
    (f"https://vids.google.com/watch/{VIDS}", "Google Vids"),
    ("https://photos.app.goo.gl/AbCdEf1", "Google Photos"),
    ("https://photos.google.com/share/AF1?key=x", "Google Photos"),
    (f"https://watch.screencastify.com/v/{CASTIFY}", "Screencastify"),
    (f"{PANOPTO}/Viewer.aspx?pid={GUID}", "Panopto"),
    (f"{PANOPTO}/Viewer.aspx?tid={GUID}", "Panopto"),
    ("https://home.wistia.com/s/abcdefghij", "Wistia"), ("https://ed.ted.com/lessons/x", "TED"),
    ("https://zoom.us/clips/share/abc", "Zoom"), ("https://clipchamp.com/watch/abc", "Clipchamp"),
    ("https://www.dropbox.com/scl/fi/abc/CLIP.MP4?rlkey=x&dl=0", "Dropbox"),
    ("https://www.dropbox.com/s/abc/clip.mp4?raw=1", "Dropbox"),
    ("https://web.archive.org/web/2011/http://www.youtube.com/watch?v=abc", "Internet Archive"),
    ("https://web.archive.org/web/20110712231407/http://x.example/a.mp4", "Internet Archive"),
    ("https://mega.nz/file/abc#def", "MEGA"),
    ("https://www.mediafire.com/file/a/b.mp4", "MediaFire"),
    ("https://imgur.com/abc.gifv", "Imgur"),
    ("https://share.descript.com/view/abc", "share.descript.com"),
    ("https://www.google.com/maps", "www.google.com"), ("https://github.com/coach", "GitHub"),
    ("https://go.district.example/?to=https%3A%2F%2Fx.example", "go.district.example"),
    ("https://somecoach.my.canva.site/how", "somecoach.my.canva.site"),
    ("https://mediaspace.school.example/media/Some+title/1_plr", "mediaspace.school.example"),
]  # fmt: skip

# Addresses that end like a file and are one.
FILES = [
    "https://raw.githubusercontent.com/coach/site/main/how.mp4",
    "https://github.com/coach/site/raw/main/how.mp4",
    "https://gitlab.com/coach/site/-/raw/main/how.mp4",
    "https://github.com/coach/site/releases/download/v1/how.mp4",
    "https://dl.dropboxusercontent.com/s/abc/how.mp4",
     "https://tube.example/download/videos/a-720.mp4",
    f"https://d.hosted.panopto.com/Panopto/Podcast/Social/{GUID}.mp4",
    "https://upload.wikimedia.org/wikipedia/commons/a/ab/How_to.webm",
    "https://cdn.example/HOW%20TO%20%231.MP4?token=abc",
     "https://player.vimeo.com/external/1.hd.mp4",
]  # fmt: skip


@pytest.mark.parametrize(
    ("url", "watch"),
    [
        pytest.param(url, watch, id=short(url))
        for watch, urls in SAME_VIDEO.items()
        for url in (*urls, watch)
    ],
)
def test_sees_the_id_that_is_plainly_there(url: str, watch: str) -> None:
    link = understood(url)
    assert (link.watch, link.kind, link.advice, link.note) == (watch, "player", None, None)
    assert link == parse_link(watch)


@pytest.mark.parametrize(("url", "watch"), OWNERS, ids=short)
def test_leads_from_an_owners_page_to_the_one_that_others_open(url: str, watch: str) -> None:
    link = understood(url)
    assert (link.watch, link.advice) == (watch, None)
    assert link.note
    public = understood(watch)
    assert (public.watch, public.embed, public.note) == (watch, link.embed, None)


@pytest.mark.parametrize(("url", "word"), ADVISED, ids=short)
def test_advises_on_what_is_no_video_for_everybody(url: str, word: str) -> None:
    link = understood(url)
    assert link.kind == "link"
    assert word in (link.advice or "")


def test_a_short_link_is_called_by_its_host() -> None:
    link = understood("https://bit.ly/3abc")
    assert (link.provider, link.owner) == ("bit.ly", "bit.ly")


@pytest.mark.parametrize(("url", "word"), NAMED, ids=short)
def test_advises_on_a_server_whose_software_the_coach_named(url: str, word: str) -> None:
    link = parse_link(url, provider="PeerTube")
    assert isinstance(link, VideoLink)
    assert word in (link.advice or "")
    assert understood(url).advice is None


@pytest.mark.parametrize(("url", "provider"), CARDS, ids=short)
def test_links_without_a_word_to_what_plays_there_alone(url: str, provider: str) -> None:
    link = understood(url)
    assert (link.kind, link.watch, link.provider) == ("link", url, provider)
    assert (link.advice, link.note) == (None, None)


@pytest.mark.parametrize("url", FILES, ids=short)
def test_plays_a_file_wherever_it_is(url: str) -> None:
    link = understood(url)
    assert (link.kind, link.watch, link.advice) == ("file", url, None)


@pytest.mark.parametrize("url", [
    f"https://www.youtube.com/watch?v={YT}x", f"https://youtu.be/{YT}x", f"https://youtu.be/{YT[:-1]}",
    f"https://www.youtube.com/watch/{YT[:-1]}", "https://www.youtube.com/watch?list=nothing&v=1",
    f"https://i.ytimg.com.evil.example/vi/{YT}/0.jpg?",
], ids=short)  # fmt: skip
def test_sees_no_id_where_there_is_none(url: str) -> None:
    link = parse_link(url)
    assert isinstance(link, LinkFault) or link.provider != "YouTube"


def test_every_row_of_the_table_is_tried_by_an_address() -> None:
    tried = [url for urls in SAME_VIDEO.values() for url in urls]
    tried += [url for pairs in (OWNERS, ADVISED, NAMED, CARDS) for url, _ in pairs]
    tried += [*FILES, *test_providers.ADDRESSES]
    matched = {id(row) for url in tried for row in first_rows(url)}
    assert [(row.name, row.paths) for row in ROWS if id(row) not in matched] == []


def first_rows(url: str) -> list[object]:
    """Return the row that takes an address, with and without a provider's name."""
    address = read_address(url.strip().replace("&amp;", "&"))
    if not isinstance(address, Address):
        return []
    found = []
    for last in (False, True):
        for rows in (rows_of(address.site), ANYWHERE):
            tidied = tidy(address)
            fits = (r for r in rows if r.last == last and match_row(r, tidied) is not None)
            found.append(next(fits, None))
    return [row for row in found if row]
