"""The table of video providers: how their addresses look, and where their players are."""

from __future__ import annotations

import re
from dataclasses import replace

from micropd.links.row import Row
from micropd.model.media import MEDIA_ENDINGS

START_PARAMETERS = ("t", "start", "time_continue", "wtime", "time", "starttime")

_WEVIDEO = ("https://www.wevideo.com/view/{id}", "https://www.wevideo.com/embed/#{id}")
_GUID = r"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"
_YT = "youtube.com youtube-nocookie.com youtubekids.com"
# Two words of YouTube's own happen to be as long as a video's id.
_YT_ID = r"(?P<id>(?!videoseries$|live_stream$)[0-9A-Za-z_-]{11})"
_YT_LIST = r"(?:PL|UU|FL|OL|EC)[0-9A-Za-z_-]{2,64}"
_YT_WATCH = "https://www.youtube.com/watch?v={id}[&list={list}][&t={start}s]"
_YT_PLAYER = "?rel=0&playsinline=1&cc_load_policy=1"
_YT_EMBED = (
    f"https://www.youtube-nocookie.com/embed/{{id}}{_YT_PLAYER}[&list={{list}}][&start={{start}}]"
)
_YT_EXPECTED = "a YouTube link with a video id of 11 characters"
_YT_FIX = "copy the link again with YouTube's Share button: this one was cut off or mistyped"
_VIMEO = r"(?P<id>\d{4,12})"
_VIMEO_HASH = r"(?P<h>[0-9a-f]{10})"
_VIMEO_EMBED = "https://player.vimeo.com/video/{id}?[h={h}&]dnt=1&texttrack=en[#t={start}s]"
_DRIVE = "drive.google.com docs.google.com drive.usercontent.google.com"
_DRIVE_ID = r"(?P<id>[0-9A-Za-z_-]{28,128})"
_DRIVE_KEY = {"resourcekey": r"(?P<key>[0-9A-Za-z_-]{1,64})"}
_DRIVE_WATCH = "https://drive.google.com/file/d/{id}/view?[&resourcekey={key}][&t={start}]"
_DRIVE_EMBED = "https://drive.google.com/file/d/{id}/preview?[&resourcekey={key}][&t={start}]"
_DRIVE_FOLDER = "this is a whole Drive folder: open the video in it and copy that link"
_LOOM_EMBED = (
    "https://www.loom.com/embed/{id}"
    "?hide_owner=true&hide_share=true&hide_title=true&hideEmbedTopBar=true[&t={start}s]"
)
_CANVA = "https://www.canva.com/design/{id}[/{token}]/{mode}"
_CANVA_ID = r"/design/(?P<id>[0-9A-Za-z_-]{8,24})(?:/(?P<token>[0-9A-Za-z_-]{4,64}))?"
_CANVA_EDIT = "a Canva edit link is not public: in Canva choose Share, then Public view link"
_SHAREPOINT_SITE = r"(?P<site>/(?:sites|teams|personal)/[0-9A-Za-z_.~-]+)?"
_SHAREPOINT = "https://{host}[{site}]/_layouts/15/embed.aspx?UniqueId={id}"
_SHAREPOINT_EMBED = (
    f"{_SHAREPOINT}&embed=%7B%22ust%22%3Atrue%2C%22hv%22%3A%22CopyEmbedCode%22%7D"
    "&referrer=StreamWebApp&referrerScenario=EmbedDialog.Create"
)
_SIGN_IN = "asks for a staff sign-in: choose Share, then Embed code, and paste that as embed"
# Short ids are written without the look-alikes 0, O, I and l.
_PEERTUBE_ID = rf"(?P<id>{_GUID}|[1-9A-HJ-NP-Za-km-z]{{22}})"
_PEERTUBE = "?p2p=0&peertubeLink=0&warningTitle=0"
_ARCHIVE_ID = r"(?P<id>[0-9A-Za-z][0-9A-Za-z._-]{1,99})"
_ARCHIVE_FILE = r"(?:/(?P<file>[0-9A-Za-z._~%+,-]{1,200}))?(?:&.*)?"
_MEDIA = rf".+(?i:{'|'.join(map(re.escape, MEDIA_ENDINGS))})"
_WISTIA = r"(?P<id>[0-9a-z]{10})"
_WISTIA_EMBED = "https://fast.wistia.net/embed/iframe/{id}?doNotTrack=true[&time={start}]"
_VIDYARD = r"(?P<id>[0-9A-Za-z_-]{12,24})"
_DAILYMOTION_ID = r"(?P<id>[kx][0-9a-z]{4,24})"
_STREAMABLE_PAGES = "(?:login|signup|terms|privacy|pricing|about|blog|faq|help|contact|upload)$"

