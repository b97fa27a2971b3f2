"""The addresses of providers that have a few shapes each."""

from __future__ import annotations

from dataclasses import replace

from micropd.links.row import PRIVATE_WINDOW, Row, elsewhere
from micropd.links.table.patterns import MEDIA

_SEVERAL = "several videos are at this address: open the one, and copy its link with Share"
_FOLDER = "this is a whole folder: open the video in it and copy that link"
_CLASS = "asks for an account: in the video's menu choose Copy link"

_LOOM_HOSTS = "loom.com useloom.com"
_LOOM_ID = "(?P<id>(?i:[0-9a-f]{32}))"
_LOOM = Row(
    "Loom", "Loom", _LOOM_HOSTS, (f"/(?:share|embed|i|v)/(?:[^/]+-)?{_LOOM_ID}(?:/.*)?",),
    lower=True, watch="https://www.loom.com/share/{id}?[&t={start}]",
    embed="https://www.loom.com/embed/{id}"
    "?hide_owner=true&hide_share=true&hide_title=true&hideEmbedTopBar=true[&t={start}s]",
)  # fmt: skip
_CASTIFY_ID = r"(?P<id>\w{6,40})"
_WEVIDEO = Row(
    "WeVideo", "WeVideo", "wevideo.com", (r"/view/(?P<id>\d{4,20})",),
    watch="https://www.wevideo.com/view/{id}", embed="https://www.wevideo.com/embed/#{id}",
)  # fmt: skip
_CANVA = "https://www.canva.com/design/{id}[/{token}]/{mode}"
_CANVA_ID = r"/design/(?P<id>[0-9A-Za-z_-]{8,24})(?:/(?P<token>[0-9A-Za-z_-]{4,64}))?"
_CANVA_EDIT = "a Canva edit link is not public: in Canva choose Share, then Public view link"
_ARCHIVE_ID = r"(?P<id>[0-9A-Za-z][0-9A-Za-z._-]{1,99})"
# Of an item in folders, only what ends like a file is one: others are pages of a book.
_ARCHIVE_FILE = (
    r"(?P<file>[0-9A-Za-z._~%+,!'()-]{1,200}|[0-9A-Za-z._~%+,!'()/-]{1,200}\.[0-9A-Za-z]{2,5})"
)
_ARCHIVE = Row(
    "Internet Archive", "Internet Archive", "archive.org",
    (f"/(?:details|embed|stream)/{_ARCHIVE_ID}(?:/{_ARCHIVE_FILE})?",),
    watch="https://archive.org/details/{id}[/{file}]?[&start={start}]",
    embed="https://archive.org/embed/{id}[/{file}]?[&start={start}]",
)  # fmt: skip
_SCREENPAL = Row(
    "ScreenPal", "ScreenPal", "screenpal.com screencast-o-matic.com",
    ("/(?:watch|player)/(?P<id>[0-9A-Za-z]{6,24})",),
    watch="https://go.screenpal.com/watch/{id}", embed="https://go.screenpal.com/player/{id}",
)  # fmt: skip
_WISTIA_ID = r"(?P<id>[0-9a-z]{10})"
_WISTIA = Row(
    "Wistia", "Wistia", "wistia.com wistia.net wi.st",
    (rf"/embed/(?:iframe|medias)/{_WISTIA_ID}(?:\.jsonp?)?",),
    watch="https://fast.wistia.net/embed/iframe/{id}?[&time={start}]",
    embed="https://fast.wistia.net/embed/iframe/{id}?doNotTrack=true[&time={start}]",
)  # fmt: skip
_VIDYARD_ID = r"(?P<id>[0-9A-Za-z_-]{12,24})"
_VIDYARD = Row(
    "Vidyard", "Vidyard", "vidyard.com", (f"/(?:watch|share)/{_VIDYARD_ID}",),
    watch="https://share.vidyard.com/watch/{id}", embed="https://play.vidyard.com/{id}",
)  # fmt: skip
_STREAMABLE_PAGES = "login|signup|terms|privacy|pricing|about|blog|faq|help|contact|upload|jobs"
_DAILYMOTION_ID = r"(?P<id>[kx][0-9a-z]{4,24})"
_DAILYMOTION = Row(
    "Dailymotion", "Dailymotion", "dailymotion.com",
    (rf"/(?:[a-z]{{2}}(?:-[a-z]{{2}})?/)?(?:(?:embed|swf|crawler)/)?video/{_DAILYMOTION_ID}(?:_.*)?",
     f"/swf/{_DAILYMOTION_ID}"),
    watch="https://www.dailymotion.com/video/{id}?[&start={start}]",
    embed="https://geo.dailymotion.com/player.html?video={id}[&startTime={start}]",
)  # fmt: skip

