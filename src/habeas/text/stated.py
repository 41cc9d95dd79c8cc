"""What an HTML page states about itself: title, publisher, date, address, language."""

from __future__ import annotations

import json
import re
from html import unescape

from habeas.text.layer import Stated
from habeas.text.markup import tags

_HEAD = 300_000
_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_JSON = re.compile(
    r"<script[^>]{0,200}application/ld\+json[^>]{0,200}>(.*?)</script", re.IGNORECASE | re.DOTALL
)
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})")
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "date",
)
_NAMES = {
    "title": ("og:title",),
    "publisher": ("og:site_name", "dc.publisher", "dcterms.publisher"),
    "url": ("og:url",),
}


def stated_by(source: str) -> Stated:
    """Read the head of a page. A date counts only when it is a publication date to the day."""
    head = source[:_HEAD]
    found: dict[str, str] = {}
    language: str | None = None
    for tag in tags(head):
        attributes = tag.attributes() if tag.name in {"meta", "html", "link", "time"} else {}
        if tag.name == "html" and not tag.closing:
            language = attributes.get("lang") or attributes.get("xml:lang")
        if tag.name == "meta" and "content" in attributes:
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            )
            if name:
                found.setdefault(name.lower(), attributes["content"].strip())
        if tag.name == "time" and attributes.get("itemprop", "").lower() == "datepublished":
            found.setdefault("datepublished", attributes.get("datetime", ""))
    linked = _linked(head)
    title = _TITLE.search(head)
    day = next((m[1] for n in _DATE_NAMES if (m := _DAY.match(found.get(n, "")))), None)
    return Stated(
        title=found.get("og:title") or (" ".join(unescape(title[1]).split()) if title else None),
        publisher=_first(found, "publisher") or linked.get("publisher"),
        published=day or linked.get("published"),
        url=_first(found, "url"),
        language=language or None,
    )


def _first(found: dict[str, str], what: str) -> str | None:
    return next((found[name] for name in _NAMES[what] if found.get(name)), None)


def _linked(head: str) -> dict[str, str]:
    """Publisher and date from linked data (schema.org)."""
    for match in _JSON.finditer(head):
        try:
            data = json.loads(match[1])
        except (ValueError, RecursionError):
            continue
        for item in data if isinstance(data, list) else [data]:
            if not isinstance(item, dict) or "datePublished" not in item:
                continue
            made: dict[str, str] = {}
            if day := _DAY.match(str(item["datePublished"])):
                made["published"] = day[1]
            publisher = item.get("publisher")
            if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                made["publisher"] = publisher["name"]
            return made
    return {}
