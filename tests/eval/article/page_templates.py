"""Pages in the manner of many publishing systems, with furniture around and between the paragraphs."""
import html
import json

from page_stories import STORIES

OTHER = ["Council votes to keep the old bridge open until spring", "Five bakeries that still use a wood oven",
         "Storm expected to miss the coast, forecasters say", "Library lends out a telescope and a tuba",
         "Rents fall for a third month in a row", "Ferry crews call off their strike"]
MONTHS = "January February March April May June July August September October November December".split()


def e(text):
    return html.escape(text, quote=False)


def written(day):
    year, month, date = day.split("-")
    return "%s %d, %s" % (MONTHS[int(month) - 1], int(date), year)


def links(rng, count=3, item="<li><a href='/news/%d'>%s</a></li>"):
    return "".join(item % (rng.randrange(10 ** 6), e(title)) for title in rng.sample(OTHER, count))


def blocks(story, p="<p>%s</p>", h="<h2>%s</h2>", q="<blockquote><p>%s</p></blockquote>", between=()):
    """The story's blocks as markup, with furniture behind the second, fourth … block."""
    extra, out = list(between), []
    for number, block in enumerate(story.body):
        kind, text = ("p", block) if isinstance(block, str) else block
        out.append({"p": p, "h2": h, "quote": q}[kind] % e(text))
        if extra and number % 2 == 1 and kind == "p":
            out.append(extra.pop(0))
    return "\n".join(out)


def ld(story, outlet, **more):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
            "datePublished": story.published + "T09:30:00-05:00", "dateModified": story.published + "T17:02:00-05:00",
            "author": [{"@type": "Person", "name": name} for name in story.authors],
            "publisher": {"@type": "Organization", "name": outlet}}
    data.update(more)
    return "<script type='application/ld+json'>%s</script>" % json.dumps(data)


def meta(story, outlet, url):
    return ("<meta charset='utf-8'><title>%s - %s</title><link rel='canonical' href='%s'><meta property='og:title' content='%s'>"
            "<meta property='og:site_name' content='%s'><meta property='og:description' content='%s'><meta property='og:type' content='article'>"
            % (e(story.title), outlet, url, html.escape(story.title), outlet, html.escape(story.standfirst)))


def page(head, body, attributes="lang='en-US'"):
    return "<!DOCTYPE html>\n<html %s><head>%s</head>\n<body>%s</body></html>" % (attributes, head, body)


def wordpress(s, rng):
    names = ", ".join("<span class='author vcard'><a class='url fn n' href='/author/x/'>%s</a></span>" % n for n in s.authors)
    between = ["<figure class='wp-block-image size-large'><img src='a.jpg' alt=''><figcaption class='wp-element-caption'>The courthouse on a wet afternoon. (Photo by Jo Reed)</figcaption></figure>",
               "<div class='wp-block-group newsletter-cta'><p><strong>Get the morning briefing.</strong> Subscribe and never miss a ruling from the courts we cover.</p></div>",
               "<p><strong>READ MORE: </strong><a href='/x'>%s</a></p>" % e(OTHER[0])]
    return page(
        meta(s, "The Harbor Post", "https://harborpost.example/%s/" % s.name) + "<meta property='article:published_time' content='%sT14:30:00+00:00'>" % s.published,
        "<div id='page' class='site'><header id='masthead' class='site-header'><nav class='main-navigation'><ul id='menu'>%s</ul></nav></header>"
        "<main id='primary' class='site-main'><article id='post-8812' class='post-8812 post type-post status-publish'><header class='entry-header'>"
        "<h1 class='entry-title'>%s</h1><div class='entry-meta'><span class='posted-on'>Posted on <time class='entry-date published' datetime='%sT14:30:00+00:00'>%s</time></span>"
        "<span class='byline'> by %s</span></div></header><div class='entry-content'>%s"
        "<div class='sharedaddy sd-sharing-enabled'><h3 class='sd-title'>Share this:</h3><ul><li>Click to share on X (Opens in new window)</li></ul></div>"
        "<div id='jp-relatedposts' class='jp-relatedposts'><h3><em>Related</em></h3><ul>%s</ul></div></div>"
        "<footer class='entry-footer'><span class='cat-links'>Posted in <a href='/c'>Courts</a></span><span class='tags-links'>Tagged %s</span></footer></article>"
        "<nav class='navigation post-navigation'><div class='nav-links'>%s</div></nav>"
        "<div id='comments' class='comments-area'><h2>2 thoughts on this</h2><ol class='comment-list'><li class='comment'><div class='comment-content'><p>This is exactly why I sold mine, and I would do it again tomorrow, to be honest with you.</p></div></li></ol><div id='respond'><h3>Leave a Reply</h3><form><textarea></textarea></form></div></div></main>"
        "<aside id='secondary' class='widget-area'><section class='widget'><h2>Recent Posts</h2><ul>%s</ul></section></aside>"
        "<footer id='colophon'>Proudly powered by WordPress</footer></div>"
        % (links(rng), e(s.title), s.published, written(s.published), names, blocks(s, between=between), links(rng),
           ", ".join("<a href='/t'>%s</a>" % t for t in s.tags), links(rng, 2, "<a href='/%d'>%s</a>"), links(rng, 5)), "lang='en-US'")