_YOUTUBE = Row(
    "YouTube", "Google", _YT, (rf"/(?:v|e|embed|shorts|live)/{_YT_ID}",),
    may={"list": rf"(?P<list>{_YT_LIST})"}, watch=_YT_WATCH, embed=_YT_EMBED,
)  # fmt: skip
_YOUTUBE_DAMAGED = replace(
    _YOUTUBE, paths=("/watch", r"/(?:v|e|embed|shorts|live)/(?!live_stream$)[^/]*"),
    expected=_YT_EXPECTED, advice=_YT_FIX,
)  # fmt: skip
_PEERTUBE_VIDEO = Row(
    "PeerTube", "{host}", "", (rf"/(?:w|videos/watch|videos/embed)/{_PEERTUBE_ID}",),
    watch="https://{host}/w/{id}?[&start={start}s]",
    embed=f"https://{{host}}/videos/embed/{{id}}{_PEERTUBE}[&start={{start}}s]", anywhere=True,
)  # fmt: skip
_DAILYMOTION = Row(
    "Dailymotion", "Dailymotion", "dailymotion.com",
    (rf"/(?:embed/)?video/{_DAILYMOTION_ID}(?:_[^/]*)?",),
    watch="https://www.dailymotion.com/video/{id}?[&start={start}]",
    embed="https://geo.dailymotion.com/player.html?video={id}[&startTime={start}]",
)  # fmt: skip
_STREAM = "move this video: Microsoft Stream (Classic) was retired"

