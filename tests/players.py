"""What providers call their videos: players, and the addresses that mean them."""

from __future__ import annotations

YT = "dQw4w9WgXcQ"
LIST = "PLabcdefgh12345678"
DRIVE = "1AbCdEfGhIjKlMnOpQrStUvWxYz12345"
LOOM = "0123456789abcdef0123456789abcdef"
GUID = "9c9de1a4-1f2e-4f0b-8a57-0a1b2c3d4e5f"
SHORT = "kkGMgK9ZtnKfYAgnEtQxbv"
YT_EMBED = "https://www.youtube-nocookie.com/embed/{}?rel=0&playsinline=1&cc_load_policy=1"
YT_PLAYER = YT_EMBED.format(YT)
YT_WATCH = f"https://www.youtube.com/watch?v={YT}"
LOOM_PLAYER = (
    f"https://www.loom.com/embed/{LOOM}"
    "?hide_owner=true&hide_share=true&hide_title=true&hideEmbedTopBar=true"
)
PEERTUBE = "?p2p=0&peertubeLink=0&warningTitle=0"
SHAREPOINT = f"https://school.sharepoint.com/sites/pd/_layouts/15/embed.aspx?UniqueId={GUID}"
SHAREPOINT_PLAYER = (
    f"{SHAREPOINT}&embed=%7B%22ust%22%3Atrue%2C%22hv%22%3A%22CopyEmbedCode%22%7D"
    "&referrer=StreamWebApp&referrerScenario=EmbedDialog.Create"
)
WEVIDEO = ("https://www.wevideo.com/view/2001222707", "https://www.wevideo.com/embed/#2001222707")
CANVA = "https://www.canva.com/design/DAFabc123_x/tok-EN_1234"
PANOPTO = "https://d.hosted.panopto.com/Panopto/Pages/{}.aspx?id=" + GUID
DAILYMOTION = "https://www.dailymotion.com/video/x9ekanc"