def arc(s, rng):
    between = ["<div class='b-ads-block'><div id='arcad-feature'>Advertisement</div></div>",
               "<p class='interstitial-link block-margin-bottom'><a href='/x'>[%s]</a></p>" % e(OTHER[1]),
               "<div class='c-newsletter-promo'><h4>Sign up for The Docket</h4><p>The week in court, every Friday, in your inbox and nowhere else.</p></div>",
               "<div class='gallery-block'><figure class='a-media'><img src='x.jpg'><figcaption class='a-media__caption'>A delivery van outside the plant last winter. <span class='a-media__credit'>(Pat Noone / Staff)</span></figcaption></figure></div>"]
    return page(
        meta(s, "Lakeside Tribune", "https://lakesidetribune.example/courts/%s/%s/" % (s.published.replace("-", "/"), s.name)) + ld(s, "Lakeside Tribune"),
        "<div id='fusion-app' class='fusion-app'><div data-fusion-component='header'><ul>%s</ul></div><section class='b-right-rail'><main class='b-right-rail__main'>"
        "<div class='b-headline'><h1 class='c-heading b-headline__heading'>%s</h1></div><div class='b-subheadline'><h2>%s</h2></div>"
        "<div class='c-stack'><div class='b-byline'>By <span class='b-byline__names'>%s</span></div><time class='c-date b-date' datetime='%sT14:30:00Z'>%s at 9:30 a.m. EST</time></div>"
        "<div class='c-stack b-share-bar'><button>Share</button></div>"
        "<article class='b-article-body' data-fusion-component='article-body'>%s</article>"
        "<div class='b-author-bio'><p class='b-author-bio__text'>%s covers the courts and has been with the Tribune since 2011. Reach the newsroom at tips@lakesidetribune.example.</p></div>"
        "</main><aside class='b-right-rail__rail'><h3>Most Read</h3><ol>%s</ol></aside></section>"
        "<footer class='b-footer'>&copy; Lakeside Tribune. All rights reserved.</footer></div>"
        % (links(rng, 4), e(s.title), e(s.standfirst), " and ".join(s.authors), s.published, written(s.published),
           blocks(s, "<p class='c-paragraph b-article-body__text'>%s</p>", between=between), s.authors[0], links(rng, 5)))


