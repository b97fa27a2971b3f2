"""What mail filters, searches and networks make of an address is undone before it is published."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from micropd.wrappers import find_wrapped, unwrap, unwrap_all

INNER = "https://www.youtube.com/watch?v=Kj3_x9QvW2c&t=1m"
IN = quote(INNER, safe="")
# Proofpoint's second version has a hyphen for a percent sign, and an underscore for a slash.
OWN_SIGNS = IN.replace("_", "%5F").replace("%2F", "_").replace("%", "-")
BASE64 = base64.urlsafe_b64encode(INNER.encode()).decode().rstrip("=")
SAFE_LINK = f"https://nam04.safelinks.protection.outlook.com/?url={IN}"
MAIL = "&data=05%7C02%7Cana.coach%40district.example%7C1&sdata=x%3D&reserved=0"

WRAPPED = [
    f"{SAFE_LINK}{MAIL}", f"{SAFE_LINK}{MAIL}".replace("&", "&amp;"),
    f"https://gcc02.safelinks.protection.outlook.com/ap/w-59584e83/?url={IN}&data=1",
    f"https://x.safelinks.protection.office365.us/?url={IN}&data=1",
    f"https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url={IN}&x=1",
    f"https://outlook.office.com/mail/safelink.html?url={IN}&corid=1",
    f"https://urldefense.com/v3/__{INNER}__;!!Abc!Def$",
    f"https://urldefense.com/v3/__{INNER.replace('://', ':/')}__;!!Abc!Def$",
    f"https://urldefense.com/v3/__{INNER.replace('?', '*')}__;Pw!!Abc!Def$",
    f"https://urldefense.com/v3/__{INNER.replace('Kj3', '**B')}__;S2oz!!Abc!Def$",
    f"https://urldefense.proofpoint.com/v2/url?u={OWN_SIGNS}&d=DwM",
    f"https://urldefense.proofpoint.com/v1/url?u={IN}&k=1",
    f"https://url.avanan.click/v2/___{INNER}___.YXAzOmE",
    f"https://url.us.m.avanan.click/v2/r02/___{INNER.replace('://', ':/')}___.YXAzOmE",
    f"https://protect.checkpoint.com/v2/___{INNER}___.YXAzOmE",
    f"https://linkprotect.cudasvc.com/url?a={IN.replace('%3A', '%3a')}&c=E,1",
    f"https://secure-web.cisco.com/1a-B_c/{IN}",
    f"https://clicktime.symantec.com/3aB?u={IN}", f"https://link.edgepilot.com/s/1/2?u={IN}",
    f"https://protect2.fireeye.com/v1/url?k=1&q=1&u={IN}",
    f"https://ca-1.imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url={IN}&umid=1",
    f"https://us-west-2.protection.sophos.com/?d=youtube.com&u={BASE64}&i=1",
    f"https://deref-mail.com/mail/client/x/dereferrer/?redirectUrl={IN}",
    f"https://slack-redir.net/link?url={IN}&v=3",
    f"https://www.google.com/url?q={IN}&sa=D&source=docs", f"https://google.co.uk/url?sa=t&url={IN}",
    f"https://www.google.com/imgres?imgurl=https%3A%2F%2Fx.example%2Fa.png&imgrefurl={IN}",
    f"https://docs.google.com/viewer?url={IN}&embedded=true",
    f"https://consent.youtube.com/m?continue={IN}&gl=NL&m=0",
    f"https://accounts.google.com/ServiceLogin?service=youtube&continue={IN}",
    "https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DKj3_x9QvW2c%26t%3D1m",
    f"https://www.youtube.com/redirect?event=video_description&q={IN}&v=Aj3_x9QvW2c",
    f"https://www.youtube.com/oembed?format=json&url={IN}",
    "https://www.youtube.com/signin?next=%2Fwatch%3Fv%3DKj3_x9QvW2c%26t%3D1m&hl=en",
    f"https://www.bing.com/ck/a?!&&p=1&u=a1{BASE64}&ntb=1",
    f"https://r.search.yahoo.com/_ylt=A/RV=2/RU={IN}/RK=2/RS=x-",
    f"https://duckduckgo.com/l/?uddg={IN}&rut=1",
    f"https://l.facebook.com/l.php?u={IN}&h=AT", f"https://lm.facebook.com/l.php?u={IN}",
    f"https://www.facebook.com/sharer/sharer.php?u={IN}", f"https://l.instagram.com/?u={IN}&e=1",
    f"https://www.linkedin.com/redir/redirect?url={IN}&urlhash=1",
    f"https://www.linkedin.com/safety/go/?url={IN}", f"https://out.reddit.com/t3_a?url={IN}",
    f"https://www.pinterest.com/offsite/?url={IN}", f"https://t.umblr.com/redirect?z={IN}&t=1",
    f"https://www.tiktok.com/link/v2?aid=1&target={IN}",
    f"https://view.officeapps.live.com/op/view.aspx?src={IN}",
    # One in another, as a forwarded mail has it.
    f"https://nam04.safelinks.protection.outlook.com/?url="
    f"{quote(f'https://urldefense.com/v3/__{INNER}__;!!A!B$', safe='')}&data=1",
]  # fmt: skip


@pytest.mark.parametrize("address", WRAPPED, ids=lambda address: address[8:50])
def test_an_address_leads_where_it_leads_in_the_end(address: str) -> None:
    assert unwrap(address) == INNER


def test_where_the_inner_address_counts_from_the_outer_one() -> None:
    login = "https://d.hosted.panopto.com/Panopto/Pages/Auth/Login.aspx?ReturnUrl="
    viewer = "/Panopto/Pages/Viewer.aspx?id=1"
    assert unwrap(login + quote(viewer, safe="")) == f"https://d.hosted.panopto.com{viewer}"


@pytest.mark.parametrize(
    "address",
    [
        INNER, "https://www.google.com/search?q=https://x.example", "https://x.example/url?q=https://y",
        f"https://safelinks.protection.outlook.com.evil.example/?url={IN}",
        f"https://notgoogle.com/url?q={IN}", "https://nam04.safelinks.protection.outlook.com/?data=1",
        "https://nam04.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
        "https://www.google.com/url?q=forms", "https://www.youtube.com/redirect?q=%2F%2Fx.example",
        "https://urldefense.com/v3/__https://x.example/*__;4p!!a!b$",
        "https://www.bing.com/ck/a?u=a1aHR0c", "https://bit.ly/3abc", "", "https:",
        "mailto:a@b.example",
    ],
)  # fmt: skip
def test_any_other_address_leads_there_itself(address: str) -> None:
    assert unwrap(address) == address


def test_an_inner_address_is_fit_to_stand_anywhere() -> None:
    odd = quote('https://x.example/a b"<c>', safe="")
    assert unwrap(f"https://www.google.com/url?q={odd}") == "https://x.example/a%20b%22%3Cc%3E"
    brackets = quote("https://x.example/a_(b)", safe="")
    wrapped = f"https://www.google.com/url?q={brackets}&sa=D"
    assert unwrap_all(f"See [it]({wrapped}).") == "See [it](https://x.example/a_%28b%29)."


def test_a_text_has_the_inner_addresses_and_loses_nothing_else() -> None:
    text = f"See <{SAFE_LINK}{MAIL}>, [this]({SAFE_LINK}) and {SAFE_LINK}. Not `{INNER}`, nor //x."
    assert unwrap_all(text) == text.replace(MAIL, "").replace(SAFE_LINK, INNER)
    found = [(text[start : start + 12], end) for start, end in find_wrapped(text)]
    assert found == [("https://nam0", one) for one in (SAFE_LINK + MAIL, SAFE_LINK, SAFE_LINK)]