# fmt: off
ROWS: tuple[Row, ...] = (
    _YOUTUBE,
    replace(_YOUTUBE, paths=("/watch",), need={"v": _YT_ID}),
    replace(_YOUTUBE, paths=("/playlist", "/watch", "/embed(?:/videoseries)?"), may={},
        need={"list": rf"(?P<id>{_YT_LIST})", "v": ""},
        watch="https://www.youtube.com/playlist?list={id}",
        embed=f"https://www.youtube-nocookie.com/embed/videoseries{_YT_PLAYER}&list={{id}}"),
    _YOUTUBE_DAMAGED,
    replace(_YOUTUBE, hosts="youtu.be", paths=(f"/{_YT_ID}",)),
    replace(_YOUTUBE_DAMAGED, hosts="youtu.be", paths=("/[^/]+",)),
    Row("YouTube Education", "Google", "youtubeeducation.com", (f"/embed/{_YT_ID}",),
        watch="https://www.youtubeeducation.com/embed/{id}?[&start={start}]",
        embed="https://www.youtubeeducation.com/embed/{id}?[&start={start}]"),
    Row("Vimeo", "Vimeo", "vimeo.com",
        (rf"/{_VIMEO}(?:/{_VIMEO_HASH})?", f"/video/{_VIMEO}", rf"/channels/[\w-]+/{_VIMEO}",
         rf"/groups/[\w-]+/videos/{_VIMEO}", rf"/(?:album|showcase)/\d+/video/{_VIMEO}",
         rf"/ondemand/(?:[\w-]+/)+{_VIMEO}"),
        may={"h": _VIMEO_HASH}, watch="https://vimeo.com/{id}[/{h}][#t={start}s]",
        embed=_VIMEO_EMBED),
    Row("Vimeo", "Vimeo", "vimeo.com", (rf"/(?P<user>[\w-]+)/review/{_VIMEO}/{_VIMEO_HASH}",),
        watch="https://vimeo.com/{user}/review/{id}/{h}[#t={start}s]", embed=_VIMEO_EMBED),
    Row("Google Drive", "Google", _DRIVE,
        (rf"(?:/a/[^/]+)?/file(?:/u/\d+)?/d/{_DRIVE_ID}(?:/(?:view|edit|preview))?",),
        may=_DRIVE_KEY, watch=_DRIVE_WATCH, embed=_DRIVE_EMBED),
    Row("Google Drive", "Google", _DRIVE, (r"(?:/a/[^/]+)?(?:/u/\d+)?/(?:open|uc|download)",),
        need={"id": _DRIVE_ID}, may=_DRIVE_KEY, watch=_DRIVE_WATCH, embed=_DRIVE_EMBED),
    Row("Google Drive", "Google", _DRIVE,
        (r"(?:/a/[^/]+)?/drive(?:/u/\d+)?/(?:mobile/)?folders/(?P<id>[\w-]+)",),
        advice=_DRIVE_FOLDER),
    Row("Google Drive", "Google", _DRIVE, ("/drive.*", "/folderview"), advice=_DRIVE_FOLDER),
    Row("Loom", "Loom", "loom.com", (r"/(?:share|embed|i)/(?:[^/]+-)?(?P<id>[0-9a-f]{32})",),
        watch="https://www.loom.com/share/{id}?[&t={start}]", embed=_LOOM_EMBED),
    Row("Loom", "Loom", "loom.com", ("/share/folder/(?P<id>[0-9a-f]{32})",),
        advice="this is a whole Loom folder: open the video in it and copy that link"),
    Row("Screencastify", "Screencastify", "screencastify.com",
        (r"/v/(?P<id>\w{6,40})", r"/v[23]/watch/(?P<id>\w{6,40})")),
    Row("WeVideo", "WeVideo", "wevideo.com", (r"/view/(?P<id>\d{4,20})",),
        watch=_WEVIDEO[0], embed=_WEVIDEO[1]),
    Row("WeVideo", "WeVideo", "wevideo.com", ("/embed",), need={"#": r"(?P<id>\d{4,20})"},
        watch=_WEVIDEO[0], embed=_WEVIDEO[1]),
    Row("Canva", "Canva", "canva.com", (_CANVA_ID + "/(?P<mode>view|watch)",),
        watch=_CANVA, embed=f"{_CANVA}?embed"),
    Row("Canva", "Canva", "canva.com", (_CANVA_ID + "(?:/edit)?",), advice=_CANVA_EDIT),
    Row("Canva", "Canva", "canva.link", (".*",)),
    Row("SharePoint", "Microsoft", "sharepoint.com",
        (rf"{_SHAREPOINT_SITE}/_layouts/15/embed\.aspx",),
        need={"uniqueid": rf"(?:%7[Bb]|\{{)?(?P<id>{_GUID})\}}?"},
        watch=_SHAREPOINT, embed=_SHAREPOINT_EMBED),
    Row("SharePoint", "Microsoft", "sharepoint.com",
        (r"/:v:/[a-z]/(?:.*/)?(?P<id>[0-9A-Za-z_-]{40,60})", ".*"), advice=_SIGN_IN),
    Row("OneDrive", "Microsoft", "onedrive.live.com 1drv.ms", (".*",), advice=_SIGN_IN),
    Row("Microsoft Stream", "Microsoft", "microsoftstream.com", (".*",),
        expected="a video that is still online", advice=_STREAM),
    _PEERTUBE_VIDEO,
    replace(_PEERTUBE_VIDEO,
        paths=(f"/(?:w/p|videos/watch/playlist|video-playlists/embed)/{_PEERTUBE_ID}",),
        watch="https://{host}/w/p/{id}",
        embed=f"https://{{host}}/video-playlists/embed/{{id}}{_PEERTUBE}"),
    Row("PeerTube", "{host}", "", ("/my-library.*",), anywhere=True, hinted=True,
        advice="only you can see your own library: open the video and copy its Share link"),
    Row("PeerTube", "{host}", "", ("/(?:w|w/p|videos/watch|videos/embed)/[^/]*",),
        anywhere=True, hinted=True, expected="a PeerTube link with a whole video id",
        advice="copy the link again with the Share button below the video"),
    Row("Internet Archive", "Internet Archive", "archive.org",
        (f"/download/{_ARCHIVE_ID}/{_MEDIA}",), file=True),
    Row("Internet Archive", "Internet Archive", "us.archive.org",
        (rf"/\d+/items/{_ARCHIVE_ID}/{_MEDIA}", f"/{_ARCHIVE_ID}/{_MEDIA}"), file=True),
    Row("Internet Archive", "Internet Archive", "archive.org",
        (f"/(?:details|embed)/{_ARCHIVE_ID}{_ARCHIVE_FILE}",),
        watch="https://archive.org/details/{id}[/{file}]?[&start={start}]",
        embed="https://archive.org/embed/{id}[/{file}]?[&start={start}]"),
    Row("ScreenPal", "ScreenPal", "screenpal.com screencast-o-matic.com",
        ("/(?:watch|player)/(?P<id>[0-9A-Za-z]{6,24})",),
        watch="https://go.screenpal.com/watch/{id}", embed="https://go.screenpal.com/player/{id}"),
    Row("Panopto", "{host}", "panopto.com panopto.eu",
        (r"(?i:/Panopto/Pages/(?:Viewer|Embed)\.aspx)",),
        need={"id": f"(?P<id>{_GUID})"}, anywhere=True,
        watch="https://{host}/Panopto/Pages/Viewer.aspx?id={id}[&start={start}]",
        embed="https://{host}/Panopto/Pages/Embed.aspx?id={id}&autoplay=false[&start={start}]"),
    Row("Wistia", "Wistia", "wistia.com wistia.net", ("/medias/" + _WISTIA,),
        watch="https://{host}/medias/{id}?[&wtime={start}s]", embed=_WISTIA_EMBED),
    Row("Wistia", "Wistia", "wistia.com wistia.net wi.st", ("/embed/iframe/" + _WISTIA,),
        watch="https://fast.wistia.net/embed/iframe/{id}?[&time={start}]", embed=_WISTIA_EMBED),
    Row("Vidyard", "Vidyard", "vidyard.com", (f"/(?:watch|share)/{_VIDYARD}",),
        watch="https://share.vidyard.com/watch/{id}", embed="https://play.vidyard.com/{id}"),
    Row("Vidyard", "Vidyard", "play.vidyard.com", (rf"/{_VIDYARD}(?:\.html)?",),
        watch="https://share.vidyard.com/watch/{id}", embed="https://play.vidyard.com/{id}"),
    Row("Streamable", "Streamable", "streamable.com",
        (f"/(?:[eos]/)?(?P<id>(?!{_STREAMABLE_PAGES})[0-9a-z]{{4,8}})",),
        watch="https://streamable.com/{id}", embed="https://streamable.com/e/{id}"),
    Row("TED", "TED", "ted.com",
        (r"/talks/(?:lang/[\w-]+/)?(?P<id>[0-9a-z_]{3,150})(?:\.html)?",),
        watch="https://www.ted.com/talks/{id}", embed="https://embed.ted.com/talks/{id}"),
    _DAILYMOTION,
    replace(_DAILYMOTION, hosts="dai.ly", paths=(f"/{_DAILYMOTION_ID}",)),
    replace(_DAILYMOTION, hosts="geo.dailymotion.com", paths=(r"/player(?:/\w+)?\.html",),
        need={"video": _DAILYMOTION_ID}),
    Row("Tella", "Tella", "tella.tv tella.video", (r"/(?:video/)?(?P<id>[\w-]{6,120})(?:/view)?",)),
    Row("Padlet", "Padlet", "padlet.com", (".*",)),
    Row("Screencast.com", "TechSmith", "screencast.com", (".*",)),
    Row("Edpuzzle", "Edpuzzle", "edpuzzle.com", (r"/media/(?P<id>[0-9a-f]{24})", ".*")),
    Row("Kaltura", "Kaltura", "kaltura.com", (".*",)),
    Row("Genially", "Genially", "genially.com genial.ly", (".*",)),
    # Its addresses end like files and open a web page.
    Row("Dropbox", "Dropbox", "dropbox.com", (".*",)),
)
# fmt: on

_ANY = r"/[0-9A-Za-z_/.-]+"
PLAYER_ADDRESSES = (
    ("screencastify.com", r"/(?:v[23]/)?(?:v|watch|embed)/[\w-]+"),
    ("tella.tv", r"/video/[\w-]+(?:/embed)?"),
    ("padlet.com", r"/embed/[\w-]+"),
    ("screencast.com", _ANY),
    ("edpuzzle.com", r"/embed/media/[0-9a-f]+"),
    ("kaltura.com", _ANY),
    ("view.genially.com", "/[0-9a-f]+"),
    ("view.genial.ly", "/[0-9a-f]+"),
    ("vimeo.com", r"/(?:showcase|event)/\d+/embed(?:/[0-9a-f]+)?"),
    ("onedrive.live.com", "/embed"),
)
"""Hosts whose pasted player is taken with the path it came with, when the path fits."""