def amp(s, rng):
    between = ["<amp-ad width=300 height=250 type='doubleclick'><div placeholder>Advertisement</div></amp-ad>",
               "<aside class='amp-related'><h4>Related</h4><ul>%s</ul></aside>" % links(rng, 2),
               "<figure><amp-img src='x.jpg' width=600 height=400></amp-img><figcaption>Outside the court. Credit: Pool</figcaption></figure>"]
    return page(
        meta(s, "Metro Wire", "https://metrowire.example/%s" % s.name) + ld(s, "Metro Wire") + "<style amp-custom>.a{color:red}</style><script async src='https://cdn.ampproject.org/v0.js'></script>",
        "<amp-sidebar id='sidebar' layout='nodisplay'><ul>%s</ul></amp-sidebar><header class='amp-header'><a href='/'>Metro Wire</a></header>"
        "<article class='amp-wp-article'><header class='amp-wp-article-header'><h1 class='amp-wp-title'>%s</h1><div class='amp-wp-meta amp-wp-byline'><span class='amp-wp-author author vcard'>%s</span></div>"
        "<div class='amp-wp-meta amp-wp-posted-on'><time datetime='%sT14:30:00+00:00'>10 months ago</time></div></header><div class='amp-wp-article-content'>%s</div>"
        "<amp-social-share type='twitter'></amp-social-share><footer class='amp-wp-article-footer'><div class='amp-wp-meta amp-wp-tax-category'>Categories: <a href='/c'>Courts</a></div>"
        "<div class='amp-wp-meta amp-wp-comments-link'><a href='#'>Leave a Comment</a></div></footer></article><amp-analytics type='gtag'><script type='application/json'>{\"vars\":{\"account\":\"U-1\"}}</script></amp-analytics>"
        "<footer class='amp-wp-footer'><p>Back to top</p></footer>"
        % (links(rng, 4), e(s.title), " and ".join(s.authors), s.published, blocks(s, between=between)), "amp lang='en'")


def substack(s, rng):
    between = ["<div class='captioned-image-container'><figure><a class='image-link' href='x'><div class='image2-inset'><img src='x.jpg'></div></a><figcaption class='image-caption'>Photograph by the author</figcaption></figure></div>",
               "<div class='subscription-widget-wrap-editor'><div class='subscription-widget show-subscribe'><div class='preamble'><p class='cta-caption'>The Long Docket is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class='subscription-widget-subscribe'><input type='email'><button>Subscribe</button></form></div></div>",
               "<p class='button-wrapper'><a class='button primary' href='/share'><span>Share</span></a></p>"]
    return page(
        meta(s, "The Long Docket", "https://longdocket.example/p/%s" % s.name) + ld(s, "The Long Docket"),
        "<div id='entry'><div id='main' class='main typography'><div class='main-menu'><a href='/'>The Long Docket</a><button>Subscribe</button><button>Sign in</button></div>"
        "<div class='container'><div class='single-post-container'><article class='typography newsletter-post post'><div class='post-header'><h1 class='post-title published'>%s</h1><h3 class='subtitle'>%s</h3>"
        "<div class='byline-wrapper'><div class='pencraft'><a href='/@x'>%s</a></div><div class='pencraft meta'>%s</div></div><div class='post-ufi'><a>41</a><a>7</a><button>Share</button></div></div>"
        "<div class='available-content'><div dir='auto' class='body markup'>%s<p>Thanks for reading The Long Docket! Subscribe for free to receive new posts and support my work.</p></div></div>"
        "<div class='post-footer'><div class='post-ufi'><a>41 Likes</a></div></div></article></div></div>"
        "<div class='comments-page'><h4>Discussion about this post</h4><div class='comment-list'><div class='comment-body'><p>Great piece as always. I had no idea the terms were that long until I read this one to the end.</p></div></div></div>"
        "<div class='footer'>© 2024 The Long Docket · Privacy ∙ Terms ∙ Collection notice</div></div></div>"
        % (e(s.title), e(s.standfirst), " and ".join(s.authors), written(s.published), blocks(s, between=between)))