# fmt: off
ROWS = (
    Row("Loom", "Loom", _LOOM_HOSTS, ("/share/folder/(?P<id>[0-9a-f]{32})(?:/.*)?",),
        advice="this is a whole Loom folder: open the video in it and copy that link"),
    _LOOM,
    replace(_LOOM, paths=(f"/edit/{_LOOM_ID}(?:/.*)?",), note=PRIVATE_WINDOW),
    replace(_LOOM, paths=(f"/sessions/thumbnails/{_LOOM_ID}(?:-.*)?",)),
    elsewhere("Loom", "Loom", _LOOM_HOSTS),
    Row("Screencastify", "Screencastify", "screencastify.com",
        (f"/v/{_CASTIFY_ID}", f"/v[23]/watch/{_CASTIFY_ID}")),
    Row("Screencastify", "Screencastify", "screencastify.com",
        (f"/(?P<version>v[23])/(?:edit|share|manage)/{_CASTIFY_ID}(?:/.*)?",), note=PRIVATE_WINDOW,
        watch="https://app.screencastify.com/{version}/watch/{id}"),
    elsewhere("Screencastify", "Screencastify", "screencastify.com"),
    _WEVIDEO,
    replace(_WEVIDEO, paths=("/embed",), need={"#": r"(?P<id>\d{4,20})"}),
    elsewhere("WeVideo", "WeVideo", "wevideo.com"),
    Row("Canva", "Canva", "canva.com", (_CANVA_ID + "/(?P<mode>view|watch)",),
        watch=_CANVA, embed=f"{_CANVA}?embed"),
    Row("Canva", "Canva", "canva.com", (_CANVA_ID + "(?:/edit)?",), advice=_CANVA_EDIT),
    elsewhere("Canva", "Canva", "canva.com"),
    Row("Canva", "Canva", "canva.link", (".*",)),
    Row("Internet Archive", "Internet Archive", "archive.org",
        (f"/download/{_ARCHIVE_ID}/{MEDIA}",), file=True),
    Row("Internet Archive", "Internet Archive", "us.archive.org",
        (rf"/\d+/items/{_ARCHIVE_ID}/{MEDIA}", f"/{_ARCHIVE_ID}/{MEDIA}"), file=True),
    _ARCHIVE,
    # What the player cannot be told to begin with.
    replace(_ARCHIVE, paths=(f"/(?:details|embed|stream)/{_ARCHIVE_ID}/{MEDIA}",)),
    # A page as it once was, whatever its address ends in.
    Row("Internet Archive", "Internet Archive", "web.archive.org", (r"/web/\d+\*?/.+",)),
    elsewhere("Internet Archive", "Internet Archive", "archive.org"),
    _SCREENPAL,
    replace(_SCREENPAL, paths=("/embed",), need={"sc": "(?P<id>[0-9A-Za-z]{6,24})"}),
    replace(_SCREENPAL, paths=("/content/video/(?P<id>[0-9A-Za-z]{6,24})",), note=PRIVATE_WINDOW),
    elsewhere("ScreenPal", "ScreenPal", "screenpal.com screencast-o-matic.com"),
    replace(_WISTIA, hosts="wistia.com wistia.net", paths=("/medias/" + _WISTIA_ID,),
        watch="https://{host}/medias/{id}?[&wtime={start}s]"),
    _WISTIA,
    replace(_WISTIA, paths=("/(?:embed/)?channel/.*",), need={"wmediaid": _WISTIA_ID}),
    replace(_WISTIA, paths=(".*",), need={"wvideo": _WISTIA_ID}),
    Row("Wistia", "Wistia", "wistia.com wistia.net wi.st", (r"/s/\w+",)),
    Row("Wistia", "Wistia", "wistia.com wistia.net wi.st",
        (r"/(?:embed/)?(?:playlists|channel|projects|folders)/.*",), advice=_SEVERAL),
    elsewhere("Wistia", "Wistia", "wistia.com wi.st"),
    _VIDYARD,
    replace(_VIDYARD, hosts="play.vidyard.com",
        paths=(rf"/(?:player/)?{_VIDYARD_ID}(?:\.(?:html|json|jpg)|/type/.*)?",)),
    elsewhere("Vidyard", "Vidyard", "vidyard.com"),
    Row("Streamable", "Streamable", "streamable.com",
        (f"/(?:[eos]/)?(?P<id>(?!(?:{_STREAMABLE_PAGES})$)[0-9a-z]{{3,8}})(?:/[0-9a-z]+)?",),
        watch="https://streamable.com/{id}", embed="https://streamable.com/e/{id}"),
    elsewhere("Streamable", "Streamable", "streamable.com"),
    Row("TED", "TED", "ted.com",
        (r"/(?:talks|dubbing)/(?:lang/(?P<lang>[a-z-]{2,8})/)?(?P<id>[0-9a-z_]{3,150})"
         r"(?:\.html|/[\w-]+)?",),
        may={"language": r"(?P<lang>[a-z-]{2,8})"},
        watch="https://www.ted.com/talks/{id}?[&language={lang}]",
        embed="https://embed.ted.com/talks/[lang/{lang}/]{id}"),
    Row("TED", "TED", "ed.ted.com", ("/lessons/.+",)),
    Row("TED", "TED", "ted.com", ("/playlists/.+", "/series/.+"), advice=_SEVERAL),
    elsewhere("TED", "TED", "ted.com"),
    _DAILYMOTION,
    replace(_DAILYMOTION, paths=(".*",), need={"#": rf"video={_DAILYMOTION_ID}"}),
    replace(_DAILYMOTION, hosts="dai.ly", paths=(f"/{_DAILYMOTION_ID}",)),
    replace(_DAILYMOTION, hosts="geo.dailymotion.com", paths=(r"/player(?:/\w+)?\.html",),
        need={"video": _DAILYMOTION_ID}),
    replace(_DAILYMOTION, paths=(rf"/partner/.*/video/(?:[a-z]+/)*{_DAILYMOTION_ID}(?:/.*)?",),
        note=PRIVATE_WINDOW),
    elsewhere("Dailymotion", "Dailymotion", "dailymotion.com dai.ly"),
    Row("Tella", "Tella", "tella.tv tella.video", (r"/(?:video/)?(?P<id>[\w-]{6,120})(?:/view)?",)),
    Row("Padlet", "Padlet", "padlet.com", ("/(?!dashboard).+",)),
    elsewhere("Padlet", "Padlet", "padlet.com"),
    Row("Screencast.com", "TechSmith", "screencast.com", (".*",)),
    Row("Edpuzzle", "Edpuzzle", "edpuzzle.com", (r"/media/(?P<id>[0-9a-f]{24})",)),
    Row("Edpuzzle", "Edpuzzle", "edpuzzle.com", (r"/media/(?P<id>[0-9a-f]{24})/.*",),
        watch="https://edpuzzle.com/media/{id}", note=PRIVATE_WINDOW),
    elsewhere("Edpuzzle", "Edpuzzle", "edpuzzle.com", _CLASS),
    Row("Kaltura", "Kaltura", "kaltura.com", (".*",)),
    Row("Genially", "Genially", "app.genially.com app.genial.ly",
        ("/editor/(?P<id>[0-9a-f]{24})(?:/.*)?",), watch="https://view.genially.com/{id}",
        note=PRIVATE_WINDOW),
    Row("Genially", "Genially", "view.genially.com view.genial.ly", ("/.+",)),
    elsewhere("Genially", "Genially", "genially.com genial.ly"),
    Row("Dropbox", "Dropbox", "dropbox.com", ("/home.*", "/(?:sh|scl/fo)/.*"), advice=_FOLDER),
    # Its addresses end like files and open a web page.
    Row("Dropbox", "Dropbox", "dropbox.com", (".*",)),
)
# fmt: on