# (provider, id, watch, embed, start), then every address that means it.
PLAYERS: list[tuple[str, str, str, str, int, list[str]]] = [
    ("YouTube", YT, YT_WATCH, YT_PLAYER, 0, [
        YT_WATCH, f"https://youtube.com/watch?feature=share&v={YT}&si=abc&utm_source=x",
        f"http://m.youtube.com/watch?v={YT}", f"https://music.youtube.com/watch?v={YT}",
        f"https://www.youtube.com/v/{YT}", f"https://www.youtube.com/e/{YT}",
        f"https://www.youtube.com/embed/{YT}", f"https://www.youtube.com/shorts/{YT}/",
        f"https://www.youtube.com/live/{YT}?si=abc", f"https://youtu.be/{YT}?si=abc",
        f"https://www.youtube-nocookie.com/embed/{YT}", f"HTTPS://YOUTU.BE/{YT}",
        f"https://www.youtubekids.com/watch?v={YT}", f"https://www.youtube.com:443/v/{YT}",
        f" {YT_WATCH}&list=WL \n",
    ]),
    ("YouTube", YT, f"{YT_WATCH}&t=90s", f"{YT_PLAYER}&start=90", 90, [
        f"{YT_WATCH}&t=90", f"{YT_WATCH}&t=1m30s", f"https://youtu.be/{YT}?t=90s",
        f"https://www.youtube.com/embed/{YT}?start=90", f"{YT_WATCH}#t=1m30s",
    ]),
    ("YouTube", YT, f"{YT_WATCH}&list={LIST}", f"{YT_PLAYER}&list={LIST}", 0, [
        f"{YT_WATCH}&list={LIST}&index=3",
    ]),
    ("YouTube", LIST, f"https://www.youtube.com/playlist?list={LIST}",
     f"{YT_EMBED.format('videoseries')}&list={LIST}", 0, [
        f"https://www.youtube.com/playlist?list={LIST}&si=abc",
        f"https://www.youtube.com/embed/videoseries?list={LIST}",
    ]),
    ("YouTube Education", YT, f"https://www.youtubeeducation.com/embed/{YT}?start=83",
     f"https://www.youtubeeducation.com/embed/{YT}?start=83", 83, [
        f"https://www.youtubeeducation.com/embed/{YT}?start=83&autoplay=1",
    ]),
    ("Vimeo", "76979871", "https://vimeo.com/76979871",
     "https://player.vimeo.com/video/76979871?dnt=1&texttrack=en", 0, [
        "https://vimeo.com/76979871", "https://vimeo.com/channels/staffpicks/76979871",
        "https://vimeo.com/groups/motion/videos/76979871",
        "https://vimeo.com/album/12/video/76979871",
        "https://vimeo.com/showcase/12/video/76979871",
        "https://vimeo.com/ondemand/some-film/76979871",
        "https://player.vimeo.com/video/76979871?autoplay=1",
    ]),
    ("Vimeo", "76979871", "https://vimeo.com/76979871/0123456789#t=90s",
     "https://player.vimeo.com/video/76979871?h=0123456789&dnt=1&texttrack=en#t=90s", 90, [
        "https://vimeo.com/76979871/0123456789#t=1m30s",
        "https://player.vimeo.com/video/76979871?h=0123456789#t=90s",
    ]),
    ("Vimeo", "76979871", "https://vimeo.com/user1/review/76979871/0123456789",
     "https://player.vimeo.com/video/76979871?h=0123456789&dnt=1&texttrack=en", 0, [
        "https://vimeo.com/user1/review/76979871/0123456789",
    ]),
    ("Google Drive", DRIVE, f"https://drive.google.com/file/d/{DRIVE}/view",
     f"https://drive.google.com/file/d/{DRIVE}/preview", 0, [
        f"https://drive.google.com/file/d/{DRIVE}/view?usp=sharing",
        f"https://drive.google.com/file/d/{DRIVE}/edit",
        f"https://drive.google.com/file/d/{DRIVE}/preview",
        f"https://drive.google.com/a/school.example/file/d/{DRIVE}/view",
        f"https://drive.google.com/file/u/0/d/{DRIVE}",
        f"https://drive.google.com/open?id={DRIVE}",
        f"https://drive.google.com/uc?export=download&id={DRIVE}",
        f"https://docs.google.com/file/d/{DRIVE}",
        f"https://drive.usercontent.google.com/download?id={DRIVE}",
    ]),
    ("Google Drive", DRIVE, f"https://drive.google.com/file/d/{DRIVE}/view?resourcekey=0-aB_1&t=83",
     f"https://drive.google.com/file/d/{DRIVE}/preview?resourcekey=0-aB_1&t=83", 83, [
        f"https://drive.google.com/file/d/{DRIVE}/view?usp=sharing&resourcekey=0-aB_1&t=83",
    ]),
    ("Loom", LOOM, f"https://www.loom.com/share/{LOOM}", LOOM_PLAYER, 0, [
        f"https://www.loom.com/share/{LOOM}?sid={GUID}", f"https://loom.com/embed/{LOOM}",
        f"https://www.loom.com/share/Add-a-Rubric-{LOOM}", f"https://www.loom.com/i/{LOOM}",
    ]),
    ("Loom", LOOM, f"https://www.loom.com/share/{LOOM}?t=30", f"{LOOM_PLAYER}&t=30s", 30, [
        f"https://www.loom.com/share/{LOOM}?t=30",
    ]),
    ("WeVideo", "2001222707", *WEVIDEO, 0, list(WEVIDEO)),
    ("Canva", "DAFabc123_x", f"{CANVA}/view", f"{CANVA}/view?embed", 0, [
        f"{CANVA}/view?utm_content=x", f"{CANVA}/view?embed",
    ]),
    ("Canva", "DAFabc123_x", f"{CANVA}/watch", f"{CANVA}/watch?embed", 0, [f"{CANVA}/watch"]),
    ("SharePoint", GUID, SHAREPOINT, SHAREPOINT_PLAYER, 0, [
        SHAREPOINT, f"{SHAREPOINT}&embed=%7B%22ust%22%3Atrue%7D&referrer=StreamWebApp",
    ]),
    ("PeerTube", SHORT, f"https://tube.example/w/{SHORT}?start=90s",
     f"https://tube.example/videos/embed/{SHORT}{PEERTUBE}&start=90s", 90, [
        f"https://tube.example/w/{SHORT}?start=1m30s",
        f"https://tube.example/videos/watch/{SHORT}?start=90s",
    ]),
    ("PeerTube", GUID, f"https://tube.example:8443/w/{GUID}",
     f"https://tube.example:8443/videos/embed/{GUID}{PEERTUBE}", 0, [
        f"https://tube.example:8443/videos/embed/{GUID}?autoplay=1",
    ]),
    ("PeerTube", SHORT, f"https://tube.example/w/p/{SHORT}",
     f"https://tube.example/video-playlists/embed/{SHORT}{PEERTUBE}", 0, [
        f"https://tube.example/w/p/{SHORT}",
        f"https://tube.example/videos/watch/playlist/{SHORT}",
        f"https://tube.example/video-playlists/embed/{SHORT}",
    ]),
    ("Internet Archive", "pd-talk_1", "https://archive.org/details/pd-talk_1?start=90",
     "https://archive.org/embed/pd-talk_1?start=90", 90, [
        "https://archive.org/details/pd-talk_1?start=90",
        "https://archive.org/embed/pd-talk_1?start=90",
    ]),
    ("ScreenPal", "cOfibunTsDx", "https://go.screenpal.com/watch/cOfibunTsDx",
     "https://go.screenpal.com/player/cOfibunTsDx", 0, [
        "https://go.screenpal.com/watch/cOfibunTsDx", "https://screenpal.com/player/cOfibunTsDx",
        "https://screencast-o-matic.com/watch/cOfibunTsDx",
    ]),
    ("Panopto", GUID, f"{PANOPTO.format('Viewer')}&start=83",
     f"{PANOPTO.format('Embed')}&autoplay=false&start=83", 83, [
        f"{PANOPTO.format('Viewer')}&start=83", f"{PANOPTO.format('Embed')}&start=83&autoplay=true",
    ]),
    ("Panopto", GUID, f"https://video.school.example/Panopto/Pages/Viewer.aspx?id={GUID}",
     f"https://video.school.example/Panopto/Pages/Embed.aspx?id={GUID}&autoplay=false", 0, [
        f"https://video.school.example/panopto/pages/viewer.aspx?id={GUID}",
    ]),
    ("Wistia", "xfepf8u5c4", "https://home.wistia.com/medias/xfepf8u5c4?wtime=30s",
     "https://fast.wistia.net/embed/iframe/xfepf8u5c4?doNotTrack=true&time=30", 30, [
        "https://home.wistia.com/medias/xfepf8u5c4?wtime=30s",
    ]),
    ("Wistia", "xfepf8u5c4", "https://fast.wistia.net/embed/iframe/xfepf8u5c4",
     "https://fast.wistia.net/embed/iframe/xfepf8u5c4?doNotTrack=true", 0, [
        "https://fast.wistia.com/embed/iframe/xfepf8u5c4?autoPlay=true",
    ]),
    ("Vidyard", "3DiwGFalTRHDA", "https://share.vidyard.com/watch/3DiwGFalTRHDA",
     "https://play.vidyard.com/3DiwGFalTRHDA", 0, [
        "https://share.vidyard.com/watch/3DiwGFalTRHDA",
        "https://embed.vidyard.com/share/3DiwGFalTRHDA",
        "https://play.vidyard.com/3DiwGFalTRHDA.html?v=3.1",
    ]),
    ("Streamable", "i7gdzj", "https://streamable.com/i7gdzj", "https://streamable.com/e/i7gdzj", 0,
     ["https://streamable.com/i7gdzj", "https://streamable.com/e/i7gdzj?autoplay=1"]),
    ("TED", "some_talk_1", "https://www.ted.com/talks/some_talk_1",
     "https://embed.ted.com/talks/some_talk_1", 0, [
        "https://www.ted.com/talks/some_talk_1?subtitle=en", "https://embed.ted.com/talks/some_talk_1",
    ]),
    ("Dailymotion", "x9ekanc", f"{DAILYMOTION}?start=30",
     "https://geo.dailymotion.com/player.html?video=x9ekanc&startTime=30", 30, [
        f"{DAILYMOTION}_a-title?start=30", "https://dai.ly/x9ekanc?start=30",
        "https://geo.dailymotion.com/player/xkdl1.html?video=x9ekanc&startTime=30",
        "https://www.dailymotion.com/embed/video/x9ekanc?start=30",
    ]),
]  # fmt: skip