def hashed(s, rng):
    """Class names made by a build, paragraphs that are div elements."""
    between = ["<div class='ad-slot__container__FEnoz' data-testid='AdSlot'>Advertisement · Scroll to continue</div>",
               "<div data-testid='Box' class='summary__1Xa'><p>Make sense of the week in court with the Docket newsletter. Sign up <a href='/x'>here.</a></p></div>",
               "<figure class='inline-image__2g'><img src='x'><figcaption class='text__caption__9xZ'>A person walks past the plant, February 3, 2024. REUTERS/Jo Reed Purchase Licensing Rights</figcaption></figure>"]
    return page(
        meta(s, "Wireworld", "https://wireworld.example/legal/%s-%s/" % (s.name, s.published)) + ld(s, "Wireworld"),
        "<div id='__next'><header class='site-header__3K'><nav>%s</nav></header><main class='default-article__2a'><article class='article__3h'><div class='article-header__1d'>"
        "<h1 data-testid='Heading' class='text__text__1FZLe heading__3'>%s</h1><div class='author-name__3k'>By <a rel='author'>%s</a></div>"
        "<time class='text__text__1FZLe'><span>%s</span><span>2:30 PM EST</span><span>Updated 5 hours ago</span></time></div>"
        "<div class='article-body__content__17Yit'>%s<p class='sign-off__3f'>Reporting by %s; Editing by Colin Marsh</p>"
        "<p class='trust-badge__1k'>Our Standards: <a href='/t'>The Wireworld Trust Principles.</a></p></div>"
        "<div class='author-bio__1'><p class='author-bio__desc'>Covers class actions and trial courts, previously at a daily in Ohio, where she wrote about schools for nine years.</p></div></article></main>"
        "<section class='read-next__2'><h2>Read Next</h2>%s</section><footer>© 2024 Wireworld. All rights reserved</footer></div>"
        % (links(rng, 4, "<a href='/%d'>%s</a>"), e(s.title), "</a> and <a rel='author'>".join(s.authors), written(s.published),
           blocks(s, "<div class='text__text__1FZLe paragraph__2-BFD' data-testid='paragraph-0'>%s</div>", between=between), s.authors[0],
           links(rng, 4, "<div><a href='/%d'><h3>%s</h3></a></div>")))


def drupal(s, rng):
    between = ["<div class='align-right media media--type-image'><div class='field field--name-field-caption'>Plaintiffs outside the court on Monday</div></div>",
               "<div class='paragraph paragraph--type--related'><h3>More on this story</h3><ul>%s</ul></div>" % links(rng, 2)]
    names = "".join("<div class='field__item'><a href='/people/x'>%s</a></div>" % n for n in s.authors)
    return page(
        meta(s, "Public Radio Nine", "https://radionine.example/node/441") + "<meta name='dcterms.date' content='%s'>" % s.published + "".join("<meta name='author' content='%s'>" % n for n in s.authors),
        "<div class='dialog-off-canvas-main-canvas'><header class='region-header'><nav role='navigation'>%s</nav></header><main role='main'><div class='region-content'><div class='block-system-main-block'>"
        "<article role='article' class='node node--type-article node--view-mode-full'><h1 class='page-title'><span class='field field--name-title'>%s</span></h1>"
        "<div class='field field--name-field-byline'>%s</div><div class='field field--name-field-date'><time datetime='%sT12:00:00Z'>%s</time></div>"
        "<div class='audio-tool'><b>Listen</b> &bull; 3:41</div>"
        "<div class='clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item'>%s</div>"
        "<div class='field field--name-field-tags'><div class='field__label'>Tags</div>%s</div></article></div></div></main>"
        "<aside class='region-sidebar'><h2>Stay Connected</h2><p>Public Radio Nine is supported by listeners like you. Give today and keep local news free for all.</p></aside></div>"
        % (links(rng, 4), e(s.title), names, s.published, written(s.published), blocks(s, between=between), "".join("<div class='field__item'>%s</div>" % t for t in s.tags)))


def old_table(s, rng):
    """Tables, fonts, and line breaks for paragraphs; windows-1252."""
    text = "<br><br>\r\n".join(e(block if isinstance(block, str) else block[1]) for block in s.body)
    markup = (
        "<HTML><HEAD><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-1'><TITLE>Valley Record: %s</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR><TD COLSPAN=2><A HREF='/'>Valley Record</A></TD></TR>"
        "<TR><TD WIDTH=140 VALIGN=top><FONT SIZE=1>%s</FONT></TD><TD VALIGN=top><H1>%s</H1><FONT SIZE=2><B>By %s</B><BR>Posted: %s</FONT><P><FONT FACE=Arial>%s</FONT><P>"
        "<FONT SIZE=1><A HREF='/print'>Printer-friendly version</A> | <A HREF='/mail'>E-mail this story</A></FONT></TD></TR><TR><TD COLSPAN=2><FONT SIZE=1>Copyright 2004 Valley Record. All rights reserved.</FONT></TD></TR></TABLE></BODY></HTML>"
        % (e(s.title), links(rng, 5, "<A HREF='/%d'>%s</A><BR>"), e(s.title), " and ".join(s.authors), written(s.published), text))
    return markup.encode("cp1252", "xmlcharrefreplace")


def station(s, rng):
    """A local television station."""
    between = ["<div class='ad-unit'><span>Advertisement</span></div>",
               "<p><strong><em><a href='/app'>Download the News 9 app</a> for breaking alerts on your phone.</em></strong></p>",
               "<div class='nn-video-player'><p class='caption'>Raw video: attorneys leave the courthouse</p></div>",
               "<ul class='article-list article-list--inline'>%s</ul>" % links(rng, 2)]
    return page(
        meta(s, "WXNN News 9", "https://wxnn.example/news/%s/" % s.name) + ld(s, "WXNN News 9"),
        "<div class='site-container'><header class='site-header'>%s</header><main id='main'><article class='article-content has-author'><header class='article-header'><h1 class='article-title'>%s</h1>"
        "<div class='article-authors'>by: <a href='/a'>%s</a></div><div class='article-meta'>Posted: <time datetime='%sT16:30:00'>%s / 04:30 PM EST</time></div><ul class='social-share'><li>SHARE</li></ul></header>"
        "<div class='article-content article-body rich-text'>%s<p>Copyright 2024 Nine Media Inc. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.</p></div>"
        "<div class='article-listing'><h2>Trending Stories</h2>%s</div></article></main><div class='newsletter-bar'>Daily News Email Sign Up</div><footer>About Us | Contact Us</footer></div>"
        % (links(rng, 4, "<a href='/%d'>%s</a>"), e(s.title), "</a>, <a href='/a'>".join(s.authors), s.published, written(s.published),
           blocks(s, between=between), links(rng, 4, "<article class='article-list__article'><h3><a href='/%d'>%s</a></h3></article>")))


def blogspot(s, rng):
    text = "<br /><br />".join("<blockquote class='tr_bq'>%s</blockquote>" % e(b[1]) if not isinstance(b, str) and b[0] == "quote"
                               else "<b>%s</b>" % e(b[1]) if not isinstance(b, str) else "<span>%s</span>" % e(b) for b in s.body)
    return page(
        meta(s, "Courtside Notes", "https://courtsidenotes.example/%s/%s.html" % (s.published[:7].replace("-", "/"), s.name)),
        "<div class='content-outer'><div class='header-outer'><h1 class='title'><a href='/'>Courtside Notes</a></h1></div><div class='main-outer'><div class='date-outer'><h2 class='date-header'><span>%s</span></h2>"
        "<div class='post-outer'><div class='post hentry'><h3 class='post-title entry-title' itemprop='name'>%s</h3><div class='post-body entry-content' itemprop='description articleBody'>%s<div style='clear: both;'></div></div>"
        "<div class='post-footer'><div class='post-footer-line'>Posted by <span class='fn' itemprop='author'><a rel='author'>%s</a></span> at <abbr class='published' itemprop='datePublished' title='%sT10:00:00-07:00'>10:00 AM</abbr></div>"
        "<div class='post-footer-line'><a>Email This</a><a>BlogThis!</a><a>Share to X</a></div></div></div><div class='comments' id='comments'><h4>1 comment:</h4><dl><dd class='comment-body'><p>I was in that courtroom and it was even stranger than you describe, believe me.</p></dd></dl></div></div></div></div>"
        "<div class='sidebar'><h2>Blog Archive</h2><ul>%s</ul></div></div>"
        % (written(s.published), e(s.title), text, " and ".join(s.authors), s.published, links(rng, 6)))


def styled_components(s, rng):
    """Names without meaning, a summary box, inline promotion cards."""
    between = ["<div class='css-1q2w3e'><div class='css-9z8x7c'><h3 class='css-aa'>Keep reading</h3><a class='css-ab' href='/x'>%s</a></div></div>" % e(OTHER[2]),
               "<div class='css-ad' data-component='ad'><p>ADVERTISEMENT</p></div>",
               "<section class='css-nl' data-component='newsletter'><p>Our weekly email on law and technology. No spam, ever, and one click to leave.</p></section>"]
    return page(
        meta(s, "Dispatch", "https://dispatch.example/a/%s" % s.name) + ld(s, "Dispatch", articleBody=" ".join(s.text())),
        "<div id='root'><div class='css-k1'><a href='/'>Dispatch</a>%s</div><main class='css-m1'><article class='css-z1'><header class='css-h1'><h1 class='css-t1'>%s</h1><p class='css-s1' data-component='standfirst'>%s</p>"
        "<div class='css-b1'><span>By </span><a class='css-b2' href='/by'>%s</a></div><time class='css-d1' datetime='%s'>%s</time></header>"
        "<figure class='css-f1'><img src='x'><figcaption class='css-f2'>The building in question. Dispatch file photo</figcaption></figure>"
        "<div class='css-body'>%s</div></article><div class='css-tags'>%s</div></main></div>"
        % (links(rng, 3, "<a href='/%d'>%s</a>"), e(s.title), e(s.standfirst), "</a><span> and </span><a>".join(s.authors), s.published, written(s.published),
           blocks(s, "<p class='css-p1'>%s</p>", between=between), "".join("<a href='/t'>%s</a>" % t for t in s.tags)))


def script_rendered(s, rng):
    """The page that a program fills in: the story stands in the linked data only."""
    return page(
        meta(s, "Signal Daily", "https://signaldaily.example/%s" % s.name) + ld(s, "Signal Daily", articleBody="\n\n".join(s.text())),
        "<div id='app'></div><noscript>You need to enable JavaScript to run this app.</noscript><div class='cookie-banner'><p>We use cookies to make this site work and to learn how it is used. Read our policy and choose what you allow.</p><button>Accept all</button></div>"
        "<script>window.__STATE__={\"a\":1}</script><footer><p>Signal Daily is published by Signal Daily Ltd.</p></footer>")


def live(s, rng):
    """The story as the first post of many; here all posts are the story."""
    posts = "".join("<div class='live-blog-post' id='post-%d'><time class='live-blog-post__time'>%d:%02d p.m.</time><div class='live-blog-post__body'>%s</div><div class='share-tools'><a>Share</a></div></div>"
                    % (n, 1 + n // 4, 12 * (n % 4), "<p>%s</p>" % e(text)) for n, text in enumerate(s.text()))
    return page(
        meta(s, "Herald Live", "https://heraldlive.example/live/%s" % s.name) + ld(s, "Herald Live", **{"@type": "LiveBlogPosting"}),
        "<header><nav>%s</nav></header><main><h1>%s</h1><div class='live-blog-meta'>By %s</div><div class='live-blog'>%s</div></main><footer>Herald Live</footer>"
        % (links(rng, 4), e(s.title), " and ".join(s.authors), posts))


def mhtml(s, rng):
    """The WordPress page as a browser saves it in one file."""
    import quopri
    inner = quopri.encodestring(wordpress(s, rng).encode()).replace(b"\n", b"\r\n")
    head = ("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harborpost.example/%s/\r\nSubject: %s\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x1\"\r\n\r\n\r\n------MultipartBoundary--x1\r\n"
            "Content-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harborpost.example/%s/\r\n\r\n"
            % (s.name, s.name, s.name)).encode()
    return head + inner + b"\r\n------MultipartBoundary--x1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\niVBORw0KGgo=\r\n\r\n------MultipartBoundary--x1--\r\n"


STYLES = {"wordpress": wordpress, "arc": arc, "amp": amp, "substack": substack, "hashed": hashed, "drupal": drupal, "old-table": old_table,
          "station": station, "blogspot": blogspot, "styled": styled_components, "script": script_rendered, "live": live, "mhtml": mhtml}


def pages(rng, only=""):
    """Every style around every story: style, story, kind (of file), bytes, and what the page says."""
    for style, render in STYLES.items():
        if only and only not in style:
            continue
        for story in STORIES:
            made = render(story, rng)
            yield {"style": style, "story": story.name, "kind": "mhtml" if style == "mhtml" else "html",
                   "bytes": made.encode() if isinstance(made, str) else made, "title": story.title,
                   "authors": story.authors, "published": story.published, "body": story.text()}
